import {
  createSortedRowModel,
  type ReactTable,
  rowSelectionFeature,
  rowSortingFeature,
  type SortFn,
  tableFeatures,
  useTable,
} from '@tanstack/react-table'
import { useMemo } from 'react'
import { surroundings } from '../surroundings.ts'
import type { Column, DataTableProps } from './DataTable.tsx'

export interface Sorting {
  by: string
  descending: boolean
}

const features = tableFeatures({
  rowSortingFeature,
  rowSelectionFeature,
  sortedRowModel: createSortedRowModel(),
})

export type RowsTable<T extends object> = ReactTable<typeof features, T>

/** The table's state: what is sorted by, what is chosen. */
export function useRows<T extends object>(props: DataTableProps<T>): RowsTable<T> {
  const { columns, rows, rowKey, sorting, onSort, hasMore } = props
  // Sorting the part that happens to be here would look like sorting the whole.
  const mayHere = !onSort && !hasMore
  const defs = useMemo(() => columns.map((column) => defOf(column, mayHere)), [columns, mayHere])
  return useTable<typeof features, T>({
    features,
    columns: defs,
    data: rows ?? NONE,
    getRowId: rowKey,
    enableMultiSort: false,
    manualSorting: onSort !== undefined,
    ...(onSort && {
      state: { sorting: sorting ? [{ id: sorting.by, desc: sorting.descending }] : [] },
      onSortingChange: (change) => {
        const before = sorting ? [{ id: sorting.by, desc: sorting.descending }] : []
        const next = (typeof change === 'function' ? change(before) : change)[0]
        if (next) onSort({ by: next.id, descending: next.desc })
      },
      enableSortingRemoval: false,
    }),
  })
}

const NONE: never[] = []

function defOf<T extends object>(column: Column<T>, mayHere: boolean) {
  const { sort } = column
  const here = typeof sort === 'function'
  return {
    id: column.id,
    accessorFn: here ? (row: T) => sort(row) ?? undefined : () => undefined,
    enableSorting: here ? mayHere : sort === true,
    sortUndefined: 'last' as const,
    sortFn: byValue as SortFn<typeof features, T>,
  }
}

function byValue(
  a: { getValue: (id: string) => unknown },
  b: { getValue: (id: string) => unknown },
  id: string,
): number {
  const [one, other] = [a.getValue(id), b.getValue(id)]
  if (typeof one === 'number' && typeof other === 'number') return one - other
  return String(one).localeCompare(String(other), surroundings().locale, { numeric: true })
}
