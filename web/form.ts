import { schemaResolver, useForm } from '@mantine/form'
import { useCallback } from 'react'
import type { z } from 'zod'
import { ApiError } from './api.ts'
import { translateNow } from './texts.ts'
import { texts } from './web.texts.ts'

/**
 * A form over the schema of the contract: `form.getInputProps('name')` for the fields,
 * `form.onSubmit((body) => …)` gets the parsed body, `form.showRefusal` puts the words of
 * the server under the fields that they are about.
 */
export function useFormOf<S extends z.ZodType<unknown, Record<string, unknown>>>(
  schema: S,
  initialValues: z.input<S>,
) {
  const form = useForm<z.input<S>, z.output<S>>({
    initialValues,
    validate: schemaResolver(schema, { sync: true }),
    transformValues: (values) => schema.parse(values),
    validateInputOnBlur: true,
  })
  const { setErrors } = form
  const showRefusal = useCallback(
    (error: unknown) => {
      if (!(error instanceof ApiError) || error.fields.length === 0) return
      setErrors(
        Object.fromEntries(
          error.fields.map(({ path, message }) => [path.replace(/^body\./, ''), message]),
        ),
      )
    },
    [setErrors],
  )
  return { ...form, showRefusal }
}

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
