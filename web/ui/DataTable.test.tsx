// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { ApiError } from '../api.ts'
import { renderPage } from '../testing.tsx'
import { type Column, DataTable } from './DataTable.tsx'

afterEach(cleanup)

interface Row {
  id: string
  name: string
  orders: number | null
}
const rows: Row[] = [
  { id: '1', name: '田中 節子', orders: 96 },
  { id: '2', name: '石井 正', orders: null },
  { id: '3', name: '小林 勇', orders: 7 },
]
const columns: Column<Row>[] = [
  { id: 'name', head: 'お名前', cell: (row) => row.name },
  {
    id: 'orders',
    head: 'ご注文',
    cell: (row) => row.orders,
    align: 'right',
    sort: (row) => row.orders,
  },
]
const key = (row: Row) => row.id
const names = () =>
  screen
    .getAllByRole('row')
    .slice(1)
    .map((row) => within(row).getAllByRole('cell')[0]?.textContent)

test('sorts on the head, what is not known last both ways', async () => {
  await renderPage(<DataTable columns={columns} rows={rows} rowKey={key} />)
  const head = screen.getByRole('button', { name: 'ご注文' })
  await userEvent.click(head)
  const first = names()
  await userEvent.click(head)
  const second = names()
  expect([first, second]).toContainEqual(['小林 勇', '田中 節子', '石井 正'])
  expect([first, second]).toContainEqual(['田中 節子', '小林 勇', '石井 正'])
  expect(screen.getByRole('columnheader', { name: 'ご注文' }).getAttribute('aria-sort')).toMatch(
    /ascending|descending/,
  )
})

test('does not pretend to sort the whole while only a part is here', async () => {
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      observe() {}
      disconnect() {}
    },
  )
  await renderPage(
    <DataTable columns={columns} rows={rows} rowKey={key} total={12345} hasMore more={() => {}} />,
  )
  expect(screen.queryByRole('button', { name: 'ご注文' })).toBeNull()
  expect(screen.getByText('全 12,345件のうち 3件')).toBeDefined()
  vi.unstubAllGlobals()
})

test('lets the server sort', async () => {
  const onSort = vi.fn()
  const served: Column<Row>[] = [
    { id: 'orders', head: 'ご注文', cell: (row) => row.orders, sort: true },
  ]
  await renderPage(
    <DataTable
      columns={served}
      rows={rows}
      rowKey={key}
      sorting={{ by: 'orders', descending: false }}
      onSort={onSort}
    />,
  )
  await userEvent.click(screen.getByRole('button', { name: 'ご注文' }))
  expect(onSort).toHaveBeenCalledWith({ by: 'orders', descending: true })
})

test('chosen rows bring a bar with what can be done', async () => {
  const done = vi.fn()
  await renderPage(
    <DataTable
      columns={columns}
      rows={rows}
      rowKey={key}
      selection={(keys) => (
        <button type="button" onClick={() => done(keys)}>
          タグをつける
        </button>
      )}
    />,
  )
  const boxes = screen.getAllByRole('checkbox', { name: 'この行をえらぶ' })
  await userEvent.click(boxes[0] as Element)
  await userEvent.click(boxes[2] as Element)
  expect(screen.getByText('2件をえらびました')).toBeDefined()
  await userEvent.click(screen.getByRole('button', { name: 'タグをつける' }))
  expect(done).toHaveBeenCalledWith(['1', '3'])
  await userEvent.click(screen.getByRole('button', { name: 'えらびなおす' }))
  expect(screen.queryByText('2件をえらびました')).toBeNull()
})

test('nothing, waiting and failing each have their own face', async () => {
  const shown = await renderPage(
    <DataTable columns={columns} rows={[]} rowKey={key} empty={<p>まだどなたも</p>} />,
  )
  expect(screen.getByText('まだどなたも')).toBeDefined()
  shown.unmount()
  const waiting = await renderPage(
    <DataTable columns={columns} rows={undefined} rowKey={key} loading />,
  )
  expect(await screen.findByRole('status', { name: '読みこんでいます' })).toBeDefined()
  waiting.unmount()
  const error = new ApiError({
    code: 'fault',
    status: 500,
    message: 'だめでした。',
    requestId: 'K-2071',
  })
  await renderPage(<DataTable columns={columns} rows={undefined} rowKey={key} error={error} />)
  expect(screen.getByRole('alert').textContent).toContain('K-2071')
})

test('a row opens by a real link, and in a new tab with the middle button', async () => {
  const open = vi.spyOn(window, 'open').mockReturnValue(null)
  await renderPage(
    <DataTable
      columns={columns}
      rows={rows}
      rowKey={key}
      to={({ id }) => (id === '2' ? undefined : `/people/${id}`)}
    />,
  )
  const links = screen.getAllByRole('link').map((link) => link.getAttribute('href'))
  expect(links).toEqual(['/people/1', '/people/3'])
  fireEvent(
    screen.getByText('96'),
    new MouseEvent('auxclick', { button: 1, bubbles: true, cancelable: true }),
  )
  expect(open).toHaveBeenCalledWith('/people/1', '_blank', 'noopener')
  open.mockRestore()
})

test('without a head to press, the order is chosen from a list', async () => {
  await renderPage(<DataTable columns={columns} rows={rows} rowKey={key} />)
  const order = screen.getByRole('combobox', { name: '並べ替え' })
  await userEvent.selectOptions(order, 'ご注文（降順）')
  expect(names()).toEqual(['田中 節子', '小林 勇', '石井 正'])
  await userEvent.selectOptions(order, 'ご注文（昇順）')
  expect(names()).toEqual(['小林 勇', '田中 節子', '石井 正'])
})
