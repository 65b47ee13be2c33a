import { cutText } from '../../../kernel/cut-text.ts'
import { minorOf, timesMinor } from '../amounts.rules.ts'
import { FIELDS, type FieldName } from '../fields.rules.ts'
import type { Mapping } from '../mapping.rules.ts'
import type { BoundField, BoundMapping } from './bind-mapping.ts'
import {
  type CellReading,
  type Fault,
  isFault,
  readAmount,
  readConsent,
  readDay,
  readMoment,
  readMoney,
  readPostalCode,
  readQuantity,
  readSex,
} from './cell.rules.ts'
import type { Moments } from './moments.ts'
import type { LinePart, OrderPart, PersonPart, Piece, SubscriptionPart } from './piece.ts'
import { readSubscription } from './subscription-reader.ts'
import { readTraits } from './trait-reader.ts'

/** A fault of a field, or of one cell that is no field's. */
export type Say = (field: FieldName | null, fault: Fault, value?: string, cell?: number) => void

export interface Parts {
  order: OrderPart
  subscription?: SubscriptionPart
  person: PersonPart
  traits?: Piece['traits']
  lines: LinePart[]
  guest: boolean
}

const ORDER_MONEY = ['total', 'goods', 'discount', 'shipping', 'tax'] as const
const ORDER_TEXT = ['channel', 'mediaCode', 'note'] as const

/** Reads the order, the line and the person out of a row's cells. */
export class PartReaders {
  readonly #fields: BoundMapping['fields']
  readonly #person: [keyof PersonPart, BoundField][]
  readonly #traits: BoundMapping['traits']
  readonly #mapping: Mapping
  readonly #moments: Moments
  readonly #currency: string
  readonly #readings = new Map<FieldName, Map<string, CellReading<string>>>()
  #last: { key: string | null; currency: string } = { key: null, currency: '' }

  constructor(mapping: Mapping, bound: BoundMapping, moments: Moments, currency: string) {
    this.#fields = bound.fields
    this.#traits = bound.traits
    this.#mapping = mapping
    this.#moments = moments
    this.#currency = currency
    this.#person = [...bound.fields].flatMap(([name, field]): [keyof PersonPart, BoundField][] =>
      isOfPerson(name) ? [[name, field]] : [],
    )
  }

  read(cells: string[], kind: Piece['kind'], key: string, say: Say): Parts {
    const person = this.#readPerson(cells, say)
    const traits = readTraits(this.#traits, cells, say)
    const told = { person, ...(traits.length > 0 && { traits }) }
    const guest = this.#fields.get('customerNumber')?.read(cells) === ''
    if (kind === 'person') return { ...told, order: {}, lines: [], guest }
    const currency = this.#currencyOf(cells, key, say)
    const line = this.#readLine(cells, currency, kind, say)
    const lines = line ? [line] : []
    if (kind === 'subscription') {
      const subscription = readSubscription(this.#fields, cells, this.#moments, say)
      return { ...told, order: { currency }, subscription, lines, guest }
    }
    const order = this.#readOrder(cells, currency, say)
    return { ...told, order, lines, guest }
  }

  /** By what a person recognises whose row it is. */
  shown(cells: string[]): string {
    const of = (name: FieldName) => this.#fields.get(name)?.read(cells) ?? ''
    const name = of('fullName') || `${of('familyName')} ${of('givenName')}`.trim()
    return cutText(name || of('companyName') || of('customerNumber') || of('email'), 200)
  }

  #readPerson(cells: string[], say: Say): PersonPart {
    const person: PersonPart = {}
    for (const [name, field] of this.#person) {
      const text = field.read(cells)
      if (text === '') continue
      const reading = this.#remembered(name, text)
      if (isFault(reading)) say(name, reading, text)
      else if (reading.value !== '') person[name] = reading.value
    }
    return person
  }

  #readOrder(cells: string[], currency: string, say: Say): OrderPart {
    const order: OrderPart = { currency }
    const written = this.#fields.get('placedAt')?.read(cells)
    if (written) {
      const at = this.#remembered('placedAt', written)
      if (isFault(at)) say('placedAt', at, written)
      else order.placedAt = at.value
    }
    for (const name of ORDER_MONEY) {
      const amount = this.#sum(name, cells, currency, say)
      if (amount !== undefined) order[name] = name === 'discount' ? Math.abs(amount) : amount
    }
    for (const name of ORDER_TEXT) {
      const text = this.#fields.get(name)?.read(cells)
      if (text) order[name] = clean(text)
    }
    return order
  }

  /** Several columns of one amount are added up, e.g. delivery and the fee for cash on delivery. */
  #sum(
    name: (typeof ORDER_MONEY)[number],
    cells: string[],
    currency: string,
    say: Say,
  ): number | undefined {
    const field = this.#fields.get(name)
    if (!field) return undefined
    let sum: number | undefined
    const texts =
      field.cells.length > 1 ? field.cells.map((cell) => cells[cell] ?? '') : [field.read(cells)]
    for (const [i, text] of texts.entries()) {
      if (text.trim() === '') continue
      const reading = readMoney(text, currency)
      if (isFault(reading)) say(name, reading, text, field.cells[i])
      else sum = (sum ?? 0) + reading.value
    }
    return sum
  }

  #readLine(cells: string[], currency: string, kind: Piece['kind'], say: Say): LinePart | null {
    const text = (name: FieldName) => this.#fields.get(name)?.read(cells) ?? ''
    const [price, amount] = [text('unitPrice'), text('amount')]
    const [sku, name] = [clean(text('sku')), clean(text('productName'))]
    if (price === '' && amount === '' && sku === '' && name === '') return null
    const count = readQuantity(text('quantity') || '1')
    const unit = readAmount(price || '0')
    const whole = readMoney(amount || '0', currency)
    if (isFault(count)) say('quantity', count)
    if (isFault(unit)) say('unitPrice', unit)
    if (isFault(whole)) say('amount', whole)
    if (isFault(count) || isFault(unit) || isFault(whole)) return null
    const wantsPrice = kind !== 'subscription' && this.#mapping.shape === 'line-per-row'
    if (price === '' && amount === '' && wantsPrice) {
      say(this.#fields.has('unitPrice') ? 'unitPrice' : 'amount', { reason: 'amountMissing' })
      return null
    }
    // What comes back is written with a minus sign by some sources, without one by others.
    const plain = (n: number) => (kind === 'return' ? Math.abs(n) : n)
    const quantity = plain(count.value)
    const stated = plain(whole.value)
    const unitPrice = price
      ? minorOf(unit.value, currency)
      : Math.round(stated / (quantity === 0 ? 1 : quantity))
    const lineAmount = amount ? stated : timesMinor(unit.value, quantity, currency)
    if (unitPrice === null || lineAmount === null) {
      say('unitPrice', { reason: 'amountTooLarge' })
      return null
    }
    return {
      ...(sku && { sku }),
      ...(name && { name }),
      ...(price === '' && amount === '' && { unpriced: true }),
      quantity,
      unitPrice: plain(unitPrice),
      amount: plain(lineAmount),
    }
  }

  /** Where only the first row of an order names the currency, its other rows follow. */
  #currencyOf(cells: string[], key: string, say: Say): string {
    const written = this.#fields.get('currency')?.read(cells).toUpperCase()
    if (!written) return this.#last.key === key ? this.#last.currency : this.#currency
    if (!/^[A-Z]{3}$/.test(written)) {
      say('currency', { reason: 'currencyUnknown' })
      return this.#currency
    }
    this.#last = { key, currency: written }
    return written
  }

  /** Rows that follow one another mostly say the same: each text is read once. */
  #remembered(name: FieldName, text: string): CellReading<string> {
    const { type } = FIELDS[name]
    if (type !== 'date' && type !== 'day') return this.#readText(name, text)
    let known = this.#readings.get(name)
    if (!known) {
      known = new Map()
      this.#readings.set(name, known)
    }
    const found = known.get(text)
    if (found) return found
    if (known.size > 5000) known.clear()
    const reading = this.#readText(name, text)
    known.set(text, reading)
    return reading
  }

  #readText(name: FieldName, text: string): CellReading<string> {
    if (name === 'postalCode' && this.#currency === 'JPY') return readPostalCode(text)
    switch (FIELDS[name].type) {
      case 'date':
        return readMoment(text, this.#moments)
      case 'day':
        return readDay(text, this.#moments)
      case 'sex':
        return readSex(text)
      case 'consent':
        return readConsent(text)
      default:
        return { value: clean(text) }
    }
  }
}

function isOfPerson(name: FieldName): name is FieldName & keyof PersonPart {
  return FIELDS[name].of === 'person'
}

function clean(text: string): string {
  const plain = text.startsWith("'") ? text.slice(1) : text
  return cutText(plain.trim(), 1000)
}
