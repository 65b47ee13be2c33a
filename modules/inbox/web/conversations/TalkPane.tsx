import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { queryOf, usePages } from '../../../../web/query.ts'
import { useMe } from '../../../../web/session.ts'
import { useT } from '../../../../web/texts.ts'
import { ErrorState } from '../../../../web/ui/ErrorState.tsx'
import { Loading } from '../../../../web/ui/Loading.tsx'
import { getConversation, listEntries } from '../../contract.ts'
import { conversationPageTexts as texts } from '../../conversation-pages.texts.ts'
import { ComposerDoor } from './ComposerDoor.tsx'
import css from './inbox.module.css'
import { TalkHead } from './TalkHead.tsx'
import { TalkNotices } from './TalkNotices.tsx'
import { TalkThread } from './TalkThread.tsx'

/** One talk: who it is and who has it, everything that was said, and the place to answer. */
export function TalkPane({
  conversationId,
  live,
  onBack,
  onGo,
}: {
  conversationId: string
  /** Colleagues who write here right now. */
  live: string[]
  onBack: () => void
  onGo: (conversationId: string | undefined) => void
}) {
  const t = useT()
  const { may } = useMe()
  const params = { conversationId }
  const { data: talk, error, refetch } = useQuery(queryOf(getConversation, { params }))
  const entries = usePages(listEntries, { params, query: { limit: 100 } })
  const [fresh, setFresh] = useState<string>()
  if (error) {
    return (
      <div className={css.nothing}>
        <ErrorState error={error} onRetry={() => void refetch()} />
      </div>
    )
  }
  if (!talk) return <Loading lines={10} />
  return (
    <>
      <TalkHead talk={talk} onBack={onBack} onGo={onGo} />
      <TalkNotices talk={talk} live={live} />
      <TalkThread talk={talk} entries={entries} fresh={fresh} onGo={onGo} />
      {may('inbox.answer') ? (
        <ComposerDoor
          key={talk.conversationId}
          talk={talk}
          seen={entries.rows?.[0]?.entryId}
          onSent={setFresh}
        />
      ) : (
        <p className={css.mayNot}>{t(texts.mayNot)}</p>
      )}
    </>
  )
}
