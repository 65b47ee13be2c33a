/** How the text of a field is read, and how several columns are joined into one value. */
export type FieldType =
  | 'text'
  | 'name'
  | 'code'
  | 'digits'
  | 'date'
  | 'day'
  | 'money'
  | 'quantity'
  | 'sex'
  | 'consent'
  | 'cycle'
  | 'state'

export interface Field {
  type: FieldType
  /** Of the order, of one line of it, of the subscription, or of the person. */
  of: 'order' | 'line' | 'subscription' | 'person'
}

const field = (of: Field['of'], type: FieldType): Field => ({ of, type })

/** Everything that a column can be taken as. */
export const FIELDS = {
  number: field('order', 'code'),
  placedAt: field('order', 'date'),
  total: field('order', 'money'),
  goods: field('order', 'money'),
  discount: field('order', 'money'),
  shipping: field('order', 'money'),
  tax: field('order', 'money'),
  currency: field('order', 'code'),
  channel: field('order', 'text'),
  mediaCode: field('order', 'code'),
  note: field('order', 'text'),
  startedAt: field('subscription', 'day'),
  monthsLived: field('subscription', 'quantity'),
  nextOn: field('subscription', 'day'),
  cycle: field('subscription', 'cycle'),
  state: field('subscription', 'state'),
  churned: field('subscription', 'consent'),
  endedAt: field('subscription', 'day'),
  endReason: field('subscription', 'text'),
  asOf: field('subscription', 'day'),
  sku: field('line', 'code'),
  productName: field('line', 'text'),
  quantity: field('line', 'quantity'),
  unitPrice: field('line', 'money'),
  amount: field('line', 'money'),
  customerNumber: field('person', 'code'),
  email: field('person', 'code'),
  phone: field('person', 'digits'),
  line: field('person', 'code'),
  card: field('person', 'code'),
  fullName: field('person', 'name'),
  familyName: field('person', 'name'),
  givenName: field('person', 'name'),
  fullKana: field('person', 'name'),
  familyKana: field('person', 'name'),
  givenKana: field('person', 'name'),
  companyName: field('person', 'name'),
  birthday: field('person', 'day'),
  sex: field('person', 'sex'),
  postalCode: field('person', 'digits'),
  prefecture: field('person', 'text'),
  city: field('person', 'text'),
  street: field('person', 'text'),
  building: field('person', 'text'),
  memberSince: field('person', 'date'),
  mailConsent: field('person', 'consent'),
} as const satisfies Record<string, Field>

export type FieldName = keyof typeof FIELDS
export const FIELD_NAMES = Object.keys(FIELDS) as [FieldName, ...FieldName[]]

/** Fields that a kind of import can use, in the order of the mapping screen. */
export function fieldsOf(kind: 'orders' | 'people' | 'subscriptions'): FieldName[] {
  return FIELD_NAMES.filter((name) => {
    const { of } = FIELDS[name]
    if (of === 'person') return true
    if (kind === 'people') return false
    if (kind === 'orders') return of !== 'subscription'
    return of === 'subscription' || ALSO_OF_SUBSCRIPTIONS.includes(name)
  })
}

const ALSO_OF_SUBSCRIPTIONS: FieldName[] = [
  'number',
  'currency',
  'sku',
  'productName',
  'quantity',
  'unitPrice',
]

/** What several columns of one field become. Amounts are added up instead. */
export const JOINTS: Record<FieldType, string> = {
  text: ' ',
  name: ' ',
  code: '',
  digits: '-',
  date: ' ',
  day: '/',
  money: '',
  quantity: '',
  sex: '',
  consent: '',
  cycle: '',
  state: '',
}
