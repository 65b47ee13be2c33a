import { Button } from '@mantine/core'
import { useFormat } from '../../../../web/format.ts'
import { useT } from '../../../../web/texts.ts'
import { Badge } from '../../../../web/ui/Badge.tsx'
import { Sheet } from '../../../../web/ui/Sheet.tsx'
import type { TemplateDetail } from '../../contract.ts'
import { templatePageTexts as texts } from '../../template-pages.texts.ts'
import css from './templates.module.css'

/** Every version with its writer; one that is opened can be saved anew. */
export function Versions(props: {
  template: TemplateDetail
  onVersion: (version: number | undefined) => void
}) {
  const t = useT()
  const format = useFormat()
  const { template, onVersion } = props
  const { versions, version: open } = template
  const newest = versions[0]?.version
  return (
    <Sheet title={t(texts.versions)} note={t(texts.versionsNote)}>
      {open !== newest && (
        <p className={css.viewing} role="status">
          {t(texts.viewingOld, { version: open })}{' '}
          <Button variant="subtle" size="compact-sm" onClick={() => onVersion(undefined)}>
            {t(texts.backToCurrent)}
          </Button>
        </p>
      )}
      <ul className={css.versions}>
        {versions.map(({ version, savedByName, savedAt }) => (
          <li key={version}>
            <span className={css.versionName}>{t(texts.version, { version })}</span>
            <span className="quiet">
              {format.dayTime(savedAt)} ・ {savedByName ?? t(texts.byMachine)}
            </span>
            {version === newest && <Badge tone="ai">{t(texts.isCurrent)}</Badge>}
            {version !== open && (
              <Button
                variant="subtle"
                size="compact-sm"
                onClick={() => onVersion(version === newest ? undefined : version)}
              >
                {t(texts.openVersion, { version })}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Sheet>
  )
}
