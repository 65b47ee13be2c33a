import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useFormat } from '../../../../web/format.ts'
import { personPath } from '../../../../web/paths.ts'
import { useMe } from '../../../../web/session.ts'
import { useT } from '../../../../web/texts.ts'
import { Badge } from '../../../../web/ui/Badge.tsx'
import { Icon } from '../../../../web/ui/Icon.tsx'
import { Sheet } from '../../../../web/ui/Sheet.tsx'
import { Words } from '../../../../web/ui/Words.tsx'
import type { AgendaItem } from '../../contract.ts'
import { meetingPageTexts as texts } from '../../meeting-pages.texts.ts'
import { fixDue } from '../../meetings.rules.ts'
import { voicePath } from '../voices/paths.ts'
import css from './meetings.module.css'
import { ThankButton } from './ThankButton.tsx'
import { outcomeOf, titleOfItem, whoPromised, whoSaid } from './words.ts'

/** One item in the hand: the voice, the others like it, and what one can do. */
export function LiveItem({
  item,
  today,
  busy,
  onFix,
  onAsk,
  onHand,
}: {
  item: AgendaItem
  today: string
  busy: boolean
  onFix: () => void
  onAsk: (what: 'plan' | 'no') => void
  onHand: () => void
}) {
  const t = useT()
  const format = useFormat()
  const { may, staff } = useMe()
  const { lead, others, decision, owner, hands, recent, earlier } = item
  const isUp = hands.some(({ staffId }) => staffId === staff.id)
  const mayNot = !may('voice.decide')
  const styleOf = (of: typeof decision) => (decision === of ? 'filled' : 'default')
  const due = fixDue(today, item.promised)
  return (
    <Sheet title={titleOfItem(item, t)}>
      <div className={css.item}>
        {recent !== null && earlier !== null && (
          <Badge tone="yama">{t(texts.inTwoWeeks, { recent, earlier })}</Badge>
        )}
        {lead && (
          <div>
            <Words size="l">{lead.words}</Words>
            <p className="small quiet num">
              <Link to={voicePath(lead.voiceId)}>{format.day(lead.saidAt)}</Link>・
              {whoSaid(lead, t)}
            </p>
          </div>
        )}
        {item.promised && (
          <p>
            <Link to={personPath(item.promised.personId)}>{whoPromised(item, t, format)}</Link>
          </p>
        )}
        {others.slice(0, 3).map((voice) => (
          <div key={voice.voiceId} className={css.other}>
            <Words size="s">{voice.words}</Words>
            <p className="small quiet num">{whoSaid(voice, t)}</p>
          </div>
        ))}
        <p className={css.outcome} aria-live="polite">
          {decision && <b>{outcomeOf(item, t, format)}</b>}
          {owner && <span>{t(texts.owner, { name: owner.name })}</span>}
          {!owner && hands.length > 0 && <span>{t(texts.hands, { count: hands.length })}</span>}
        </p>
        <Button
          variant={isUp ? 'light' : 'default'}
          aria-pressed={isUp}
          leftSection={<Icon name="hand" />}
          onClick={onHand}
        >
          {t(isUp ? texts.handDown : texts.hand)}
        </Button>
        <ThankButton item={item} />
        <div className={css.three}>
          <Button
            variant={styleOf('fix')}
            disabled={mayNot}
            title={mayNot ? t(texts.mayNot) : undefined}
            loading={busy}
            onClick={onFix}
          >
            {t(texts.fix)} ({t(texts.due, { day: format.day(due) })})
          </Button>
          <Button
            variant={styleOf('plan')}
            disabled={mayNot}
            title={mayNot ? t(texts.mayNot) : undefined}
            onClick={() => onAsk('plan')}
          >
            {t(texts.plan)}
          </Button>
          <Button
            variant={styleOf('no')}
            disabled={mayNot}
            title={mayNot ? t(texts.mayNot) : undefined}
            onClick={() => onAsk('no')}
          >
            {t(texts.no)}
          </Button>
        </div>
      </div>
    </Sheet>
  )
}
