// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { renderPage } from '../testing.tsx'
import type { PeopleList } from './PeopleSheet.tsx'
import { Stitch } from './Stitch.tsx'

afterEach(cleanup)

const people = (over: Partial<PeopleList> = {}): PeopleList => ({
  key: ['test', crypto.randomUUID()],
  title: 'つづけてくださる方',
  rule: '1年前にお買い上げの方のうち、この1年にもお買い上げの方',
  count: 2,
  load: async () => ({
    items: [
      { id: 'p1', name: '田中 節子 様', detail: '11年目' },
      { id: 'p2', name: '松本 フミ 様' },
    ],
    nextCursor: null,
    total: 2,
  }),
  ...over,
})

test('a figure opens its people: the rule, the count, the list', async () => {
  await renderPage(<Stitch people={people()}>2名</Stitch>)
  await userEvent.click(screen.getByRole('button', { name: '2名' }))
  const sheet = await screen.findByRole('dialog', { name: 'つづけてくださる方' })
  expect(sheet).toBeDefined()
  expect((await screen.findByRole('link', { name: /田中 節子 様/ })).getAttribute('href')).toBe(
    '/people/p1',
  )
  expect(screen.getByText(/1年前にお買い上げの方のうち/)).toBeDefined()
  expect(screen.getAllByText('2名')).toHaveLength(2)
})

test('says so where the list has become another than the figure pressed', async () => {
  await renderPage(<Stitch people={people({ count: 3 })}>3名</Stitch>)
  await userEvent.click(screen.getByRole('button', { name: '3名' }))
  expect(await screen.findByText('押した数は 3名でした。そのあと 2名になりました。')).toBeDefined()
})

test('reads on page by page and keeps the true total', async () => {
  const load: PeopleList['load'] = async ({ cursor }) =>
    cursor
      ? { items: [{ id: 'p2', name: 'Fumi Matsumoto' }], nextCursor: null, total: 2 }
      : { items: [{ id: 'p1', name: 'Setsuko Tanaka' }], nextCursor: 'next', total: 2 }
  await renderPage(<Stitch people={people({ load })}>2 people</Stitch>, { locale: 'en' })
  await userEvent.click(screen.getByRole('button', { name: '2 people' }))
  expect(await screen.findByText('Setsuko Tanaka')).toBeDefined()
  await userEvent.click(screen.getByRole('button', { name: 'Show more' }))
  expect(await screen.findByText('Fumi Matsumoto')).toBeDefined()
  expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull()
})

test('a list that cannot be read says what happened and offers another try', async () => {
  const load = vi
    .fn<PeopleList['load']>()
    .mockRejectedValueOnce(new Error('gone'))
    .mockResolvedValue({ items: [], nextCursor: null, total: 0 })
  await renderPage(<Stitch people={people({ load })}>2名</Stitch>)
  await userEvent.click(screen.getByRole('button', { name: '2名' }))
  await userEvent.click(await screen.findByRole('button', { name: 'もう一度' }))
  expect(await screen.findByText('いまは、どなたもいらっしゃいません。')).toBeDefined()
})

test('a stitch can also be a link or a button', async () => {
  const pressed = vi.fn()
  await renderPage(
    <>
      <Stitch to="/reports/ltv">31,480円</Stitch>
      <Stitch onClick={pressed}>86件</Stitch>
    </>,
  )
  expect(screen.getByRole('link', { name: '31,480円' }).getAttribute('href')).toBe('/reports/ltv')
  await userEvent.click(screen.getByRole('button', { name: '86件' }))
  expect(pressed).toHaveBeenCalledOnce()
})
