import { schemaResolver, useForm } from '@mantine/form'
import { useCallback } from 'react'
import type { z } from 'zod'
import { ApiError } from './api.ts'

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
