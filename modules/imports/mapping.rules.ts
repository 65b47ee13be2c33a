import { z } from 'zod'
import { FIELD_NAMES } from './fields.rules.ts'

export const ENCODINGS = ['utf-8', 'cp932', 'euc-jp', 'utf-16le', 'utf-16be'] as const
export type Encoding = (typeof ENCODINGS)[number]

export const DELIMITERS = ['comma', 'tab', 'semicolon', 'pipe', 'blank'] as const
export type Delimiter = (typeof DELIMITERS)[number]

export const KINDS = ['orders', 'people', 'subscriptions'] as const
export type ImportKind = (typeof KINDS)[number]

export const COMPARISONS = [
  'empty',
  'notEmpty',
  'equals',
  'notEquals',
  'oneOf',
  'startsWith',
  'contains',
  'lessThan',
  'atMost',
  'moreThan',
  'atLeast',
] as const
export type Comparison = (typeof COMPARISONS)[number]

export const OUTCOMES = ['skip', 'return', 'cancelled'] as const
export type RuleOutcome = (typeof OUTCOMES)[number]

const column = z.string().trim().min(1).max(300)

const traitName = z
  .string()
  .trim()
  .min(1)
  .refine((name) => [...name].length <= 100, { error: 'At most 100 characters' })

export const rule = z
  .strictObject({
    when: z.strictObject({
      /** A column of the file, by its name in the header (or its place, where there is none). */
      column,
      is: z.enum(COMPARISONS),
      value: z
        .union([z.string().max(300), z.number(), z.array(z.string().max(300)).max(100)])
        .optional(),
    }),
    /** Leave the row out, or take it as something that came back, or as an order called off. */
    // biome-ignore lint/suspicious/noThenProperty: «when … then» is how a rule reads; never awaited
    then: z.enum(OUTCOMES),
    /** What the rule is called in the check report. */
    name: z.string().trim().max(100).optional(),
  })
  .refine(({ when }) => when.is === 'empty' || when.is === 'notEmpty' || when.value !== undefined, {
    path: ['when', 'value'],
    error: 'A value to compare with is needed',
  })
export type Rule = z.output<typeof rule>

export function ruleOf(when: Rule['when'], outcome: RuleOutcome): Rule {
  // biome-ignore lint/suspicious/noThenProperty: as above
  return { when, then: outcome }
}

export const mapping = z.strictObject({
  /** For the list of ready mappings. */
  title: z.strictObject({ ja: z.string(), en: z.string() }).optional(),
  kind: z.enum(KINDS),
  /** Whose numbers these are: order and customer numbers are told apart by it. */
  source: z
    .string()
    .trim()
    .min(1)
    .max(60)
    .regex(/^[\p{L}\p{N}][\p{L}\p{N} ._-]*$/u),
  /** Found out from the file unless given. */
  encoding: z.enum(ENCODINGS).optional(),
  delimiter: z.enum(DELIMITERS).optional(),
  /** The company's, unless given. */
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .optional(),
  zone: z.string().max(60).optional(),
  /** Whether the first line names the columns. */
  header: z.boolean().default(true),
  /** Lines before the header. */
  skipLines: z.int().min(0).max(1000).default(0),
  /** How 02/03/2026 is meant; a year in front needs no telling. */
  dateOrder: z.enum(['ymd', 'dmy', 'mdy']).default('ymd'),
  shape: z.enum(['order-per-row', 'line-per-row']).default('order-per-row'),
  /** Prices are before tax: what the total has beyond its parts is tax. */
  taxOnTop: z.boolean().default(false),
  columns: z.partialRecord(z.enum(FIELD_NAMES), z.union([column, z.array(column).min(1).max(6)])),
  /** Columns that are kept with the person, under a name of the shop's own or else the column's. */
  traits: z
    .array(z.strictObject({ column, name: traitName.optional() }))
    .max(100)
    .optional(),
  rules: z.array(rule).max(50).default([]),
  /** What a field is where the file says nothing. */
  defaults: z.partialRecord(z.enum(FIELD_NAMES), z.string().max(300)).default({}),
})
export type Mapping = z.output<typeof mapping>
export type MappingInput = z.input<typeof mapping>

/** The columns of one field, in the order in which they are joined. */
export function columnsOf(
  mapping: Pick<Mapping, 'columns'>,
  field: keyof Mapping['columns'],
): string[] {
  const columns = mapping.columns[field]
  return columns === undefined ? [] : Array.isArray(columns) ? columns : [columns]
}

export type MappingFault =
  | 'dateMissing'
  | 'amountMissing'
  | 'personMissing'
  | 'lineNumberMissing'
  | 'subscriptionNumberMissing'
  | 'startMissing'
  | 'asOfMissing'
  | 'cycleMissing'
  | 'productMissing'
  | 'traitTwice'

/** What a mapping lacks before a file can be read with it. */
export function mappingFaults(mapping: Mapping): MappingFault[] {
  const names = (mapping.traits ?? []).map(traitNameOf)
  const isTwice = new Set(names).size < names.length
  return [...faultsOfFields(mapping), ...(isTwice ? ['traitTwice' as const] : [])]
}

/** Under which name a column is kept with the person. */
export function traitNameOf({ column, name }: { column: string; name?: string }): string {
  return name ?? [...column].slice(0, 100).join('')
}

function faultsOfFields({ kind, columns, shape, defaults }: Mapping): MappingFault[] {
  const has = (...fields: (keyof Mapping['columns'])[]) =>
    fields.some((field) => columns[field] !== undefined || defaults[field] !== undefined)
  const faults: MappingFault[] = []
  if (!has('customerNumber', 'email', 'phone', 'line', ...(kind === 'people' ? NAMES : [])))
    faults.push('personMissing')
  if (kind === 'people') return faults
  if (kind === 'subscriptions') return [...faults, ...subscriptionFaults(has)]
  if (!has('placedAt')) faults.push('dateMissing')
  if (!has('total', 'goods', 'amount', 'unitPrice')) faults.push('amountMissing')
  if (shape === 'line-per-row' && !has('number')) faults.push('lineNumberMissing')
  return faults
}

/** Months of life and 「解約」 without a day count back from the day as of which the file speaks. */
function subscriptionFaults(has: (...fields: (keyof Mapping['columns'])[]) => boolean) {
  const faults: MappingFault[] = []
  if (!has('number')) faults.push('subscriptionNumberMissing')
  if (!has('startedAt', 'monthsLived')) faults.push('startMissing')
  const countsBack = !has('startedAt') || (has('churned') && !has('endedAt'))
  if (countsBack && !has('asOf')) faults.push('asOfMissing')
  if (!has('cycle')) faults.push('cycleMissing')
  if (!has('sku', 'productName')) faults.push('productMissing')
  return faults
}

const NAMES = ['fullName', 'familyName', 'companyName'] as const
