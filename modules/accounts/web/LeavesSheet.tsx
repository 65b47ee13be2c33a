import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { z } from 'zod'
import { day } from '../../../kernel/endpoint.ts'
import { useFormOf } from '../../../web/form.ts'
import { useFormat } from '../../../web/format.ts'
import { queryOf, useMutationOf } from '../../../web/query.ts'
import { useT } from '../../../web/texts.ts'
import { DateField } from '../../../web/ui/DateField.tsx'
import { ErrorState } from '../../../web/ui/ErrorState.tsx'
import { TextField } from '../../../web/ui/fields.tsx'
import { Sheet } from '../../../web/ui/Sheet.tsx'
import { addLeave, listLeaves, removeLeave } from '../contract.ts'
import { texts } from '../settings.texts.ts'
import type { Member } from './StaffMemberPage.tsx'
import css from './settings.module.css'

const leaveForm = z.object({ firstDay: day, lastDay: day, note: z.string().max(200) })

/** Days on which nothing is given to this person. */
export function LeavesSheet({ member, manages }: { member: Member; manages: boolean }) {
  const t = useT()
  const format = useFormat()
  const { data, error } = useQuery(queryOf(listLeaves))
  const remove = useMutationOf(removeLeave)
  const own = data?.items.filter((leave) => leave.staffId === member.staffId)
  return (
    <Sheet title={t(texts.leaves)}>
      {error && <ErrorState error={error} />}
      {own?.length === 0 && <p className="quiet">{t(texts.noLeaves)}</p>}
      <ul className={css.list}>
        {own?.map(({ leaveId, firstDay, lastDay, note }) => (
          <li key={leaveId}>
            <span className="num">
              {firstDay === lastDay
                ? format.day(firstDay)
                : t(texts.leaveSpan, { first: format.day(firstDay), last: format.day(lastDay) })}
              {note && <small>{note}</small>}
            </span>
            {manages && (
              <Button
                variant="subtle"
                color="enji"
                size="compact-sm"
                onClick={() => remove.mutate({ params: { leaveId } })}
              >
                {t(texts.remove)}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {manages && <LeaveForm staffId={member.staffId} />}
    </Sheet>
  )
}

function LeaveForm({ staffId }: { staffId: string }) {
  const t = useT()
  const form = useFormOf(leaveForm, { firstDay: '', lastDay: '', note: '' })
  const values = form.getValues()
  const add = useMutationOf(addLeave, {
    onSuccess: () => form.reset(),
    onError: form.showRefusal,
  })
  return (
    <form
      className={css.wide}
      onSubmit={form.onSubmit((body) => add.mutate({ body: { ...body, staffId } }))}
    >
      <div className={css.pair}>
        <DateField
          label={t(texts.firstDay)}
          {...form.getInputProps('firstDay')}
          value={values.firstDay}
          onChange={(day) => form.setFieldValue('firstDay', day)}
        />
        <DateField
          label={t(texts.lastDay)}
          {...form.getInputProps('lastDay')}
          value={values.lastDay}
          onChange={(day) => form.setFieldValue('lastDay', day)}
        />
      </div>
      <TextField label={t(texts.note)} optional {...form.getInputProps('note')} />
      {add.error && <ErrorState error={add.error} />}
      <div>
        <Button type="submit" variant="default" loading={add.isPending}>
          {t(texts.addLeave)}
        </Button>
      </div>
    </form>
  )
}
