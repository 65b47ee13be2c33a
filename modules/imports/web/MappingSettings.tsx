import { useT } from '../../../web/texts.ts'
import { DateField } from '../../../web/ui/DateField.tsx'
import { CheckField, TextField } from '../../../web/ui/fields.tsx'
import { SelectField } from '../../../web/ui/SelectField.tsx'
import type { ImportReport } from '../contract.ts'
import { DELIMITERS, ENCODINGS, type Mapping } from '../mapping.rules.ts'
import { texts } from '../pages.texts.ts'
import { ENCODING_NAMES } from './encodings.ts'
import css from './imports.module.css'

const CURRENCIES = Intl.supportedValuesOf('currency')
const ZONES = Intl.supportedValuesOf('timeZone')

/** What holds for the whole file: whose it is, what a row is, encoding, money and time. */
export function MappingSettings({
  mapping,
  row,
  onChange,
}: {
  mapping: Mapping
  row: ImportReport
  onChange: (mapping: Mapping) => void
}) {
  const t = useT()
  const set = (part: Partial<Mapping>) => onChange({ ...mapping, ...part })
  const choice = <V extends string>(values: readonly V[], value: string | null) =>
    values.find((each) => each === value)
  const [one, line] =
    mapping.kind === 'subscriptions'
      ? [texts.shapeSubscription, texts.shapeSubscriptionLine]
      : [texts.shapeOrder, texts.shapeLine]
  return (
    <div className={css.settings}>
      <TextField
        label={t(texts.source)}
        help={t(texts.sourceHelp)}
        value={mapping.source}
        onChange={(event) => set({ source: event.currentTarget.value })}
      />
      {mapping.kind !== 'people' && (
        <SelectField
          label={t(texts.shape)}
          allowDeselect={false}
          value={mapping.shape}
          data={[
            { value: 'order-per-row', label: t(one) },
            { value: 'line-per-row', label: t(line) },
          ]}
          onChange={(shape) =>
            set({ shape: shape === 'line-per-row' ? 'line-per-row' : 'order-per-row' })
          }
        />
      )}
      <SelectField
        label={t(texts.encoding)}
        allowDeselect={false}
        value={mapping.encoding ?? row.encoding}
        data={ENCODINGS.map((value) => ({ value, label: ENCODING_NAMES[value] }))}
        onChange={(encoding) => set({ encoding: choice(ENCODINGS, encoding) })}
      />
      <SelectField
        label={t(texts.delimiter)}
        allowDeselect={false}
        value={mapping.delimiter ?? row.delimiter}
        data={DELIMITERS.map((value) => ({ value, label: t(texts[value]) }))}
        onChange={(delimiter) => set({ delimiter: choice(DELIMITERS, delimiter) })}
      />
      {mapping.kind === 'subscriptions' && <CourseSettings mapping={mapping} onChange={onChange} />}
      {mapping.kind !== 'people' && (
        <SelectField
          label={t(texts.currency)}
          placeholder={t(texts.asCompany)}
          searchable
          clearable
          value={mapping.currency ?? null}
          data={CURRENCIES}
          onChange={(currency) => set({ currency: currency ?? undefined })}
        />
      )}
      <SelectField
        label={t(texts.zone)}
        placeholder={t(texts.asCompany)}
        searchable
        clearable
        value={mapping.zone ?? null}
        data={mapping.zone && !ZONES.includes(mapping.zone) ? [mapping.zone, ...ZONES] : ZONES}
        onChange={(zone) => set({ zone: zone ?? undefined })}
      />
      <SelectField
        label={t(texts.dateOrder)}
        allowDeselect={false}
        value={mapping.dateOrder}
        data={(['ymd', 'dmy', 'mdy'] as const).map((value) => ({ value, label: t(texts[value]) }))}
        onChange={(order) => set({ dateOrder: choice(['ymd', 'dmy', 'mdy'], order) ?? 'ymd' })}
      />
      <CheckField
        label={t(texts.header)}
        checked={mapping.header}
        onChange={(header) => set({ header })}
      />
      {mapping.kind === 'orders' && mapping.shape === 'line-per-row' && (
        <CheckField
          label={t(texts.taxOnTop)}
          checked={mapping.taxOnTop}
          onChange={(taxOnTop) => set({ taxOnTop })}
        />
      )}
    </div>
  )
}

/** What subscriptions have in common where no column says it. */
function CourseSettings({
  mapping,
  onChange,
}: {
  mapping: Mapping
  onChange: (mapping: Mapping) => void
}) {
  const t = useT()
  const { asOf = null, cycle = '' } = mapping.defaults
  const set = (name: 'asOf' | 'cycle', value: string | null) => {
    const { [name]: _, ...rest } = mapping.defaults
    onChange({ ...mapping, defaults: value ? { ...rest, [name]: value } : rest })
  }
  return (
    <>
      {mapping.columns.asOf === undefined && (
        <DateField
          label={t(texts.asOf)}
          help={t(texts.asOfHelp)}
          value={asOf}
          onChange={(day) => set('asOf', day)}
        />
      )}
      {mapping.columns.cycle === undefined && (
        <TextField
          label={t(texts.cycleOfAll)}
          help={t(texts.cycleOfAllHelp)}
          value={cycle}
          onChange={(event) => set('cycle', event.currentTarget.value)}
        />
      )}
    </>
  )
}
