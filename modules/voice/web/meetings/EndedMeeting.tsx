import { Button } from '@mantine/core'
import { useFormat } from '../../../../web/format.ts'
import { useT } from '../../../../web/texts.ts'
import { Badge } from '../../../../web/ui/Badge.tsx'
import { Icon } from '../../../../web/ui/Icon.tsx'
import { Columns, Sheet, Stack } from '../../../../web/ui/Sheet.tsx'
import { toast } from '../../../../web/ui/Toasts.tsx'
import type { AgendaItem, WholeMeeting } from '../../contract.ts'
import { meetingPageTexts as texts } from '../../meeting-pages.texts.ts'
import css from './meetings.module.css'
import { RecordButton } from './RecordButton.tsx'
import { ThankButton } from './ThankButton.tsx'
import { useItemVerbs } from './useMeeting.ts'
import { minutesOf, outcomeOf, titleOfItem, titleOfMeeting } from './words.ts'

/** After it: what was decided, and the minutes, which nobody had to write. */
export function EndedMeeting({ meeting }: { meeting: WholeMeeting }) {
  const t = useT()
  const format = useFormat()
  const minutes = minutesOf(meeting, t, format)
  const subject = t(texts.minutesTitle, { title: titleOfMeeting(meeting, t, format) })
  const copy = () =>
    navigator.clipboard.writeText(minutes).then(
      () => toast(t(texts.copied)),
      () => toast(t(texts.notCopied)),
    )
  const mail = `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(minutes)}`
  return (
    <Columns of="halves">
      <Sheet title={t(texts.part_decisions)}>
        <ul className={css.done}>
          {meeting.items.map((item) => (
            <Decided key={item.itemId} item={item} />
          ))}
        </ul>
      </Sheet>
      <Stack>
        <Sheet
          title={t(texts.minutes)}
          actions={
            <>
              <Button
                size="xs"
                variant="default"
                leftSection={<Icon name="file" />}
                onClick={() => void copy()}
              >
                {t(texts.copy)}
              </Button>
              <Button
                size="xs"
                variant="default"
                component="a"
                href={mail}
                leftSection={<Icon name="mail" />}
              >
                {t(texts.mail)}
              </Button>
            </>
          }
        >
          <p className={css.minutes}>{minutes}</p>
        </Sheet>
      </Stack>
    </Columns>
  )
}

function Decided({ item }: { item: AgendaItem }) {
  const t = useT()
  const format = useFormat()
  const { finish } = useItemVerbs()
  const { itemId, owner, doneAt, isCarriedOn, decision } = item
  const title = titleOfItem(item, t)
  const set = (on: boolean) =>
    finish.mutate(
      { params: { itemId }, body: { on } },
      {
        onSuccess: () =>
          on
            ? toast(t(texts.finished, { title }), item.promised ? {} : { undo: () => set(false) })
            : undefined,
      },
    )
  return (
    <li>
      <div className={css.grow}>
        <b>{title}</b>
        <p className="small">{outcomeOf(item, t, format)}</p>
        {owner && (
          <p className="small quiet">
            {t(texts.owner, { name: owner.name })}
            {item.step && ` ・ ${item.step}`}
          </p>
        )}
      </div>
      {isCarriedOn && decision && <Badge>{t(texts.carriedOn)}</Badge>}
      {!isCarriedOn && <ThankButton item={item} />}
      {doneAt && (
        <Badge tone="matsu" icon="check">
          {t(texts.finish)}
        </Badge>
      )}
      {doneAt && !isCarriedOn && decision && !item.promised && <RecordButton item={item} />}
      {owner && !doneAt && !isCarriedOn && (
        <Button size="xs" variant="default" loading={finish.isPending} onClick={() => set(true)}>
          {t(texts.finish)}
        </Button>
      )}
    </li>
  )
}
