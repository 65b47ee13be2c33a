import type { ReactNode } from 'react'
import { call, urlOf } from '../../../web/api.ts'
import { type Figure, useFormat } from '../../../web/format.ts'
import { useT } from '../../../web/texts.ts'
import { Stitch } from '../../../web/ui/Stitch.tsx'
import { type ImportReport, listImportPeople } from '../contract.ts'
import { texts } from '../pages.texts.ts'
import css from './imports.module.css'

/** Rows of the file = taken + not taken + skipped (+ left): the sum stands under the first figure. */
export function ReportTiles({ row }: { row: ImportReport }) {
  const t = useT()
  const format = useFormat()
  const { total, taken, untaken, skipped, left } = row.rows
  const parts = [taken, untaken, skipped, ...(left > 0 ? [left] : [])]
  const figure = (rows: number) => format.figure(rows, 'rows')
  return (
    <dl className={`${css.tiles} num`}>
      <Tile label={t(texts.rowsOfFile)} figure={figure(total)}>
        = {parts.map((part) => format.number(part)).join(' + ')}
      </Tile>
      <Tile label={t(texts.rowsTaken)} figure={figure(taken)} stitched={usePeopleList(row)}>
        <Brought row={row} />
      </Tile>
      <Tile label={t(texts.rowsUntaken)} figure={figure(untaken)} near={untaken > 0}>
        {untaken > 0 && t(texts.reasonsBelow)}
      </Tile>
      <Tile label={t(texts.rowsSkipped)} figure={figure(skipped)}>
        {row.skippedByRule
          .filter((rule) => rule.rows > 0)
          .map((rule) => `${rule.name} ${format.number(rule.rows)}`)
          .join('・')}
      </Tile>
    </dl>
  )
}

function Tile({
  label,
  figure,
  near,
  stitched,
  children,
}: {
  label: string
  figure: Figure
  near?: boolean
  stitched?: ReturnType<typeof usePeopleList>
  children?: ReactNode
}) {
  const words = (
    <>
      {figure.value}
      <small>{figure.unit}</small>
    </>
  )
  return (
    <div>
      <dt>{label}</dt>
      <dd data-near={near || undefined}>
        {stitched ? (
          <Stitch big people={stitched}>
            {words}
          </Stitch>
        ) : (
          words
        )}
      </dd>
      <dd className="note" style={{ fontSize: '0.75rem', fontWeight: 400 }}>
        {children}
      </dd>
    </div>
  )
}

function Brought({ row }: { row: ImportReport }) {
  const t = useT()
  const { result } = row
  const unchanged = result.ordersUnchanged + result.returnsUnchanged + result.subscriptionsUnchanged
  const told: [number, string][] = [
    [result.ordersCreated, t(texts.broughtOrders, { count: result.ordersCreated })],
    [result.ordersUpdated, t(texts.broughtUpdated, { count: result.ordersUpdated })],
    [result.returnsCreated, t(texts.broughtReturns, { count: result.returnsCreated })],
    [
      result.subscriptionsCreated,
      t(texts.broughtSubscriptions, { count: result.subscriptionsCreated }),
    ],
    [
      result.subscriptionsUpdated,
      t(texts.broughtSubscriptionsUpdated, { count: result.subscriptionsUpdated }),
    ],
    [result.peopleCreated, t(texts.broughtPeople, { count: result.peopleCreated })],
    [unchanged, t(texts.broughtUnchanged, { count: unchanged })],
    [result.traitsLeftOut, t(texts.broughtLeftOut, { count: result.traitsLeftOut })],
  ]
  return told
    .filter(([count]) => count > 0)
    .map(([, words]) => words)
    .join('・')
}

function usePeopleList(row: ImportReport) {
  const t = useT()
  const format = useFormat()
  const params = { importId: row.importId }
  return {
    key: [urlOf(listImportPeople, { params })],
    title: t(texts.peopleOfImport, { name: row.fileName }),
    rule: t(texts.peopleRule),
    load: async (page: { cursor?: string; limit: number }, signal: AbortSignal) => {
      const found = await call(listImportPeople, { params, query: page }, { signal })
      return {
        ...found,
        items: found.items.map(({ personId, name, since }) => ({
          id: personId,
          name,
          detail: format.day(since),
        })),
      }
    },
  }
}
