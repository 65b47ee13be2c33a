import { DomainError, invalid } from '../../../kernel/errors.ts'
import { isKnown } from '../template-variables.rules.ts'
import { templateTexts as texts } from '../templates.texts.ts'
import { namesIn } from './liquid.ts'

/** Every piece of Liquid, in order. */
export const PIECES = /\{\{.*?\}\}|\{%.*?%\}/gs

const OPERATORS = /==|!=|<|>|\bcontains\b/
const CONDITION = /^\{%-?\s*(?:if|elsif|unless)\s+(?:not\s+)?([\w.]+)/

/** What is wrong with a source that a person wrote, in words with the place; null where nothing is. */
export function faultIn(source: string, wordings: ReadonlySet<string>): DomainError | null {
  try {
    const unknown = namesIn(source).find((path) => !isKnown(path, wordings))
    if (unknown !== undefined) return unknownName(source, unknown)
  } catch (error) {
    if (error instanceof DomainError) return error
    throw error
  }
  const stray = strayBraces(source)
  if (stray !== null) return invalid(texts.strayBraces, placeOf(source, stray))
  return alwaysTrue(source)
}

function unknownName(source: string, path: string): DomainError {
  const place = placeOf(source, Math.max(source.indexOf(path), 0))
  if (path.startsWith('wording.'))
    return invalid(texts.noSuchWording, { key: path.slice('wording.'.length) })
  return invalid(texts.unknownVariable, { path, ...place })
}

function strayBraces(source: string): number | null {
  // As long as the pieces were, so that places stay right.
  const literals = source.replace(PIECES, (piece) => ' '.repeat(piece.length))
  const at = literals.search(/\{\{|\}\}|\{%|%\}/)
  return at < 0 ? null : at
}

/** Every variable has a fallback, so that asking whether it is there says nothing. */
function alwaysTrue(source: string): DomainError | null {
  for (const piece of source.matchAll(PIECES)) {
    const path = CONDITION.exec(piece[0])?.[1] ?? ''
    if (/^(person|order|staff|shop|sender|reply)\./.test(path) && !OPERATORS.test(piece[0]))
      return invalid(texts.alwaysTrue, { path, ...placeOf(source, piece.index) })
  }
  return null
}

function placeOf(source: string, at: number): { line: number; column: number } {
  const before = source.slice(0, at).split('\n')
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}
