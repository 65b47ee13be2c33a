import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useT } from '../../../../web/texts.ts'
import { ErrorState } from '../../../../web/ui/ErrorState.tsx'
import { Loading } from '../../../../web/ui/Loading.tsx'
import type { Voice } from '../../contract.ts'
import { voicePageTexts as texts } from '../../voice-pages.texts.ts'
import { VoiceCard } from './VoiceCard.tsx'
import css from './voices.module.css'

/** Voices one below the other, each on paper of its own. */
export function VoiceList(props: {
  rows: Voice[] | undefined
  error: unknown
  loading: boolean
  hasMore: boolean
  more: () => void
  retry: () => void
  empty: ReactNode
  /** On the page of the person who said them. */
  withoutName?: boolean
}) {
  const t = useT()
  const { rows, error, loading, hasMore, more, retry, empty, withoutName } = props
  if (error) return <ErrorState error={error} onRetry={retry} />
  if (loading || !rows) return <Loading lines={8} />
  if (rows.length === 0) return empty
  return (
    <>
      <ol className={css.list}>
        {rows.map((voice) => (
          <li key={voice.voiceId}>
            <VoiceCard voice={voice} withoutName={withoutName} />
          </li>
        ))}
      </ol>
      {hasMore && (
        <Button className={css.more} variant="default" onClick={more}>
          {t(texts.more)}
        </Button>
      )}
    </>
  )
}
