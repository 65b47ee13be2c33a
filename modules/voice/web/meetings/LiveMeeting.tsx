import { Button } from '@mantine/core'
import { useState } from 'react'
import { useMe } from '../../../../web/session.ts'
import { useT } from '../../../../web/texts.ts'
import { Icon } from '../../../../web/ui/Icon.tsx'
import { Segmented } from '../../../../web/ui/Segmented.tsx'
import { Columns, Sheet, Stack } from '../../../../web/ui/Sheet.tsx'
import type { AgendaItem, WholeMeeting } from '../../contract.ts'
import { meetingPageTexts as texts } from '../../meeting-pages.texts.ts'
import { AddItem } from './AddItem.tsx'
import { AgendaList, Elsewhere } from './AgendaList.tsx'
import { DecideModal } from './DecideModal.tsx'
import { EndModal } from './EndModal.tsx'
import { LiveItem } from './LiveItem.tsx'
import css from './meetings.module.css'
import { TimeLeft } from './StageTop.tsx'
import { useDecide } from './useDecide.ts'
import { usePresence } from './useMeeting.ts'
import { sectionsOf } from './words.ts'

const PHONE = '(max-width: 899.98px)'

/** The same item as on the wall, on everybody's own phone; or at one's own pace. */
export function LiveMeeting({ meeting }: { meeting: WholeMeeting }) {
  const t = useT()
  const { may } = useMe()
  const place = window.matchMedia(PHONE).matches ? 'phone' : 'screen'
  const present = usePresence(meeting.meetingId, place, true)
  const [pace, setPace] = useState<'follow' | 'own'>('follow')
  const [own, setOwn] = useState<string | null>(null)
  const items = sectionsOf(meeting.items).flat()
  const atId = pace === 'own' && own ? own : meeting.atItemId
  const item = items.find(({ itemId }) => itemId === atId) ?? items[0]
  const [isEnding, setEnding] = useState(false)
  const pick = (itemId: string) => {
    setOwn(itemId)
    setPace('own')
  }
  const step = (by: number) => {
    const next = items[items.findIndex(({ itemId }) => itemId === item?.itemId) + by]
    if (next) pick(next.itemId)
  }
  return (
    <Columns of="side">
      <Stack>
        <div className={css.bar}>
          <Segmented
            label={t(texts.pacing)}
            value={pace}
            onChange={setPace}
            options={[
              { value: 'follow', label: t(texts.follow) },
              { value: 'own', label: t(texts.own) },
            ]}
          />
          <TimeLeft meeting={meeting} />
          {present && <span className="small quiet num">{t(texts.here, { ...present })}</span>}
        </div>
        {item ? <Item item={item} meeting={meeting} /> : <p>{t(texts.agendaNone)}</p>}
        <div className={css.bar}>
          <Button variant="default" disabled={item === items[0]} onClick={() => step(-1)}>
            {t(texts.before)}
          </Button>
          <Button variant="default" disabled={item === items.at(-1)} onClick={() => step(1)}>
            {t(texts.after)}
          </Button>
        </div>
      </Stack>
      <Stack>
        <Sheet title={t(texts.agenda)}>
          <AgendaList items={meeting.items} at={item?.itemId} onPick={pick} />
          <Elsewhere count={meeting.elsewhere} />
        </Sheet>
        <Sheet title={t(texts.addItem)}>
          <AddItem meetingId={meeting.meetingId} />
        </Sheet>
        <Button
          variant="subtle"
          disabled={!may('voice.decide')}
          title={may('voice.decide') ? undefined : t(texts.mayNot)}
          leftSection={<Icon name="check" />}
          onClick={() => setEnding(true)}
        >
          {t(texts.end)}
        </Button>
      </Stack>
      {isEnding && <EndModal meeting={meeting} onClose={() => setEnding(false)} />}
    </Columns>
  )
}

function Item({ item, meeting }: { item: AgendaItem; meeting: WholeMeeting }) {
  const [asking, setAsking] = useState<'plan' | 'no' | null>(null)
  const { verbs, decide, toggleHand } = useDecide()
  return (
    <>
      <LiveItem
        item={item}
        today={meeting.today}
        busy={verbs.decide.isPending}
        onFix={() => decide(item, { decision: 'fix' })}
        onAsk={setAsking}
        onHand={() => toggleHand(item)}
      />
      {asking && (
        <DecideModal
          item={item}
          decision={asking}
          today={meeting.today}
          onClose={() => setAsking(null)}
        />
      )}
    </>
  )
}
