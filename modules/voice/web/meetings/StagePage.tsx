import { Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useMutationOf } from '../../../../web/query.ts'
import { useMe } from '../../../../web/session.ts'
import { useSurroundings } from '../../../../web/surroundings.ts'
import { useT } from '../../../../web/texts.ts'
import { ErrorState } from '../../../../web/ui/ErrorState.tsx'
import { Loading } from '../../../../web/ui/Loading.tsx'
import { Toasts, toast } from '../../../../web/ui/Toasts.tsx'
import {
  type AgendaItem,
  focusItem,
  openMeeting,
  readMeeting,
  type WholeMeeting,
} from '../../contract.ts'
import { meetingPageTexts as texts } from '../../meeting-pages.texts.ts'
import { meetingRoomTexts } from '../../meeting-rooms.texts.ts'
import { DecideModal } from './DecideModal.tsx'
import { EndModal } from './EndModal.tsx'
import { meetingPath } from './paths.ts'
import { StageAgenda } from './StageAgenda.tsx'
import { StageFoot } from './StageFoot.tsx'
import { StageTop } from './StageTop.tsx'
import { StageVoice } from './StageVoice.tsx'
import css from './stage.module.css'
import { useDecide } from './useDecide.ts'
import { useMeeting, usePresence } from './useMeeting.ts'
import { useStageKeys } from './useStageKeys.ts'
import { sectionsOf } from './words.ts'

/** The meeting on the wall: one voice at a time, and three keys to decide. */
export default function StagePage() {
  const t = useT()
  const { locale } = useSurroundings()
  const { data: meeting, error, refetch } = useMeeting()
  useEffect(() => {
    document.title = t(meetingRoomTexts.meetings)
  }, [t])
  return (
    <main className={css.stage} lang={locale}>
      {error && (
        <div className={css.paper}>
          <ErrorState error={error} onRetry={() => void refetch()} />
        </div>
      )}
      {!meeting && !error && <Loading lines={6} />}
      {meeting && <Stage meeting={meeting} />}
      <Toasts />
    </main>
  )
}

type Asking = 'plan' | 'no' | 'end' | null

function Stage({ meeting }: { meeting: WholeMeeting }) {
  const { may } = useMe()
  const mayDecide = may('voice.decide')
  const isOpen = meeting.state === 'open'
  const present = usePresence(meeting.meetingId, 'screen', isOpen)
  const items = sectionsOf(meeting.items).flat()
  const { item, go } = usePlace(meeting, items)
  const [asking, setAsking] = useState<Asking>(null)
  const { verbs, decide, toggleHand } = useDecide()
  const step = (by: number) => {
    const at = items.findIndex(({ itemId }) => itemId === item?.itemId)
    const next = items[at + by]
    if (next) go(next.itemId)
  }
  useStageKeys(isOpen && asking === null, {
    up: () => step(-1),
    down: () => step(1),
    fix: () => mayDecide && item && decide(item, { decision: 'fix' }),
    plan: () => mayDecide && item && setAsking('plan'),
    no: () => mayDecide && item && setAsking('no'),
    hand: () => item && toggleHand(item),
  })
  return (
    <>
      <StageTop
        meeting={meeting}
        present={present}
        onEnd={mayDecide && isOpen ? () => setAsking('end') : undefined}
      />
      <div className={css.mid}>
        <StageAgenda items={meeting.items} at={item?.itemId} onGo={go} />
        {isOpen ? <StageVoice item={item} /> : <NotOpen meeting={meeting} />}
      </div>
      {isOpen && item && (
        <StageFoot
          item={item}
          today={meeting.today}
          verbs={verbs}
          onFix={() => decide(item, { decision: 'fix' })}
          onAsk={setAsking}
          onHand={() => toggleHand(item)}
        />
      )}
      {item && (asking === 'plan' || asking === 'no') && (
        <DecideModal
          item={item}
          decision={asking}
          today={meeting.today}
          onClose={() => setAsking(null)}
        />
      )}
      {asking === 'end' && <EndModal meeting={meeting} onClose={() => setAsking(null)} />}
    </>
  )
}

/** Where the screen stands: moved here at once, and told to the phones. */
function usePlace(meeting: WholeMeeting, items: readonly AgendaItem[]) {
  const { may } = useMe()
  const [own, setOwn] = useState<string | null>(null)
  const focus = useMutationOf(focusItem, {
    refresh: [readMeeting],
    onError: (error) => toast(error.message),
  })
  const { meetingId, atItemId } = meeting
  // Another screen may have gone on.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what others do takes the place of one's own
  useEffect(() => setOwn(null), [atItemId])
  const item = items.find(({ itemId }) => itemId === (own ?? atItemId)) ?? items[0]
  const go = (itemId: string) => {
    setOwn(itemId)
    if (may('voice.decide') && meeting.state === 'open')
      focus.mutate({ params: { meetingId }, body: { itemId } })
  }
  return { item, go }
}

function NotOpen({ meeting }: { meeting: WholeMeeting }) {
  const t = useT()
  const { may } = useMe()
  const { meetingId, state } = meeting
  const open = useMutationOf(openMeeting, { onError: (error) => toast(error.message) })
  return (
    <div className={css.paper}>
      <p className={css.notice}>{t(state === 'ended' ? texts.isOver : texts.notBegun)}</p>
      {state === 'ended' ? (
        <Link to={meetingPath(meetingId)} className={css.plainLink}>
          {t(texts.toMinutes)}
        </Link>
      ) : (
        <button
          type="button"
          className={css.begin}
          disabled={!may('voice.decide')}
          title={may('voice.decide') ? undefined : t(texts.mayNot)}
          onClick={() => open.mutate({ params: { meetingId }, body: {} })}
        >
          {t(texts.start)}
        </button>
      )}
    </div>
  )
}
