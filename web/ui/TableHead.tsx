import { Checkbox } from '@mantine/core'
import { useT } from '../texts.ts'
import { texts } from '../web.texts.ts'
import css from './DataTable.module.css'
import type { Column } from './DataTable.tsx'
import { Icon } from './Icon.tsx'
import type { RowsTable } from './useRows.ts'

interface TableHeadProps<T extends object> {
  table: RowsTable<T>
  columns: Column<T>[]
  selectable: boolean
}

export function TableHead<T extends object>({ table, columns, selectable }: TableHeadProps<T>) {
  const t = useT()
  return (
    <thead>
      <tr>
        {selectable && (
          <th scope="col" className={css.tick}>
            <Checkbox
              size="xs"
              aria-label={t(texts.selectAll)}
              checked={table.getIsAllRowsSelected()}
              indeterminate={table.getIsSomeRowsSelected() && !table.getIsAllRowsSelected()}
              onChange={table.getToggleAllRowsSelectedHandler()}
            />
          </th>
        )}
        {columns.map((column) => (
          <HeadCell key={column.id} table={table} column={column} />
        ))}
      </tr>
    </thead>
  )
}

function HeadCell<T extends object>({ table, column }: { table: RowsTable<T>; column: Column<T> }) {
  const inner = table.getColumn(column.id)
  const order = inner?.getIsSorted() ?? false
  return (
    <th
      scope="col"
      data-align={column.align}
      style={{ width: column.width }}
      aria-sort={order === 'asc' ? 'ascending' : order === 'desc' ? 'descending' : undefined}
    >
      {inner?.getCanSort() ? (
        <button
          type="button"
          className={css.sort}
          data-order={order || undefined}
          onClick={inner.getToggleSortingHandler()}
        >
          {column.head}
          <Icon name={order === 'desc' ? 'chevron-down' : 'chevron-up'} size={12} />
        </button>
      ) : (
        column.head
      )}
    </th>
  )
}
