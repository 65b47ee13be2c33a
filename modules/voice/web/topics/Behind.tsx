import { Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useFormat } from '../../../../web/format.ts'
import { queryOf } from '../../../../web/query.ts'
import { useT } from '../../../../web/texts.ts'
import { ErrorState } from '../../../../web/ui/ErrorState.tsx'
import { Loading } from '../../../../web/ui/Loading.tsx'
import { PersonLink } from '../../../../web/ui/PersonLink.tsx'
import { Words } from '../../../../web/ui/Words.tsx'
import { listVoices, type Voice } from '../../contract.ts'
import { topicPageTexts as texts } from '../../topic-pages.texts.ts'
import { voiceWordTexts as wordTexts } from '../../voice-words.texts.ts'
import { voicesOf } from './paths.ts'
import css from './topics.module.css'

const TEN = 10

/** A number, and what opens its voices. */
export interface BehindOf {
  title: string
  count: number
  filter: { topicId?: string; word?: string; from: string; to: string }
}

/** Ten voices behind a number, and the way to all of them. */
export function Behind({ of, onClose }: { of: BehindOf; onClose: () => void }) {
  const t = useT()
  const format = useFormat()
  const { title, count, filter } = of
  const query = { ...filter, limit: TEN }
  const { data, error, refetch } = useQuery(queryOf(listVoices, { query }))
  const heading = t(texts.behindOf, { title, count: format.count(count, 'voices') })
  return (
    <Modal opened onClose={onClose} size="lg" title={heading}>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading lines={6} />}
      {data && (
        <>
          {count > TEN && <p className="small quiet">{t(texts.behindNote)}</p>}
          <ul className={`${css.behind} ${css.gap}`}>
            {data.items.map((voice) => (
              <li key={voice.voiceId}>
                <OneVoice voice={voice} />
              </li>
            ))}
          </ul>
          <p className={css.gap}>
            <Link to={voicesOf(filter)} className="link">
              {t(texts.behindAll)}
            </Link>
          </p>
        </>
      )}
    </Modal>
  )
}

/** What somebody said, with when, where and who. */
export function OneVoice({ voice }: { voice: Voice }) {
  const t = useT()
  const format = useFormat()
  const { personId, personName, author, saidAt, channel, kind } = voice
  return (
    <>
      <Words>{voice.words}</Words>
      <p className={css.meta}>
        <span>{format.day(saidAt)}</span>
        <span>{t(wordTexts[`by_${channel}`])}</span>
        {kind && <span>{t(wordTexts[kind])}</span>}
        {personId ? (
          <PersonLink id={personId} name={personName ?? ''} />
        ) : (
          <span>{author ?? t(texts.unknownSpeaker)}</span>
        )}
      </p>
    </>
  )
}
