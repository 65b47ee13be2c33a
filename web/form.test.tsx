// @vitest-environment happy-dom
import { TextInput } from '@mantine/core'
import { act, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { translator } from '../kernel/i18n.ts'
import { useFormOf } from './form.ts'
import { setSurroundings } from './surroundings.ts'
import { renderPage } from './testing.tsx'
import { translateNow } from './texts.ts'
import { texts } from './web.texts.ts'

const schema = z.object({
  name: z.string().refine((name) => name !== '', { error: () => translateNow(texts.required) }),
})

function Form() {
  const form = useFormOf(schema, { name: '' })
  return (
    <form onSubmit={form.onSubmit(() => {})}>
      <TextInput label="name" {...form.getInputProps('name')} />
      <button type="submit">send</button>
    </form>
  )
}

test('a field left untouched is not told off, and errors follow the language', async () => {
  await renderPage(<Form />)
  await userEvent.click(screen.getByLabelText('name'))
  await userEvent.tab()
  expect(screen.queryByText(translator('ja')(texts.required))).toBeNull()
  await userEvent.click(screen.getByText('send'))
  await screen.findByText(translator('ja')(texts.required))
  act(() => setSurroundings({ locale: 'en' }))
  await screen.findByText(translator('en')(texts.required))
})
