import { useQuery } from '@tanstack/react-query'
import { z } from 'zod'
import { useFormOf } from '../../../web/form.ts'
import { queryOf, useMutationOf } from '../../../web/query.ts'
import { useMe } from '../../../web/session.ts'
import { useT } from '../../../web/texts.ts'
import { FormFoot } from '../../../web/ui/FormFoot.tsx'
import { TextField } from '../../../web/ui/fields.tsx'
import { SelectField } from '../../../web/ui/SelectField.tsx'
import { Sheet } from '../../../web/ui/Sheet.tsx'
import { toast } from '../../../web/ui/Toasts.tsx'
import { ROLES } from '../accounts.rules.ts'
import { changeStaff, listDepartments } from '../contract.ts'
import { texts } from '../settings.texts.ts'
import { ROLE_NAMES } from './roles.ts'
import type { Member } from './StaffMemberPage.tsx'
import css from './settings.module.css'

const memberForm = z.object({
  name: z.string().trim().min(1).max(100),
  role: z.enum(ROLES),
  departmentId: z.string().nullable(),
})

export function MemberSheet({ member, manages }: { member: Member; manages: boolean }) {
  const t = useT()
  const { staff: me } = useMe()
  const departments = useQuery(queryOf(listDepartments))
  const { name, role, departmentId, staffId } = member
  const form = useFormOf(memberForm, { name, role, departmentId })
  const save = useMutationOf(changeStaff, {
    onSuccess: () => toast(t(texts.saved)),
    onError: form.showRefusal,
  })
  const roles = ROLES.filter((one) => one !== 'owner' || me.role === 'owner' || role === 'owner')
  return (
    <Sheet title={t(texts.about)}>
      <form
        className={css.form}
        onSubmit={form.onSubmit((body) => save.mutate({ params: { staffId }, body }))}
      >
        <TextField label={t(texts.name)} disabled={!manages} {...form.getInputProps('name')} />
        <SelectField
          label={t(texts.department)}
          optional
          disabled={!manages}
          data={departments.data?.items.map((one) => ({
            value: one.departmentId,
            label: one.name,
          }))}
          {...form.getInputProps('departmentId')}
        />
        <SelectField
          label={t(texts.role)}
          data={roles.map((value) => ({ value, label: t(ROLE_NAMES[value]) }))}
          allowDeselect={false}
          disabled={!manages}
          {...form.getInputProps('role')}
        />
        {manages && <FormFoot saving={save.isPending} error={save.error} />}
      </form>
    </Sheet>
  )
}
