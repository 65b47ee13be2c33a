// @vitest-environment happy-dom
import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { renderPage } from '../../../web/testing.tsx'
import type { LtvReport } from '../contract.ts'
import { money } from '../insight.rules.ts'
import { texts } from '../reports.texts.ts'
import { CostsMissing } from './CostsMissing.tsx'
import { Filled } from './filled.tsx'
import { LtvFormula } from './LtvFormula.tsx'
import { monthWords } from './months.ts'

const formula: LtvReport['formula'] = {
  averageOrder: money(5386, 'JPY'),
  ordersPerYear: 3.1,
  years: 3,
  value: money(50_090, 'JPY'),
  missing: null,
  thin: null,
  recordYears: 5,
  extrapolated: false,
  paceCustomers: 100,
  paceOrders: 310,
  paceDays: 365,
}

test('5,000 × 4 × 3 shows 60,000, and moving a lever shows the gain', async () => {
  await renderPage(<LtvFormula formula={formula} currency="JPY" />)
  const user = userEvent.setup()
  const type = async (name: string, value: string) => {
    const field = screen.getByRole('textbox', { name })
    await user.clear(field)
    await user.type(field, value)
  }
  await type('一回あたり', '5000')
  await type('一年に', '4')
  await type('つづく年数', '3')
  expect(document.body.textContent).toContain('60,000')
  await type('つづく年数', '3.4')
  expect(document.body.textContent).toContain('68,000')
  expect(screen.getByText('差は +17,910円')).toBeDefined()
  await user.click(screen.getByRole('button', { name: '記録の値にもどす' }))
  expect(document.body.textContent).not.toContain('68,000')
})

test('without orders the formula says why instead of a figure', async () => {
  const none = { averageOrder: null, ordersPerYear: null, years: null, value: null }
  await renderPage(
    <LtvFormula formula={{ ...formula, ...none, missing: 'noOrders' }} currency="JPY" />,
    { locale: 'en' },
  )
  expect(screen.getByText('There are no orders yet.')).toBeDefined()
  expect(screen.getByText('—')).toBeDefined()
  expect(document.body.textContent).not.toMatch(/NaN|Infinity/)
})

test('ten orders make no figure, half a year only a hint', async () => {
  const few = { ...formula, thin: 'fewPeople' as const, paceCustomers: 8 }
  const { unmount } = await renderPage(<LtvFormula formula={few} currency="JPY" />)
  expect(screen.getByText(/まだ少なく（8名）/)).toBeDefined()
  expect(document.body.textContent).not.toContain('50,090')
  unmount()
  await renderPage(<LtvFormula formula={{ ...formula, thin: 'underAYear' }} currency="JPY" />)
  expect(screen.getByText('目安')).toBeDefined()
  expect(document.body.textContent).toContain('50,090')
})

test.each([
  [9, /40行のうち9行は原価がまだありません/],
  [40, /粗利ではなく、売上から/],
])('%d lines of 40 without a cost are told, with the way to enter it', async (count, words) => {
  await renderPage(<CostsMissing lines={{ count: 40, withoutCost: count }} />)
  expect(screen.getByText(words)).toBeDefined()
  const link = screen.getByRole('link', { name: '原価を入れる' })
  expect(link.getAttribute('href')).toBe('/orders/products?cost=missing')
})

test('a sentence keeps its words around what can be pressed', async () => {
  await renderPage(
    <p>
      <Filled text={texts.recentWords} parts={{ people: <button type="button">822名</button> }} />
    </p>,
  )
  expect(screen.getByRole('button', { name: '822名' })).toBeDefined()
  expect(document.body.textContent).toContain('はじめてお買い上げの822名の平均です')
})

test('months are written as their reader writes them', () => {
  expect(monthWords('2025-12', 'ja')).toBe('2025年12月')
  expect(monthWords('2025-12', 'ja', '2025-11')).toBe('12月')
  expect(monthWords('2026-01', 'ja', '2025-12')).toBe('2026年1月')
  expect(monthWords('2026-01', 'en', '2025-12')).toBe('Jan 2026')
  expect(monthWords('2025-Q4', 'ja')).toBe('2025年 第4四半期')
  expect(monthWords('2025', 'en')).toBe('2025')
})
