import type { z } from 'zod'
import { useFormOf } from '../../../web/form.ts'
import { useMutationOf } from '../../../web/query.ts'
import { useMe } from '../../../web/session.ts'
import { useT } from '../../../web/texts.ts'
import { FormFoot } from '../../../web/ui/FormFoot.tsx'
import { SwitchField, TextField } from '../../../web/ui/fields.tsx'
import { MoneyField, NumberField } from '../../../web/ui/NumberField.tsx'
import { toast } from '../../../web/ui/Toasts.tsx'
import { createProduct, newProduct, type product, updateProduct } from '../contract.ts'
import { texts } from '../pages.texts.ts'
import css from './orders.module.css'

/** A product, new or kept. */
export function ProductForm({
  kept,
  onDone,
}: {
  kept?: z.output<typeof product>
  onDone: () => void
}) {
  const t = useT()
  const { may } = useMe()
  const form = useFormOf(newProduct, {
    sku: kept?.sku ?? '',
    name: kept?.name ?? '',
    category: kept?.category ?? '',
    price: kept?.price ?? null,
    cost: kept?.cost ?? null,
    cycleDays: kept?.cycleDays ?? null,
    active: kept?.active ?? true,
  })
  const options = {
    onSuccess: () => {
      toast(t(texts.productSaved))
      onDone()
    },
    onError: form.showRefusal,
  }
  const add = useMutationOf(createProduct, options)
  const change = useMutationOf(updateProduct, options)
  const values = form.getValues()
  return (
    <form
      className={css.form}
      onSubmit={form.onSubmit((body) =>
        kept
          ? change.mutate({ params: { productId: kept.productId }, body })
          : add.mutate({ body }),
      )}
    >
      <TextField label={t(texts.productName)} {...form.getInputProps('name')} />
      <div className={css.two}>
        <TextField label={t(texts.sku)} {...form.getInputProps('sku')} />
        <TextField label={t(texts.category)} optional {...form.getInputProps('category')} />
        <MoneyField
          label={t(texts.price)}
          optional
          min={0}
          value={values.price ?? null}
          onChange={(price) => form.setFieldValue('price', price)}
          error={form.errors.price}
        />
        <MoneyField
          label={t(texts.unitCost)}
          help={kept ? t(texts.costRule) : undefined}
          min={0}
          value={values.cost ?? null}
          onChange={(cost) => form.setFieldValue('cost', cost)}
          error={form.errors.cost}
        />
        <NumberField
          label={t(texts.cycleDays)}
          help={t(texts.cycleDaysHelp)}
          optional
          min={1}
          allowDecimal={false}
          value={values.cycleDays ?? ''}
          onChange={(days) =>
            form.setFieldValue('cycleDays', typeof days === 'number' ? days : null)
          }
          error={form.errors.cycleDays}
        />
      </div>
      <SwitchField
        label={t(texts.onSale)}
        checked={values.active ?? true}
        onChange={(active) => form.setFieldValue('active', active)}
      />
      <FormFoot
        saving={add.isPending || change.isPending}
        error={add.error ?? change.error}
        blocked={may('orders.manage') ? undefined : t(texts.mayNot)}
      />
    </form>
  )
}
