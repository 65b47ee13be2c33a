import { Button } from '@mantine/core'
import { useMutationOf } from '../../../web/query.ts'
import { useT } from '../../../web/texts.ts'
import { Icon } from '../../../web/ui/Icon.tsx'
import { type ImportReport, runImport } from '../contract.ts'
import { texts } from '../pages.texts.ts'
import css from './imports.module.css'

/** What broke on the way, that nothing is lost, and a button that goes on. */
export function ErrorLine({ row }: { row: ImportReport }) {
  const t = useT()
  const run = useMutationOf(runImport)
  return (
    <div role="alert" className={css.far}>
      <Icon name="warning" />
      <span className="prose">{row.failure}</span>
      <Button
        variant="default"
        size="xs"
        loading={run.isPending}
        onClick={() => run.mutate({ params: { importId: row.importId } })}
      >
        {t(texts.tryAgain)}
      </Button>
    </div>
  )
}
