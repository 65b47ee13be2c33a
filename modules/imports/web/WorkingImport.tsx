import type { Text } from '../../../kernel/i18n.ts'
import { useT } from '../../../web/texts.ts'
import { Page } from '../../../web/ui/Page.tsx'
import { Sheet, Stack } from '../../../web/ui/Sheet.tsx'
import type { ImportReport } from '../contract.ts'
import { texts } from '../pages.texts.ts'
import { ErrorLine } from './ErrorLine.tsx'
import { ImportWork } from './ImportWork.tsx'

/** While somebody works on it: how far it is, and that one may leave. */
export function WorkingImport({ row }: { row: ImportReport }) {
  const t = useT()
  return (
    <Page title={t(titleOf(row))} crumbs={[{ label: t(texts.imports), to: '/imports' }]}>
      <Stack>
        <Sheet>
          <ImportWork key={row.state} row={row} />
        </Sheet>
        {row.failure && <ErrorLine row={row} />}
      </Stack>
    </Page>
  )
}

function titleOf({ state }: ImportReport): Text {
  if (state === 'undoing') return texts.undoing
  return state === 'reading' ? texts.reading : texts.running
}
