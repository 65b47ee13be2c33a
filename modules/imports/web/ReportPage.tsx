import { Button } from '@mantine/core'
import { useFormat } from '../../../web/format.ts'
import { useMutationOf } from '../../../web/query.ts'
import { useT } from '../../../web/texts.ts'
import { EmptyState } from '../../../web/ui/EmptyState.tsx'
import { Icon } from '../../../web/ui/Icon.tsx'
import { Page } from '../../../web/ui/Page.tsx'
import { Sheet, Stack } from '../../../web/ui/Sheet.tsx'
import { type ImportReport, runImport } from '../contract.ts'
import { texts } from '../pages.texts.ts'
import { ENCODING_NAMES } from './encodings.ts'
import css from './imports.module.css'
import { ReportTiles } from './ReportTiles.tsx'
import { SkippedRows } from './SkippedRows.tsx'
import { UndoImport } from './UndoImport.tsx'
import { UntakenRows } from './UntakenRows.tsx'

/** The check report: what came in, what did not and why, and a place to correct it. */
export function ReportPage({ row }: { row: ImportReport }) {
  const t = useT()
  const { untaken, taken } = row.rows
  return (
    <Page
      title={
        <>
          {t(texts.doneTitle, { count: taken })}
          {untaken > 0 && (
            <>
              {' '}
              <span className={css.near}>{t(texts.doneUntaken, { count: untaken })}</span>
              {t(texts.doneUntakenRest)}
            </>
          )}
        </>
      }
      tab={row.fileName}
      crumbs={[{ label: t(texts.imports), to: '/imports' }, { label: row.fileName }]}
      actions={<UndoImport row={row} />}
    >
      <Stack gap={22}>
        <Sheet flush>
          <ReportTiles row={row} />
          <Under row={row} />
        </Sheet>
        {row.rows.left > 0 && <Left row={row} />}
        {untaken > 0 ? <UntakenRows row={row} /> : <EmptyState>{t(texts.allIn)}</EmptyState>}
        {row.rows.skipped > 0 && <SkippedRows row={row} />}
      </Stack>
    </Page>
  )
}

function Under({ row }: { row: ImportReport }) {
  const t = useT()
  const format = useFormat()
  const { adopted } = row.result
  const seconds =
    row.finishedAt && row.startedAt
      ? Math.max(1, Math.round((row.finishedAt.getTime() - row.startedAt.getTime()) / 1000))
      : null
  return (
    <div className={`${css.under} num`}>
      {row.encoding && (
        <span>
          <Icon name="check" /> {t(texts.readAs, { encoding: ENCODING_NAMES[row.encoding] })}
        </span>
      )}
      {adopted && <span>{t(texts.adopted, adopted)}</span>}
      <span className={`${css.push} quiet`}>
        {t(texts.took, {
          when: format.dayTime(row.finishedAt),
          who: row.createdBy,
          seconds: seconds === null ? '—' : format.number(seconds),
        })}
      </span>
    </div>
  )
}

/** Rows that were never reached, because somebody stopped and kept what was in. */
function Left({ row }: { row: ImportReport }) {
  const t = useT()
  const format = useFormat()
  const run = useMutationOf(runImport)
  return (
    <Sheet>
      <div className={css.far}>
        <span>
          {t(texts.rowsLeft)}: <b className="num">{format.count(row.rows.left, 'rows')}</b>
        </span>
        <Button
          variant="default"
          size="xs"
          loading={run.isPending}
          onClick={() => run.mutate({ params: { importId: row.importId } })}
        >
          {t(texts.goOn)}
        </Button>
      </div>
    </Sheet>
  )
}
