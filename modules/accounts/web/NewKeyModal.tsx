import { Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { z } from 'zod'
import { useFormOf } from '../../../web/form.ts'
import { queryOf, useMutationOf } from '../../../web/query.ts'
import { useMe } from '../../../web/session.ts'
import { useT } from '../../../web/texts.ts'
import { FormFoot } from '../../../web/ui/FormFoot.tsx'
import { CheckField, RadioField, TextField } from '../../../web/ui/fields.tsx'
import { createApiKey, listApiKeys, listRoles } from '../contract.ts'
import { texts } from '../settings.texts.ts'
import { ShownOnce } from './ShownOnce.tsx'
import css from './settings.module.css'

const keyForm = z.object({
  kind: z.enum(['write', 'secret']),
  name: z.string().trim().min(1).max(100),
  scopes: z.array(z.string()),
})

export function NewKeyModal({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const t = useT()
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t(texts.newKey)}
      closeButtonProps={{ 'aria-label': t(texts.close) }}
    >
      <NewKeyForm onClose={onClose} />
    </Modal>
  )
}

function NewKeyForm({ onClose }: { onClose: () => void }) {
  const t = useT()
  const form = useFormOf(keyForm, { kind: 'write', name: '', scopes: [] })
  const { kind, scopes } = form.getValues()
  const create = useMutationOf(createApiKey, {
    refresh: [listApiKeys],
    onError: form.showRefusal,
  })
  if (create.data) {
    const { token } = create.data
    return (
      <ShownOnce
        title={t(texts.keyMade)}
        words={t(texts.keyMadeWords)}
        secret={token}
        onClose={onClose}
      />
    )
  }
  const send = form.onSubmit(({ kind, name, scopes }) =>
    create.mutate({ body: { kind, name, ...(kind === 'secret' && { scopes }) } }),
  )
  return (
    <form className={css.form} onSubmit={send}>
      <RadioField
        label={t(texts.keyKind)}
        options={[
          { value: 'write', label: t(texts.kindWrite), help: t(texts.kindWriteHelp) },
          { value: 'secret', label: t(texts.kindSecret), help: t(texts.kindSecretHelp) },
        ]}
        value={kind}
        onChange={(next) => form.setFieldValue('kind', next === 'secret' ? 'secret' : 'write')}
      />
      <TextField
        label={t(texts.keyName)}
        help={t(texts.keyNameHelp)}
        placeholder={t(texts.keyNameExample)}
        {...form.getInputProps('name')}
      />
      {kind === 'secret' && (
        <Scopes chosen={scopes} onChange={(next) => form.setFieldValue('scopes', next)} />
      )}
      <FormFoot
        verb={t(texts.newKey)}
        saving={create.isPending}
        error={create.error}
        blocked={kind === 'secret' && scopes.length === 0 ? t(texts.scopesNeeded) : undefined}
        onCancel={onClose}
      />
    </form>
  )
}

/** What the key may do: nothing that its maker may not. */
function Scopes(props: { chosen: string[]; onChange: (scopes: string[]) => void }) {
  const t = useT()
  const { may } = useMe()
  const { data } = useQuery(queryOf(listRoles))
  return (
    <fieldset className={css.scopes}>
      <legend>{t(texts.scopes)}</legend>
      {data?.permissions
        .filter(({ name }) => may(name))
        .map(({ name, label }) => (
          <CheckField
            key={name}
            label={label}
            checked={props.chosen.includes(name)}
            onChange={(on) =>
              props.onChange(
                on ? [...props.chosen, name] : props.chosen.filter((one) => one !== name),
              )
            }
          />
        ))}
    </fieldset>
  )
}
