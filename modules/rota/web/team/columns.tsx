import { useFormat } from '../../../../web/format.ts'
import type { Column } from '../../../../web/ui/DataTable.tsx'

/** A colleague, with the department where there is one. */
export function nameColumn<R extends { name: string; department: string | null }>(
  head: string,
): Column<R> {
  return {
    id: 'name',
    head,
    cell: ({ name, department }) => (
      <>
        {name} {department && <small className="note">{department}</small>}
      </>
    ),
    sort: ({ name }) => name,
  }
}

type Figure<R> = Pick<Column<R>, 'id' | 'head' | 'phone'> & {
  of: (row: R) => number
  digits?: number
}

/** Columns of figures, by which a table is put in order; a phone hides them unless told where. */
export function useFigures() {
  const format = useFormat()
  return <R,>({ id, head, of, digits = 0, phone = 'hide' }: Figure<R>): Column<R> => ({
    id,
    head,
    cell: (row) => format.number(of(row), digits),
    sort: of,
    align: 'right',
    phone,
  })
}
