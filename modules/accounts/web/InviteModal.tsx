import { Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { z } from 'zod'
import { useFormOf } from '../../../web/form.ts'
import { queryOf, useMutationOf } from '../../../web/query.ts'
import { useMe } from '../../../web/session.ts'
import { useT } from '../../../web/texts.ts'
import { FormFoot } from '../../../web/ui/FormFoot.tsx'
import { TextField } from '../../../web/ui/fields.tsx'
import { SelectField } from '../../../web/ui/SelectField.tsx'
import { ROLES } from '../accounts.rules.ts'
import { inviteStaff, listDepartments, listInvitations } from '../contract.ts'
import { texts } from '../settings.texts.ts'
import { ROLE_NAMES } from './roles.ts'
import { ShownOnce } from './ShownOnce.tsx'
import css from './settings.module.css'

const inviteForm = z.object({
  name: z.string().trim().min(1).max(100),
  role: z.enum(ROLES),
  departmentId: z.string().nullable(),
})

export function InviteModal({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const t = useT()
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t(texts.inviteTitle)}
      closeButtonProps={{ 'aria-label': t(texts.close) }}
    >
      <InviteForm onClose={onClose} />
    </Modal>
  )
}

function InviteForm({ onClose }: { onClose: () => void }) {
  const t = useT()
  const { staff } = useMe()
  const departments = useQuery(queryOf(listDepartments))
  const form = useFormOf(inviteForm, { name: '', role: 'staff', departmentId: null })
  const invite = useMutationOf(inviteStaff, {
    refresh: [listInvitations],
    onError: form.showRefusal,
  })
  if (invite.data) {
    const { url, invitation } = invite.data
    return (
      <ShownOnce
        title={t(texts.inviteMade)}
        words={t(texts.inviteMadeWords, { name: invitation.name })}
        secret={url}
        onClose={onClose}
      />
    )
  }
  const roles = ROLES.filter((role) => role !== 'owner' || staff.role === 'owner')
  return (
    <form className={css.form} onSubmit={form.onSubmit((body) => invite.mutate({ body }))}>
      <TextField label={t(texts.name)} data-autofocus {...form.getInputProps('name')} />
      <SelectField
        label={t(texts.role)}
        data={roles.map((value) => ({ value, label: t(ROLE_NAMES[value]) }))}
        allowDeselect={false}
        {...form.getInputProps('role')}
      />
      <SelectField
        label={t(texts.department)}
        optional
        data={departments.data?.items.map((one) => ({ value: one.departmentId, label: one.name }))}
        {...form.getInputProps('departmentId')}
      />
      <FormFoot
        verb={t(texts.inviteVerb)}
        saving={invite.isPending}
        error={invite.error}
        onCancel={onClose}
      />
    </form>
  )
}
