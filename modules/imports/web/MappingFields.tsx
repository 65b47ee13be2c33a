import { MultiSelect, Select } from '@mantine/core'
import { useT } from '../../../web/texts.ts'
import type { PreviewView } from '../contract.ts'
import { type FieldName, fieldsOf } from '../fields.rules.ts'
import { fieldText } from '../fields.texts.ts'
import { columnsOf, type Mapping } from '../mapping.rules.ts'
import { texts } from '../pages.texts.ts'
import css from './imports.module.css'

/** Without these a file of the kind makes little sense; they stand here even while nothing is chosen. */
const WANTED: Record<Mapping['kind'], FieldName[]> = {
  orders: ['number', 'placedAt', 'total', 'customerNumber', 'email', 'phone', 'fullName'],
  subscriptions: [
    'number',
    'startedAt',
    'nextOn',
    'cycle',
    'state',
    'endedAt',
    'productName',
    'unitPrice',
    'customerNumber',
    'email',
  ],
  people: ['customerNumber', 'email', 'phone', 'fullName'],
}
const LINES: FieldName[] = ['sku', 'productName', 'quantity', 'unitPrice']

/** Each of our fields, the column (or columns, joined) it is read from, and what the first row says. */
export function MappingFields({
  mapping,
  preview,
  onChange,
}: {
  mapping: Mapping
  preview: PreviewView
  onChange: (mapping: Mapping) => void
}) {
  const t = useT()
  const all = fieldsOf(mapping.kind)
  const shown = all.filter((field) => isShown(mapping, field))
  const hidden = all.filter((field) => !shown.includes(field))
  const set = (field: FieldName, columns: string[]) => {
    const { [field]: _, ...rest } = mapping.columns
    const [only] = columns
    const value = columns.length === 1 && only ? only : columns
    onChange({ ...mapping, columns: columns.length === 0 ? rest : { ...rest, [field]: value } })
  }
  return (
    <>
      <table className={`${css.grid} ${css.list}`}>
        <thead>
          <tr>
            <th scope="col">{t(texts.ourField)}</th>
            <th scope="col">{t(texts.fileColumn)}</th>
            <th scope="col">{t(texts.firstValue)}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((field) => (
            <tr key={field}>
              <td>{t(fieldText(mapping.kind, field))}</td>
              <td className={css.fields}>
                <MultiSelect
                  aria-label={t(fieldText(mapping.kind, field))}
                  data={namesFor(preview.header, columnsOf(mapping, field))}
                  value={columnsOf(mapping, field)}
                  onChange={(columns) => set(field, columns)}
                  placeholder={columnsOf(mapping, field).length === 0 ? t(texts.notUsed) : ''}
                  searchable
                  hidePickedOptions
                  maxValues={6}
                />
              </td>
              <td className={css.sample}>{sampleOf(preview, mapping, field)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={css.foot}>
        <Select
          aria-label={t(texts.addField)}
          placeholder={t(texts.addField)}
          data={hidden.map((field) => ({ value: field, label: t(fieldText(mapping.kind, field)) }))}
          value={null}
          searchable
          onChange={(field) => {
            const added = all.find((name) => name === field)
            const free = preview.header.find((name) => !usedColumns(mapping).has(name))
            if (added && free) set(added, [free])
          }}
        />
      </div>
    </>
  )
}

function isShown(mapping: Mapping, field: FieldName): boolean {
  if (mapping.columns[field] !== undefined) return true
  if (field === 'fullName' && mapping.columns.familyName !== undefined) return false
  if (WANTED[mapping.kind].includes(field)) return true
  return mapping.kind === 'orders' && mapping.shape === 'line-per-row' && LINES.includes(field)
}

function usedColumns(mapping: Mapping): Set<string> {
  return new Set(Object.values(mapping.columns).flat())
}

/** Columns that the mapping names stay visible even where the file has them no more. */
function namesFor(header: string[], chosen: string[]): string[] {
  return [...new Set([...header, ...chosen])]
}

function sampleOf(preview: PreviewView, mapping: Mapping, field: FieldName): string {
  const [first] = preview.rows
  const values = columnsOf(mapping, field).map((column) => {
    const at = preview.header.indexOf(column)
    return at < 0 ? '' : (first?.cells[at] ?? '')
  })
  return values.filter(Boolean).join(' ') || (mapping.defaults[field] ?? '')
}
