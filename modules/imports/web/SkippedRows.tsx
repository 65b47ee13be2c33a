import { Button } from '@mantine/core'
import { urlOf } from '../../../web/api.ts'
import { useFormat } from '../../../web/format.ts'
import { usePages } from '../../../web/query.ts'
import { useT } from '../../../web/texts.ts'
import { CsvButton } from '../../../web/ui/CsvButton.tsx'
import { ErrorState } from '../../../web/ui/ErrorState.tsx'
import { Loading } from '../../../web/ui/Loading.tsx'
import { Sheet } from '../../../web/ui/Sheet.tsx'
import { type ImportReport, listSkipped, skippedCsv } from '../contract.ts'
import { texts } from '../pages.texts.ts'
import css from './imports.module.css'

/** The rows that a rule left out, so that one can see whether it hit the right ones. */
export function SkippedRows({ row }: { row: ImportReport }) {
  const t = useT()
  const format = useFormat()
  const params = { importId: row.importId }
  const list = usePages(listSkipped, { params, query: { limit: 20 } })
  const { skipped } = row.rows
  const kept = list.total ?? skipped
  return (
    <Sheet
      flush
      title={t(texts.skippedTitle, { count: skipped })}
      actions={
        kept > 0 && (
          <CsvButton
            compact
            url={urlOf(skippedCsv, { params })}
            label={t(texts.rowsAsCsv, { count: kept })}
          />
        )
      }
    >
      {list.error && !list.rows && <ErrorState error={list.error} onRetry={list.retry} />}
      {list.loading && <Loading lines={4} />}
      {list.rows && list.rows.length > 0 && (
        <table className={`${css.grid} ${css.list}`}>
          <thead>
            <tr>
              <th scope="col" className={css.figure}>
                {t(texts.line)}
              </th>
              <th scope="col">{t(texts.person)}</th>
              <th scope="col">{t(texts.skippedBy)}</th>
              <th scope="col">{t(texts.content)}</th>
            </tr>
          </thead>
          <tbody>
            {list.rows.map(({ line, shown, rule, cells }) => (
              <tr key={line}>
                <td className={`${css.figure} num`} data-head={t(texts.line)}>
                  {format.number(line)}
                </td>
                <td>{shown}</td>
                <td>{rule}</td>
                <td className={css.content} title={cells.join(' / ')}>
                  {cells.filter((cell) => cell.trim() !== '').join(' / ')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {(list.hasMore || kept < skipped) && (
        <div className={css.foot}>
          {list.hasMore && (
            <Button variant="default" size="xs" onClick={list.more}>
              {t(texts.more)}
            </Button>
          )}
          {kept < skipped && (
            <span className="small quiet num">{t(texts.skippedKept, { kept })}</span>
          )}
        </div>
      )}
    </Sheet>
  )
}
