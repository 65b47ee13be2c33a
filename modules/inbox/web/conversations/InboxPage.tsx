import { useMediaQuery } from '@mantine/hooks'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useEffectEvent, useRef } from 'react'
import { usePages } from '../../../../web/query.ts'
import { useT } from '../../../../web/texts.ts'
import { EmptyState } from '../../../../web/ui/EmptyState.tsx'
import { texts as webTexts } from '../../../../web/web.texts.ts'
import { listConversations } from '../../contract.ts'
import { conversationPageTexts as texts } from '../../conversation-pages.texts.ts'
import { BesidePane } from './BesidePane.tsx'
import css from './inbox.module.css'
import { WIDE } from './paths.ts'
import { TalkList } from './TalkList.tsx'
import { TalkPane } from './TalkPane.tsx'
import { useInboxLive } from './useInboxLive.ts'
import { useInboxState } from './useInboxState.ts'
import { useTalkInAddress } from './useTalkInAddress.ts'
import { useTalkKeys } from './useTalkKeys.ts'

/** Everybody who wrote or called, whoever waits longest first; beside them one talk, and who it is. */
export default function InboxPage() {
  const t = useT()
  const [state, change] = useInboxState()
  const wide = useMediaQuery(WIDE, true, { getInitialValueInEffect: false })
  const navigate = useNavigate()
  const pane = useRef<HTMLDivElement>(null)
  const { folder, channel } = state
  const talks = usePages(listConversations, { query: { folder, limit: 50, channel } })
  const { talk, read } = useTalkInAddress()
  const writing = useInboxLive(talk)
  const line = talks.rows?.find((row) => row.conversationId === talk)
  useEffect(() => {
    document.title = `${t(texts.title)} ・ ${t(webTexts.product)}`
  }, [t])
  const go = (id: string | undefined, replace: boolean) =>
    void navigate({
      to: '.',
      search: (before: Record<string, unknown>) => ({ ...before, talk: id }),
      replace,
      resetScroll: false,
    })
  // On the phone the pane is a page of its own, and Back leads to the list.
  const choose = (id: string | undefined) => go(id, wide || id === undefined)
  // On the phone one pane at a time: nothing is chosen until a hand chooses it.
  const first = wide && !state.q && !talks.refreshing ? talks.rows?.[0]?.conversationId : undefined
  const pickFirst = useEffectEvent((id: string) => {
    if (read() === undefined) go(id, true)
  })
  useEffect(() => {
    if (first && !talk) pickFirst(first)
  }, [first, talk])
  useTalkKeys({ rows: talks.rows ?? [], talk, pane, onChoose: choose })
  return (
    <div className={css.desk} data-pane={talk ? 'talk' : 'list'}>
      <TalkList state={state} change={change} talks={talks} chosen={talk} onChoose={choose} />
      <section className={css.pane} ref={pane} aria-label={t(texts.talk)}>
        {talk ? (
          <TalkPane
            key={talk}
            conversationId={talk}
            live={writing}
            onBack={() => choose(undefined)}
            onGo={choose}
          />
        ) : (
          <div className={css.nothing}>
            <EmptyState>{t(texts.pickOne)}</EmptyState>
          </div>
        )}
      </section>
      {talk && <BesidePane conversationId={talk} personId={line?.personId} />}
    </div>
  )
}
