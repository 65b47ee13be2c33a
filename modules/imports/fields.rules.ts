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

export interface Field {
  type: FieldType
  /** Of the order, of one line of it, or of the person. */
  of: 'order' | 'line' | 'person'
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
export function fieldsOf(kind: 'orders' | 'people'): FieldName[] {
  return FIELD_NAMES.filter((name) => kind === 'orders' || FIELDS[name].of === 'person')
}

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
}
