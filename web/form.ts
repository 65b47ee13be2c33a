import { schemaResolver, useForm } from '@mantine/form'
import { useCallback, useEffect } from 'react'
import type { z } from 'zod'
import { ApiError } from './api.ts'
import { useSurroundings } from './surroundings.ts'

/**
 * A form over the schema of the contract: `form.getInputProps('name')` for the fields,
 * `form.onSubmit((body) => …)` gets the parsed body, `form.showRefusal` puts the words of
 * the server under the fields that they are about. A field that was left untouched is not told off
 * before the form is sent, and errors that are shown follow the language.
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
  const { setErrors, getValues } = form
  const { locale } = useSurroundings()
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another language words them anew
  useEffect(() => {
    if (Object.keys(form.errors).length === 0) return
    const anew = schemaResolver(schema, { sync: true })(getValues())
    setErrors((shown) =>
      Object.fromEntries(Object.entries(shown).map(([path, words]) => [path, anew[path] ?? words])),
    )
  }, [locale])
  const getInputProps: typeof form.getInputProps = (path, options) => {
    const props = form.getInputProps(path, options)
    return form.isDirty(path) ? props : { ...props, onBlur: undefined }
  }
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
  return { ...form, getInputProps, showRefusal }
}
