import type { ReactNode } from 'react'
import { useFormat } from '../../../../web/format.ts'
import { useMe } from '../../../../web/session.ts'
import { useT } from '../../../../web/texts.ts'
import { Icon } from '../../../../web/ui/Icon.tsx'
import type { AgendaItem } from '../../contract.ts'
import { meetingPageTexts as texts } from '../../meeting-pages.texts.ts'
import { fixDue } from '../../meetings.rules.ts'
import { Hands } from './Hands.tsx'
import css from './stage.module.css'
import type { ItemVerbs } from './useMeeting.ts'

/** The three decisions at the foot, and whose hands are up. */
export function StageFoot({
  item,
  today,
  verbs,
  onFix,
  onAsk,
  onHand,
}: {
  item: AgendaItem
  today: string
  verbs: ItemVerbs
  onFix: () => void
  onAsk: (what: 'plan' | 'no') => void
  onHand: () => void
}) {
  const t = useT()
  const format = useFormat()
  const { decision, dueOn, revisitOn } = item
  const due = decision === 'fix' && dueOn ? dueOn : fixDue(today, item.promised)
  return (
    <footer className={css.decide}>
      <Choice
        of="1"
        isOn={decision === 'fix'}
        isFirst={decision === null}
        words={t(texts.fix)}
        small={t(texts.due, { day: format.day(due) })}
        onClick={onFix}
      />
      <Choice
        of="2"
        isOn={decision === 'plan'}
        words={t(texts.plan)}
        small={decision === 'plan' ? t(texts.due, { day: format.day(dueOn) }) : t(texts.planSmall)}
        onClick={() => onAsk('plan')}
      />
      <Choice
        of="3"
        isOn={decision === 'no'}
        words={t(texts.no)}
        small={
          decision === 'no' ? t(texts.returns, { day: format.day(revisitOn) }) : t(texts.noSmall)
        }
        onClick={() => onAsk('no')}
      />
      <Hands item={item} verbs={verbs} onHand={onHand} />
    </footer>
  )
}

function Choice({
  of,
  isOn,
  isFirst,
  words,
  small,
  onClick,
}: {
  of: string
  isOn: boolean
  isFirst?: boolean
  words: ReactNode
  small: ReactNode
  onClick: () => void
}) {
  const t = useT()
  const { may } = useMe()
  return (
    <button
      type="button"
      className={css.choice}
      data-on={isOn || isFirst || undefined}
      aria-pressed={isOn}
      disabled={!may('voice.decide')}
      title={may('voice.decide') ? undefined : t(texts.mayNot)}
      onClick={onClick}
    >
      <kbd>{isOn ? <Icon name="check" /> : of}</kbd>
      <span>
        {words}
        <small>{small}</small>
      </span>
    </button>
  )
}
