// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { renderPage } from '../testing.tsx'
import { Why } from './Why.tsx'

test('opens beside its pill, and gives the focus back', async () => {
  await renderPage(
    <Why rule="定義 第2版" facts={[{ when: '11月18日', what: 'ご注文' }]}>
      最後のご注文から40日たちました。
    </Why>,
  )
  const user = userEvent.setup()
  const pill = () => screen.getByRole('button', { name: 'なぜ？' })
  expect(pill().getAttribute('aria-expanded')).toBe('false')
  await user.click(pill())
  expect(await screen.findByText('最後のご注文から40日たちました。')).toBeDefined()
  expect(screen.getByText('定義 第2版')).toBeDefined()
  expect(pill().getAttribute('aria-expanded')).toBe('true')
  await user.keyboard('{Escape}')
  await waitFor(() => expect(pill().getAttribute('aria-expanded')).toBe('false'))
  expect(document.activeElement).toBe(pill())
})
