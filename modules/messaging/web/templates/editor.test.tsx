// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import { renderPage } from '../../../../web/testing.tsx'
import { TemplateEditor } from './TemplateEditor.tsx'
import type { Content } from './useDraft.ts'

const start: Content = {
  name: 'お礼',
  channel: 'sms',
  locale: 'ja',
  purpose: 'service',
  subject: null,
  blocks: [
    { kind: 'text', text: '一つめ', only: null },
    { kind: 'text', text: '二つめ', only: null },
  ],
}
const fault = '1行目の1文字目: 波かっこが閉じていません。'
const asked: { blocks: { text: string }[] }[] = []

// Fields that grow ask when a font has come; happy-dom has none.
Object.defineProperty(document, 'fonts', { value: new EventTarget() })

beforeEach(() => {
  asked.length = 0
  vi.stubGlobal('fetch', async (url: string, init?: RequestInit) => {
    const answer = (body: unknown, status = 200) =>
      new Response(JSON.stringify(body), {
        status,
        headers: { 'content-type': 'application/json' },
      })
    if (!url.includes('/template-previews')) return answer({ items: [] })
    const body = JSON.parse(String(init?.body))
    asked.push(body)
    const text = body.blocks.map((block: { text: string }) => block.text).join('\n')
    if (text.includes('{{ x'))
      return answer(
        {
          error: {
            code: 'invalid',
            message: fault,
            requestId: 'r1',
            fields: [{ path: 'blocks.1.text', message: fault }],
          },
        },
        422,
      )
    const missing = text.includes('person.called') ? ['person.called'] : []
    return answer({ subject: null, html: null, text, missing })
  })
})

const open = async (onSave = vi.fn()) => {
  await renderPage(<TemplateEditor start={start} onSave={onSave} saving={false} error={null} />)
  return onSave
}
const words = () => screen.getAllByRole<HTMLTextAreaElement>('textbox', { name: '文章' })
const said = () => words().map((field) => field.value)

test('blocks move by Alt with an arrow, go away and come back', async () => {
  const user = userEvent.setup()
  const onSave = await open()
  await user.click(words()[1] as HTMLElement)
  await user.keyboard('{Alt>}{ArrowUp}{/Alt}')
  expect(said()).toEqual(['二つめ', '一つめ'])
  await user.click(screen.getByRole('button', { name: /^取る ― 1番目/ }))
  expect(said()).toEqual(['一つめ'])
  await user.click(screen.getByRole('button', { name: '一つもどす' }))
  expect(said()).toEqual(['二つめ', '一つめ'])
  await user.click(screen.getByRole('button', { name: '保存する' }))
  expect(onSave.mock.calls[0]?.[0].blocks.map((one: { text: string }) => one.text)).toEqual([
    '二つめ',
    '一つめ',
  ])
})

test('a name is inserted in everyday words, and the preview says what is not known', async () => {
  const user = userEvent.setup()
  await open()
  const [insert] = screen.getAllByRole('button', { name: '「文章」に差し込む' })
  await user.click(insert as HTMLElement)
  const menu = await screen.findByRole('menu')
  await user.click(within(menu).getByText('お名前に「様」を付けて'))
  expect(said()[0]).toBe('一つめ{{ person.called }}')
  await waitFor(() => expect(screen.getByText(/→ 「お客様」/)).toBeTruthy(), { timeout: 3000 })
  expect(screen.getByText(/文字・1通ぶん/)).toBeTruthy()
})

test('what cannot be read is said at its field, and the last preview stays', async () => {
  const user = userEvent.setup()
  await open()
  await waitFor(() => expect(asked.length).toBeGreaterThan(0), { timeout: 3000 })
  const second = words()[1] as HTMLElement
  await user.click(second)
  await user.paste('{{ x')
  await waitFor(() => expect(screen.getByText(new RegExp(fault))).toBeTruthy(), { timeout: 3000 })
  expect(screen.getByText(/前の見え方を残しています/)).toBeTruthy()
})
