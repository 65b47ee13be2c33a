import { Button } from '@mantine/core'
import { useMutationOf } from '../../../web/query.ts'
import { useMe } from '../../../web/session.ts'
import { useT } from '../../../web/texts.ts'
import { ErrorState } from '../../../web/ui/ErrorState.tsx'
import { Page } from '../../../web/ui/Page.tsx'
import { Sheet, Stack } from '../../../web/ui/Sheet.tsx'
import { type ImportReport, runImport } from '../contract.ts'
import { texts } from '../pages.texts.ts'
import { DiscardImport } from './DiscardImport.tsx'
import css from './imports.module.css'
import { SkippedRows } from './SkippedRows.tsx'
import { UntakenRows } from './UntakenRows.tsx'

/** After a dry run: what would come in, what would not, and the button that does it. */
export function CheckedImport({ row, onMapping }: { row: ImportReport; onMapping: () => void }) {
  const t = useT()
  const { may } = useMe()
  const run = useMutationOf(runImport)
  return (
    <Page
      title={t(texts.checkedTitle, { count: row.rows.total })}
      tab={row.fileName}
      crumbs={[{ label: t(texts.imports), to: '/imports' }, { label: row.fileName }]}
      actions={<DiscardImport row={row} />}
    >
      <Stack>
        <Sheet title={t(texts.wouldBring)}>
          <Stack gap={12}>
            <Foreseen row={row} />
            <div className={css.far}>
              <Button
                loading={run.isPending}
                disabled={!may('imports.run') || row.rows.left === 0}
                onClick={() => run.mutate({ params: { importId: row.importId } })}
              >
                {t(texts.run)}
              </Button>
              <Button variant="default" onClick={onMapping}>
                {t(texts.changeMapping)}
              </Button>
            </div>
            {run.error && <ErrorState error={run.error} />}
          </Stack>
        </Sheet>
        {row.rows.untaken > 0 && <UntakenRows row={row} />}
        {row.rows.skipped > 0 && <SkippedRows row={row} />}
      </Stack>
    </Page>
  )
}

function Foreseen({ row }: { row: ImportReport }) {
  const t = useT()
  const { foreseen, rows } = row
  return (
    <div className="prose num">
      {foreseen && row.kind === 'orders' && (
        <p>{t(texts.wouldOrders, { count: foreseen.orders, known: foreseen.ordersKnown })}</p>
      )}
      {foreseen && row.kind === 'subscriptions' && (
        <p>
          {t(texts.wouldSubscriptions, {
            count: foreseen.subscriptions,
            known: foreseen.subscriptionsKnown,
          })}
        </p>
      )}
      {foreseen && foreseen.returns > 0 && (
        <p>{t(texts.wouldReturns, { count: foreseen.returns })}</p>
      )}
      {foreseen && (
        <p>{t(texts.wouldPeople, { count: foreseen.people, known: foreseen.peopleKnown })}</p>
      )}
      <p className="quiet">
        {t(texts.wouldRows, { left: rows.left, untaken: rows.untaken, skipped: rows.skipped })}
      </p>
    </div>
  )
}
