import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { z } from 'zod'
import type { ResponseOf } from '../../../kernel/endpoint.ts'
import { useFormOf } from '../../../web/form.ts'
import { queryOf, useMutationOf } from '../../../web/query.ts'
import { useT } from '../../../web/texts.ts'
import { ConfirmDestructive } from '../../../web/ui/ConfirmDestructive.tsx'
import { ErrorState } from '../../../web/ui/ErrorState.tsx'
import { TextField } from '../../../web/ui/fields.tsx'
import { Sheet } from '../../../web/ui/Sheet.tsx'
import { addDepartment, listDepartments, removeDepartment, renameDepartment } from '../contract.ts'
import { texts } from '../settings.texts.ts'
import css from './settings.module.css'

type Department = ResponseOf<typeof listDepartments>['items'][number]

const nameForm = z.object({ name: z.string().trim().min(1).max(100) })

export function DepartmentsSheet() {
  const t = useT()
  const { data, error } = useQuery(queryOf(listDepartments))
  const [going, setGoing] = useState<Department | null>(null)
  const add = useMutationOf(addDepartment)
  const remove = useMutationOf(removeDepartment, { onSuccess: () => setGoing(null) })
  return (
    <Sheet title={t(texts.departments)}>
      {error && <ErrorState error={error} />}
      {data?.items.length === 0 && <p className="prose quiet">{t(texts.noDepartments)}</p>}
      <ul className={css.list}>
        {data?.items.map((department) => (
          <DepartmentLine
            key={department.departmentId}
            department={department}
            onRemove={() => setGoing(department)}
          />
        ))}
      </ul>
      <NameForm
        label={t(texts.addDepartment)}
        verb={t(texts.add)}
        error={add.error}
        pending={add.isPending}
        onName={(name, reset) => add.mutate({ body: { name } }, { onSuccess: reset })}
      />
      <ConfirmDestructive
        opened={going !== null}
        onClose={() => setGoing(null)}
        title={t(texts.departmentRemoveTitle, { name: going?.name ?? '' })}
        verb={t(texts.remove)}
        pending={remove.isPending}
        error={remove.error}
        onConfirm={() => going && remove.mutate({ params: { departmentId: going.departmentId } })}
      >
        {t(texts.departmentRemoveWords, { count: going?.members ?? 0 })}
      </ConfirmDestructive>
    </Sheet>
  )
}

function DepartmentLine(props: { department: Department; onRemove: () => void }) {
  const t = useT()
  const { departmentId, name, members } = props.department
  const [renaming, setRenaming] = useState(false)
  const rename = useMutationOf(renameDepartment, { onSuccess: () => setRenaming(false) })
  if (renaming) {
    return (
      <li>
        <NameForm
          label={t(texts.rename)}
          verb={t(texts.rename)}
          initial={name}
          error={rename.error}
          pending={rename.isPending}
          onName={(next) => rename.mutate({ params: { departmentId }, body: { name: next } })}
        />
      </li>
    )
  }
  return (
    <li>
      <span>
        {name} <small className="num">{t(texts.members, { count: members })}</small>
      </span>
      <Button variant="subtle" size="compact-sm" onClick={() => setRenaming(true)}>
        {t(texts.rename)}
      </Button>
      <Button variant="subtle" color="enji" size="compact-sm" onClick={props.onRemove}>
        {t(texts.remove)}
      </Button>
    </li>
  )
}

function NameForm(props: {
  label: string
  verb: string
  initial?: string
  error: Error | null
  pending: boolean
  onName: (name: string, reset: () => void) => void
}) {
  const form = useFormOf(nameForm, { name: props.initial ?? '' })
  return (
    <form
      className={css.inline}
      onSubmit={form.onSubmit(({ name }) => props.onName(name, () => form.reset()))}
    >
      <TextField
        label={props.label}
        {...form.getInputProps('name')}
        error={form.errors.name ?? props.error?.message}
      />
      <Button type="submit" variant="default" loading={props.pending}>
        {props.verb}
      </Button>
    </form>
  )
}
