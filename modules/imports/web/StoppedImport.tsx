import { Button } from '@mantine/core'
import { useMutationOf } from '../../../web/query.ts'
import { useT } from '../../../web/texts.ts'
import { ErrorState } from '../../../web/ui/ErrorState.tsx'
import { Page } from '../../../web/ui/Page.tsx'
import { Sheet, Stack } from '../../../web/ui/Sheet.tsx'
import { type ImportReport, keepImport, runImport } from '../contract.ts'
import { texts } from '../pages.texts.ts'
import { DiscardImport } from './DiscardImport.tsx'
import css from './imports.module.css'
import { UndoImport } from './UndoImport.tsx'

/** A stopped import asks: go on, keep what is in, or undo it. */
export function StoppedImport({ row }: { row: ImportReport }) {
  const t = useT()
  const params = { importId: row.importId }
  const run = useMutationOf(runImport)
  const keep = useMutationOf(keepImport)
  const error = run.error ?? keep.error
  return (
    <Page
      title={t(texts.stoppedTitle, { count: row.rows.taken })}
      crumbs={[{ label: t(texts.imports), to: '/imports' }, { label: row.fileName }]}
      actions={row.rows.taken > 0 ? <UndoImport row={row} /> : <DiscardImport row={row} />}
    >
      <Sheet>
        <Stack>
          <p className="prose">{t(texts.stoppedWords, { left: row.rows.left })}</p>
          <div className={css.far}>
            <Button loading={run.isPending} onClick={() => run.mutate({ params })}>
              {t(texts.goOn)}
            </Button>
            <Button
              variant="default"
              loading={keep.isPending}
              onClick={() => keep.mutate({ params })}
            >
              {t(texts.keep)}
            </Button>
          </div>
          {error && <ErrorState error={error} />}
        </Stack>
      </Sheet>
    </Page>
  )
}
