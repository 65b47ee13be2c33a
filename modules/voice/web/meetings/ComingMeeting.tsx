import { Button } from '@mantine/core'
import { useState } from 'react'
import { useMutationOf } from '../../../../web/query.ts'
import { useMe } from '../../../../web/session.ts'
import { useT } from '../../../../web/texts.ts'
import { DateField } from '../../../../web/ui/DateField.tsx'
import { EmptyState } from '../../../../web/ui/EmptyState.tsx'
import { FormFoot } from '../../../../web/ui/FormFoot.tsx'
import { NumberField } from '../../../../web/ui/NumberField.tsx'
import { Columns, Sheet, Stack } from '../../../../web/ui/Sheet.tsx'
import { toast } from '../../../../web/ui/Toasts.tsx'
import { changeMeeting, type WholeMeeting, writeAgenda } from '../../contract.ts'
import { meetingPageTexts as texts } from '../../meeting-pages.texts.ts'
import { AddItem } from './AddItem.tsx'
import { AgendaList, Elsewhere } from './AgendaList.tsx'
import css from './meetings.module.css'

/** Before it begins: what is on the agenda so far, its day and its length. */
export function ComingMeeting({ meeting }: { meeting: WholeMeeting }) {
  const t = useT()
  const { may } = useMe()
  const { meetingId, items } = meeting
  const write = useMutationOf(writeAgenda, {
    onError: (error) => toast(error.message),
    onSuccess: ({ added }) =>
      toast(added > 0 ? t(texts.written, { count: added }) : t(texts.writtenNone)),
  })
  return (
    <Columns of="side">
      <Sheet
        title={t(texts.agenda)}
        actions={
          <Button
            size="xs"
            variant="default"
            disabled={!may('voice.decide')}
            title={may('voice.decide') ? undefined : t(texts.mayNot)}
            loading={write.isPending}
            onClick={() => write.mutate({ params: { meetingId }, body: {} })}
          >
            {t(texts.writeNow)}
          </Button>
        }
      >
        {items.length === 0 ? (
          <EmptyState>{t(texts.agendaNone)}</EmptyState>
        ) : (
          <AgendaList items={items} />
        )}
        {items.length > 0 && <Elsewhere count={meeting.elsewhere} />}
        <p className="small quiet">{t(texts.agendaWhen)}</p>
      </Sheet>
      <Stack>
        <WhenSheet key={`${meeting.heldOn} ${meeting.minutes}`} meeting={meeting} />
        <Sheet title={t(texts.addItem)}>
          <AddItem meetingId={meetingId} />
        </Sheet>
      </Stack>
    </Columns>
  )
}

function WhenSheet({ meeting }: { meeting: WholeMeeting }) {
  const t = useT()
  const { may } = useMe()
  const { meetingId } = meeting
  const [heldOn, setHeldOn] = useState(meeting.heldOn)
  const [minutes, setMinutes] = useState<number | null>(meeting.minutes)
  const change = useMutationOf(changeMeeting)
  return (
    <Sheet title={t(texts.change)}>
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault()
          const body = { heldOn, ...(minutes ? { minutes } : {}) }
          change.mutate({ params: { meetingId }, body })
        }}
      >
        <DateField label={t(texts.heldOn)} value={heldOn} onChange={setHeldOn} />
        <NumberField
          label={t(texts.minutesLong)}
          min={5}
          max={240}
          value={minutes ?? ''}
          onChange={(value) => setMinutes(typeof value === 'number' ? value : null)}
        />
        <FormFoot
          saving={change.isPending}
          error={change.error}
          blocked={may('voice.decide') ? undefined : t(texts.mayNot)}
        />
      </form>
    </Sheet>
  )
}
