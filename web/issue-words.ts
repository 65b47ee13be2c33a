import type { z } from 'zod'
import { translateNow } from './texts.ts'
import { texts } from './web.texts.ts'

/** Our words for what zod found; a schema that brings its own words keeps them. */
export function wordsOfIssue(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return translateNow(
        issue.input !== '' && issue.input != null && issue.expected === 'number'
          ? texts.number
          : texts.required,
      )
    case 'too_small':
      return wordsOfTooSmall(String(issue.origin), Number(issue.minimum))
    case 'too_big':
      return translateNow(issue.origin === 'string' ? texts.tooLong : texts.tooBig, {
        max: Number(issue.maximum),
      })
    case 'invalid_value':
      return translateNow(texts.choose)
    case 'invalid_format':
      return wordsOfFormat(String(issue.format), issue.input)
    default:
      return translateNow(texts.malformed)
  }
}

function wordsOfTooSmall(origin: string, min: number): string {
  if (origin === 'string') return translateNow(min <= 1 ? texts.required : texts.tooShort, { min })
  return translateNow(origin === 'array' || origin === 'set' ? texts.tooFew : texts.tooSmall, {
    min,
  })
}

function wordsOfFormat(format: string, input: unknown): string {
  if (input === '') return translateNow(texts.required)
  if (format === 'email') return translateNow(texts.email)
  if (format === 'url') return translateNow(texts.url)
  if (format === 'date' || format === 'datetime') return translateNow(texts.date)
  return translateNow(texts.malformed)
}
