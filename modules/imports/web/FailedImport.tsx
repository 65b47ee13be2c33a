import { Button } from '@mantine/core'
import { useMutationOf } from '../../../web/query.ts'
import { useT } from '../../../web/texts.ts'
import { FormFoot } from '../../../web/ui/FormFoot.tsx'
import { Page } from '../../../web/ui/Page.tsx'
import { Sheet, Stack } from '../../../web/ui/Sheet.tsx'
import { type ImportReport, runImport } from '../contract.ts'
import { texts } from '../pages.texts.ts'
import { DiscardImport } from './DiscardImport.tsx'
import { UndoImport } from './UndoImport.tsx'

/** Why the whole file could not be taken, and the ways on. */
export function FailedImport({ row, onMapping }: { row: ImportReport; onMapping: () => void }) {
  const t = useT()
  const { importId } = row
  const run = useMutationOf(runImport)
  const isEmpty = row.rows.taken === 0
  return (
    <Page
      title={t(texts.failedTitle)}
      crumbs={[{ label: t(texts.imports), to: '/imports' }, { label: row.fileName }]}
      actions={isEmpty ? <DiscardImport row={row} /> : <UndoImport row={row} />}
    >
      <Sheet>
        <Stack>
          <p className="prose" role="alert">
            {row.failure}
          </p>
          <form
            onSubmit={(event) => {
              event.preventDefault()
              if (isEmpty) onMapping()
              else run.mutate({ params: { importId } })
            }}
          >
            <FormFoot
              verb={t(isEmpty ? texts.changeMapping : texts.tryAgain)}
              saving={run.isPending}
              error={run.error}
              far={
                isEmpty && (
                  <Button
                    variant="default"
                    loading={run.isPending}
                    onClick={() => run.mutate({ params: { importId } })}
                  >
                    {t(texts.tryAgain)}
                  </Button>
                )
              }
            />
          </form>
        </Stack>
      </Sheet>
    </Page>
  )
}
