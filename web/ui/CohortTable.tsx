import type { ReactNode } from 'react'
import { useFormat } from '../format.ts'
import { useT } from '../texts.ts'
import { texts } from '../web.texts.ts'
import css from './CohortTable.module.css'
import { type Opens, Stitch } from './Stitch.tsx'

export interface CohortCell {
  /** The value that is written. */
  text: string
  /** 0 to 1, for its colour. */
  heat: number
  /** Some of the group have not had the time yet: dashed and unfilled. */
  incomplete?: boolean
  opens?: Opens
  /** Said aloud and on hover: 「447名のうち 148名」. */
  title?: string
}

export interface CohortRow {
  id: string
  label: ReactNode
  size: number
  opens?: Opens
  cells: (CohortCell | null)[]
}

export interface CohortTableProps {
  /** A finding; also the table's caption. */
  title: ReactNode
  /** Heads of the first two columns. */
  groupHead: ReactNode
  sizeHead: ReactNode
  heads: ReactNode[]
  rows: CohortRow[]
  /** The last line: everybody together. */
  all?: CohortRow
}

/** Groups down, months across: the deeper the indigo, the more of them stayed. */
export function CohortTable({ title, groupHead, sizeHead, heads, rows, all }: CohortTableProps) {
  const scale = Math.max(
    ...rows.flatMap((row) => row.cells.slice(1).map((cell) => cell?.heat ?? 0)),
    0.01,
  )
  return (
    <figure className={css.figure}>
      <figcaption className={css.caption}>
        <h2>{title}</h2>
        <Legend />
      </figcaption>
      <div className={css.scroll}>
        <table className={`${css.table} num`}>
          <thead>
            <tr>
              <th scope="col">{groupHead}</th>
              <th scope="col">{sizeHead}</th>
              {heads.map((head, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a column is its month
                <th scope="col" key={at}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {[...rows, ...(all ? [all] : [])].map((row) => (
              <Row key={row.id} row={row} scale={scale} width={heads.length} total={row === all} />
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  )
}

function Row({
  row,
  scale,
  width,
  total,
}: {
  row: CohortRow
  scale: number
  width: number
  total: boolean
}) {
  const format = useFormat()
  const size = format.number(row.size)
  return (
    <tr data-total={total || undefined}>
      <th scope="row">{row.label}</th>
      <td className={css.size}>{row.opens ? <Stitch {...row.opens}>{size}</Stitch> : size}</td>
      {Array.from({ length: width }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its month
        <Cell key={at} cell={row.cells[at] ?? null} scale={scale} />
      ))}
    </tr>
  )
}

function Cell({ cell, scale }: { cell: CohortCell | null; scale: number }) {
  if (!cell) return <td />
  const { opens, incomplete, heat, text, title } = cell
  const step = incomplete ? undefined : stepOf(heat, scale)
  return (
    <td data-heat={step} data-incomplete={incomplete || undefined} title={title}>
      {opens ? (
        <CellOpener opens={opens} text={text} label={title ? `${text}, ${title}` : undefined} />
      ) : (
        text
      )}
    </td>
  )
}

function CellOpener({ opens, text, label }: { opens: Opens; text: string; label?: string }) {
  return (
    <span className={css.opener}>
      <Stitch {...opens} label={label}>
        {text}
      </Stitch>
    </span>
  )
}

/** The first column is always 100 % and would leave the rest pale: the scale is that of the others. */
function stepOf(heat: number, scale: number): number {
  return Math.max(0, Math.min(7, Math.round((heat / scale) * 6)))
}

function Legend() {
  const t = useT()
  return (
    <span className={css.legend}>
      {t(texts.few)}
      {[0, 2, 4, 6, 7].map((step) => (
        <i key={step} data-heat={step} />
      ))}
      {t(texts.many)}
      <span className={css.gap}>
        <i data-incomplete /> {t(texts.incomplete)}
      </span>
    </span>
  )
}
