import { invalid } from '../../kernel/errors.ts'
import { monthIndex } from './insight.rules.ts'
import { texts } from './insight.texts.ts'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** The name of a figure, `cohort:2010-12:3`, read part by part. Each reader throws `invalid`. */
export class Figure {
  private readonly text: string
  private readonly parts: string[]

  constructor(text: string) {
    this.text = text
    this.parts = text.split(':')
  }

  is(name: string): boolean {
    return this.parts[0] === name
  }

  has(index: number, pattern: RegExp): boolean {
    return pattern.test(this.parts[index] ?? '')
  }

  optional(index: number): string | null {
    return this.parts[index] || null
  }

  word(index: number): string {
    return this.parts[index] ?? ''
  }

  /** The rest of the name, which may hold colons itself; undefined where there is none. */
  rest(index: number): string | undefined {
    return this.parts.length > index ? this.parts.slice(index).join(':') : undefined
  }

  number(index: number): number {
    if (!this.has(index, /^\d{1,6}$/)) throw this.refusal()
    return Number(this.parts[index])
  }

  /** `2010-12` as a month number. */
  month(index: number): number {
    if (!this.has(index, /^\d{4}-(0[1-9]|1[0-2])$/)) throw this.refusal()
    return monthIndex(this.word(index))
  }

  /** First month of `2010-12`, `2010-Q4` or `2010`. */
  cohort(): number {
    const quarter = /^(\d{4})-Q([1-4])$/.exec(this.word(1))
    if (quarter) return Number(quarter[1]) * 12 + (Number(quarter[2]) - 1) * 3
    return this.has(1, /^\d{4}$/) ? Number(this.parts[1]) * 12 : this.month(1)
  }

  uuid(index: number): string | null {
    const id = this.optional(index)
    if (id !== null && !UUID.test(id)) throw this.refusal()
    return id
  }

  private refusal() {
    return invalid(texts.noSuchFigure, { figure: this.text })
  }
}
