import { Checkbox } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { type MouseEvent, useLayoutEffect, useRef, useState } from 'react'
import { useT } from '../texts.ts'
import { texts } from '../web.texts.ts'
import css from './DataTable.module.css'
import type { Column } from './DataTable.tsx'
import type { RowsTable } from './useRows.ts'

/** Below this many rows all of them are in the page: find-in-page and print see them. */
const VIRTUAL_FROM = 150

interface TableBodyProps<T extends object> {
  table: RowsTable<T>
  columns: Column<T>[]
  to?: (row: T) => string | undefined
  selectable: boolean
  rowHeight: number
}

export function TableBody<T extends object>(props: TableBodyProps<T>) {
  const { table, columns, rowHeight, selectable } = props
  const rows = table.getRowModel().rows
  const body = useRef<HTMLTableSectionElement>(null)
  const top = useTopOf(body)
  const long = rows.length >= VIRTUAL_FROM
  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollMargin: top,
    enabled: long,
  })
  const shown = long
    ? virtual.getVirtualItems()
    : rows.map((_, index) => ({ index, start: 0, end: 0 }))
  const before = long ? (shown[0]?.start ?? top) - top : 0
  const after = long ? virtual.getTotalSize() - ((shown.at(-1)?.end ?? top) - top) : 0
  const span = columns.length + (selectable ? 1 : 0)
  return (
    <tbody ref={body}>
      {before > 0 && <Gap height={before} span={span} />}
      {shown.map(({ index }) => (
        <BodyRow
          key={rows[index]?.id}
          index={index}
          measure={long ? virtual.measureElement : undefined}
          {...props}
        />
      ))}
      {after > 0 && <Gap height={after} span={span} />}
    </tbody>
  )
}

function BodyRow<T extends object>(
  props: TableBodyProps<T> & { index: number; measure?: (row: HTMLElement | null) => void },
) {
  const { table, columns, selectable, index, measure } = props
  const t = useT()
  const open = useOpenRow()
  const row = table.getRowModel().rows[index]
  if (!row) return null
  const to = props.to?.(row.original)
  const opening = Math.max(
    columns.findIndex((column) => column.opens),
    0,
  )
  return (
    <tr
      ref={measure}
      data-index={index}
      data-chosen={row.getIsSelected() || undefined}
      data-opens={to ? true : undefined}
      onClick={to ? (event) => open(event, to) : undefined}
      onAuxClick={to ? (event) => open(event, to) : undefined}
    >
      {selectable && (
        <td className={css.tick}>
          <Checkbox
            size="xs"
            aria-label={t(texts.selectRow)}
            checked={row.getIsSelected()}
            onChange={row.getToggleSelectedHandler()}
          />
        </td>
      )}
      {columns.map((column, at) => (
        <td
          key={column.id}
          data-align={column.align}
          data-phone={column.phone ?? (at === 0 ? 'title' : 'line')}
          data-head={typeof column.head === 'string' ? column.head : undefined}
        >
          {to && at === opening ? (
            <Link to={to} className={css.opens}>
              {column.cell(row.original)}
            </Link>
          ) : (
            column.cell(row.original)
          )}
        </td>
      ))}
    </tr>
  )
}

/** A click beside the link does what it would do on it: middle or with Ctrl, in a new tab. */
function useOpenRow(): (event: MouseEvent, to: string) => void {
  const navigate = useNavigate()
  return (event, to) => {
    const own = event.target instanceof Element && event.target.closest('a, button, input, label')
    // Who marks words with the pointer wants them, not the page behind.
    if (own || event.button > 1 || window.getSelection()?.isCollapsed === false) return
    if (event.button === 1 || event.ctrlKey || event.metaKey || event.shiftKey) {
      window.open(to, '_blank', 'noopener')
    } else void navigate({ to })
  }
}

function Gap({ height, span }: { height: number; span: number }) {
  return (
    <tr className={css.gap}>
      <td colSpan={span} style={{ height }} />
    </tr>
  )
}

/** Where the body begins in the page; the list is measured from there. */
function useTopOf(body: React.RefObject<HTMLElement | null>): number {
  const [top, setTop] = useState(0)
  useLayoutEffect(() => {
    const now = (body.current?.getBoundingClientRect().top ?? 0) + window.scrollY
    setTop((before) => (Math.abs(before - now) > 1 ? now : before))
  })
  return top
}
