import { NativeSelect } from '@mantine/core'
import { useT } from '../texts.ts'
import { texts } from '../web.texts.ts'
import css from './DataTable.module.css'
import type { Column } from './DataTable.tsx'
import type { RowsTable } from './useRows.ts'

interface TableSortProps<T extends object> {
  table: RowsTable<T>
  columns: Column<T>[]
}

/** On the phone there is no head to press: the same order, chosen from a list. */
export function TableSort<T extends object>({ table, columns }: TableSortProps<T>) {
  const t = useT()
  const sortable = columns.filter(({ id }) => table.getColumn(id)?.getCanSort())
  if (sortable.length === 0 || table.getRowModel().rows.length < 2) return null
  const sorted = sortable.find(({ id }) => table.getColumn(id)?.getIsSorted())
  const order = sorted && table.getColumn(sorted.id)?.getIsSorted()
  const named = sortable.map(({ id, head }) => ({ id, head: typeof head === 'string' ? head : id }))
  return (
    <div className={css.sortBy}>
      <NativeSelect
        aria-label={t(texts.sortBy)}
        value={sorted ? `${order} ${sorted.id}` : ''}
        onChange={(event) => {
          const [way, ...id] = event.currentTarget.value.split(' ')
          table.setSorting(way ? [{ id: id.join(' '), desc: way === 'desc' }] : [])
        }}
        data={[
          ...(sorted ? [] : [{ value: '', label: t(texts.sortBy) }]),
          ...named.flatMap(({ id, head }) => [
            { value: `asc ${id}`, label: t(texts.ascending, { head }) },
            { value: `desc ${id}`, label: t(texts.descending, { head }) },
          ]),
        ]}
      />
    </div>
  )
}
