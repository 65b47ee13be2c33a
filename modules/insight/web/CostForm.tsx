import { Autocomplete } from '@mantine/core'
import { useFormOf } from '../../../web/form.ts'
import { useMutationOf } from '../../../web/query.ts'
import { useT } from '../../../web/texts.ts'
import { FormFoot } from '../../../web/ui/FormFoot.tsx'
import { RadioField, TextField, useField } from '../../../web/ui/fields.tsx'
import { MoneyField } from '../../../web/ui/NumberField.tsx'
import { toast } from '../../../web/ui/Toasts.tsx'
import { type CostsReport, enterCost, newCost } from '../contract.ts'
import { texts } from '../growth.texts.ts'
import css from './reports.module.css'

/** A cost of one month, of one channel, for winning or for keeping. */
export function CostForm({ costs, onDone }: { costs: CostsReport; onDone: () => void }) {
  const t = useT()
  const form = useFormOf(newCost, {
    month: costs.to,
    purpose: 'acquisition',
    channel: '',
    amount: 0,
    note: '',
  })
  const save = useMutationOf(enterCost, {
    onSuccess: () => {
      toast(t(texts.entered))
      onDone()
    },
    onError: form.showRefusal,
  })
  const known = [...costs.channelWords, ...costs.entries.map(({ channel }) => channel)]
  return (
    <form className={css.form} onSubmit={form.onSubmit((body) => save.mutate({ body }))}>
      <RadioField
        label={t(texts.purpose)}
        value={form.values.purpose}
        onChange={(purpose) =>
          form.setFieldValue('purpose', purpose === 'keeping' ? 'keeping' : 'acquisition')
        }
        options={[
          { value: 'acquisition', label: t(texts.acquisition) },
          { value: 'keeping', label: t(texts.keeping) },
        ]}
      />
      <TextField
        label={t(texts.month)}
        help={t(texts.monthHelp)}
        {...form.getInputProps('month')}
      />
      <Autocomplete
        {...useField({ label: t(texts.channel), error: form.errors.channel })}
        data={[...new Set(known)]}
        value={form.values.channel}
        onChange={(channel) => form.setFieldValue('channel', channel)}
      />
      <MoneyField
        label={t(texts.amount)}
        value={form.values.amount}
        onChange={(amount) => form.setFieldValue('amount', amount ?? 0)}
        error={form.errors.amount}
      />
      <TextField label={t(texts.note)} optional {...form.getInputProps('note')} />
      <FormFoot verb={t(texts.save)} saving={save.isPending} error={save.error} onCancel={onDone} />
    </form>
  )
}
