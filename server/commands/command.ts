import type { ParseArgsConfig } from 'node:util'
import type { Config } from '../../kernel/config.ts'
import { invalid } from '../../kernel/errors.ts'
import type { Locale, Text, Translate } from '../../kernel/i18n.ts'
import type { Logger } from '../../kernel/log.ts'
import { texts } from '../server.texts.ts'

export type Values = Record<string, string | boolean | undefined>

export interface Invocation {
  values: Values
  /** Words after the command's own name. */
  words: string[]
  config: Config
  log: Logger
  locale: Locale
  t: Translate
  /** A line for a person; silent with --json. */
  say: (line: string) => void
}

/** What a command answers: `json` for machines, `lines` for people. `ok: false` exits with 1. */
export interface Outcome {
  json: unknown
  lines: string[]
  ok?: boolean
}

export interface Command {
  /** One or two words: `import`, `key create`. */
  name: string
  summary: Text
  /** What stands behind the name, e.g. `orders FILE --mapping NAME|FILE.json`. */
  usage: string
  options: NonNullable<ParseArgsConfig['options']>
  /** Answers null when it goes on running (`start`). */
  run: (invocation: Invocation) => Promise<Outcome | null>
}

/** An option that must be given. Throws `invalid` in words. */
export function wanted(values: Values, option: string): string {
  const value = values[option]
  if (typeof value !== 'string' || value === '')
    throw invalid(texts.missingOption, { option: `--${option}` })
  return value
}

/** An option with a fixed set of answers. */
export function oneOf<T extends string>(
  values: Values,
  option: string,
  choices: readonly T[],
  fallback?: T,
): T {
  const value = values[option] ?? fallback
  const found = choices.find((choice) => choice === value)
  if (!found)
    throw invalid(texts.badChoice, { option: `--${option}`, choices: choices.join(' | ') })
  return found
}

/** A word behind the command with a fixed set of answers. */
export function oneOfWords<T extends string>(given: string | undefined, choices: readonly T[]): T {
  const found = choices.find((choice) => choice === given)
  if (found) return found
  const all = choices.join(' | ')
  throw given === undefined
    ? invalid(texts.missingWord, { choices: all })
    : invalid(texts.badWord, { given, choices: all })
}

/** A word behind the command that must be given. */
export function word(invocation: Pick<Invocation, 'words'>, index: number, missing: Text): string {
  const value = invocation.words[index]
  if (!value) throw invalid(missing)
  return value
}
