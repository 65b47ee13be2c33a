import { hasOptions, type Question, rangeOf, type Value, type Values } from '../surveys.rules.ts'

/** What was typed, by question: the figure, and words beside it. */
export type Typed = Record<string, { figure: string; words: string }>

export const bare: Typed[string] = { figure: '', words: '' }

/** The figures that may be typed; null where only words are. */
export function figuresOf({ kind, options }: Question): { from: number; to: number } | null {
  return hasOptions(kind) ? { from: 1, to: options.length } : rangeOf(kind)
}

/** Figures as they stand, full-width ones too: `１，３` is 1 and 3. */
const numbersIn = (text: string): number[] =>
  text
    .normalize('NFKC')
    .split(/[\s,、]+/)
    .filter(Boolean)
    .map(Number)

export function isWrong(question: Question, figure: string): boolean {
  const range = figuresOf(question)
  const numbers = numbersIn(figure)
  if (!range || numbers.length === 0) return false
  if (question.kind !== 'several' && numbers.length > 1) return true
  return numbers.some((one) => !Number.isInteger(one) || one < range.from || one > range.to)
}

export function valuesOf(questions: readonly Question[], typed: Typed): Values {
  return Object.fromEntries(
    questions.flatMap((question): [string, Value][] => {
      const { figure, words } = typed[question.id] ?? bare
      const numbers = numbersIn(figure)
      const [score] = numbers
      const said = words.trim()
      const value: Value = {
        ...(rangeOf(question.kind) && score !== undefined && { score }),
        ...(hasOptions(question.kind) &&
          numbers.length > 0 && {
            chosen: numbers.flatMap((one) => question.options[one - 1]?.id ?? []),
          }),
        ...(said && { words: said }),
      }
      return Object.keys(value).length > 0 ? [[question.id, value]] : []
    }),
  )
}
