import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { download, urlOf } from '../../../web/api.ts'
import { useFormat } from '../../../web/format.ts'
import { useMe } from '../../../web/session.ts'
import { useT } from '../../../web/texts.ts'
import { Icon } from '../../../web/ui/Icon.tsx'
import { Page } from '../../../web/ui/Page.tsx'
import { Sheet } from '../../../web/ui/Sheet.tsx'
import { type ImportReport, importSource } from '../contract.ts'
import { texts } from '../pages.texts.ts'
import { texts as roomTexts } from '../rooms.texts.ts'
import css from './imports.module.css'

/** What an undo has taken back; the import stays listed. */
export function UndoneImport({ row }: { row: ImportReport }) {
  const t = useT()
  const format = useFormat()
  const { may } = useMe()
  const { orders = 0, returns = 0, subscriptions = 0, people = 0, restored = 0 } = row.undone ?? {}
  return (
    <Page
      title={t(texts.undoneTitle)}
      crumbs={[{ label: t(texts.imports), to: '/imports' }, { label: row.fileName }]}
      actions={
        <Button
          component={Link}
          to="/imports/new"
          variant="default"
          leftSection={<Icon name="upload" />}
          disabled={!may('imports.run')}
        >
          {t(roomTexts.newImport)}
        </Button>
      }
    >
      <Sheet>
        <p className="prose">
          {t(texts.undoneWords, { orders, returns, subscriptions, people, restored })}
        </p>
        <p className="note">
          {t(texts.undoneBy, { when: format.dayTime(row.undoneAt), who: row.undoneBy ?? '' })}
        </p>
        <Source importId={row.importId} />
      </Sheet>
    </Page>
  )
}

/** The file of an undone import is the way to a second try. */
function Source({ importId }: { importId: string }) {
  const t = useT()
  const mayTakeOut = useMe().may('people.export')
  return (
    <div className={css.far} style={{ marginTop: 14 }}>
      <p>{t(texts.sourceNote)}</p>
      <Button
        variant="default"
        size="xs"
        leftSection={<Icon name="download" />}
        disabled={!mayTakeOut}
        title={mayTakeOut ? undefined : t(texts.noPermission)}
        onClick={() => download(urlOf(importSource, { params: { importId } }))}
      >
        {t(texts.sourceFile)}
      </Button>
    </div>
  )
}
