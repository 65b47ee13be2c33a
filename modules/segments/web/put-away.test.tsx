// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { renderPage } from '../../../web/testing.tsx'
import type { SegmentDetail } from '../contract.ts'
import { PutAway } from './PutAway.tsx'

beforeAll(() => {
  vi.stubGlobal('fetch', async () =>
    Response.json({
      staff: { id: '1', name: '佐藤 由美', role: 'staff', department: null, locale: 'ja' },
      permissions: ['segments.read', 'segments.write'],
      company: {
        name: 'ひだまり堂',
        currency: 'JPY',
        zone: 'Asia/Tokyo',
        locale: 'ja',
        sample: true,
      },
    }),
  )
})
afterAll(() => vi.unstubAllGlobals())

const segment: SegmentDetail = {
  segmentId: '01900000-0000-7000-8000-0000000000c1',
  name: '定期の方',
  note: null,
  rule: { version: 1, root: { kind: 'field', field: 'people.isMember', op: 'is', value: true } },
  sentence: '会員の方。',
  members: 12,
  filling: null,
  updatedAt: new Date('2026-11-01'),
  createdAt: new Date('2026-11-01'),
  createdBy: 'staff:1',
  usedBy: [],
  days: [],
}

test('a segment in use says by whom before it could be put away, with the way there', async () => {
  const user = userEvent.setup()
  const use = { kind: 'sync', label: '連携先', path: '/audiences/destinations/1' }
  const usedBy = [
    { ...use, id: '1', name: '広告' },
    { ...use, id: '2', name: '発送の会社' },
  ]
  await renderPage(<PutAway segment={{ ...segment, usedBy }} />)
  await user.click(await screen.findByRole('button', { name: 'しまう' }))
  expect(await screen.findByText(/2か所で使われています/)).toBeTruthy()
  expect(screen.getByRole('link', { name: '広告' }).getAttribute('href')).toBe(use.path)
  expect(within(screen.getByRole('dialog')).queryByRole('button', { name: 'しまう' })).toBeNull()
})

test('a segment that nothing uses can be put away', async () => {
  const user = userEvent.setup()
  await renderPage(<PutAway segment={segment} />)
  await user.click(await screen.findByRole('button', { name: 'しまう' }))
  await screen.findByText(/12名の出入りも止まります/)
  expect(within(screen.getByRole('dialog')).getByRole('button', { name: 'しまう' })).toBeTruthy()
})
