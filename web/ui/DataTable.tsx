import type { ReactNode } from 'react'
import type { Unit } from '../format.ts'
import { useT } from '../texts.ts'
import { texts } from '../web.texts.ts'
import css from './DataTable.module.css'
import { EmptyState } from './EmptyState.tsx'
import { ErrorState } from './ErrorState.tsx'
import { Loading } from './Loading.tsx'
import { TableBody } from './TableBody.tsx'
import { TableFoot } from './TableFoot.tsx'
import { TableHead } from './TableHead.tsx'
import { TableSort } from './TableSort.tsx'
import { useIsWide } from './useIsWide.ts'
import { type Sorting, useRows } from './useRows.ts'

export interface Column<T> {
  id: string
  /** Units stand here, not in the cells. */
  head: ReactNode
  cell: (row: T) => ReactNode
  /** By what the head sorts; `true` where the server sorts (`onSort`). */
  sort?: ((row: T) => string | number | null | undefined) | true
  align?: 'left' | 'right'
  width?: number | string
  /** On the phone: the first line (the first column is), its right end, the second line, or not. */
  phone?: 'title' | 'side' | 'line' | 'hide'
  /** Its words are the link of the row (`to`), and hold none of their own; else the first column's are. */
  opens?: true
}

export interface DataTableProps<T extends object> {
  columns: Column<T>[]
  /** Undefined while they load. */
  rows: T[] | undefined
  rowKey: (row: T) => string
  /** Read to a screen reader before the table. */
  label?: string
  /** The true total, where not every row is here. */
  total?: number | null
  /** What a row is, for the total: 「2,000名」. */
  unit?: Unit
  loading?: boolean
  refreshing?: boolean
  error?: unknown
  retry?: () => void
  hasMore?: boolean
  more?: () => void
  empty?: ReactNode
  /** What the row opens, if anything: a real link in one column, and a click anywhere else on the row. */
  to?: (row: T) => string | undefined
  /** Where the server sorts. Without it rows are sorted here, once all of them are here. */
  sorting?: Sorting
  onSort?: (sorting: Sorting) => void
  /** What can be done with chosen rows; the bar stands at the foot. */
  selection?: (keys: string[], clear: () => void) => ReactNode
  dense?: boolean
  /** A few rows that are always the same ones: to count them would say nothing. */
  fixed?: boolean
  /** A last line of the foot: sums, notes. */
  foot?: ReactNode
}

/** Rows of 44 px under a quiet head, the person first; on the phone a list of two-line rows. */
export function DataTable<T extends object>(props: DataTableProps<T>) {
  const t = useT()
  const { rows, loading, error, retry, empty } = props
  const table = useRows(props)
  const [frame, wide] = useIsWide()
  if (error && !rows) return <ErrorState error={error} onRetry={retry} />
  if (!rows || loading)
    return (
      <Framed>
        <Loading lines={8} rowHeight={44} />
      </Framed>
    )
  if (rows.length === 0)
    return <Framed>{empty ?? <EmptyState>{t(texts.emptyTable)}</EmptyState>}</Framed>
  return (
    <div ref={frame} className={css.frame} data-refreshing={props.refreshing || undefined}>
      <TableSort table={table} columns={props.columns} />
      <div className={css.scroll} data-wide={wide || undefined}>
        <table className={css.table} data-dense={props.dense || undefined}>
          {props.label && <caption className="visually-hidden">{props.label}</caption>}
          <TableHead
            table={table}
            columns={props.columns}
            selectable={props.selection !== undefined}
          />
          <TableBody
            table={table}
            columns={props.columns}
            to={props.to}
            selectable={props.selection !== undefined}
            rowHeight={props.dense ? 36 : 44}
          />
        </table>
      </div>
      {error != null && <ErrorState error={error} onRetry={retry} />}
      {props.fixed ? (
        <div className={props.foot ? css.foot : css.end}>{props.foot}</div>
      ) : (
        <TableFoot
          shown={rows.length}
          total={props.total}
          unit={props.unit}
          hasMore={props.hasMore}
          more={props.more}
          chosen={table.getSelectedRowIds()}
          clear={() => table.resetRowSelection(true)}
          selection={props.selection}
        >
          {props.foot}
        </TableFoot>
      )}
    </div>
  )
}

function Framed({ children }: { children: ReactNode }) {
  return <div className={`${css.frame} ${css.bare}`}>{children}</div>
}
