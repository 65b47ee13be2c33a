import { type ReactNode, useState } from 'react'
import { ApiError } from '../../../../web/api.ts'
import { useT } from '../../../../web/texts.ts'
import { FormFoot } from '../../../../web/ui/FormFoot.tsx'
import { Columns, Sheet, Stack } from '../../../../web/ui/Sheet.tsx'
import { hasSubject } from '../../template-blocks.rules.ts'
import { templatePageTexts as texts } from '../../template-pages.texts.ts'
import { AboutFields } from './AboutFields.tsx'
import { BlockList } from './BlockList.tsx'
import { PreviewPane } from './PreviewPane.tsx'
import type { Whom } from './PreviewPerson.tsx'
import css from './templates.module.css'
import { type Content, contentOf, useDraft } from './useDraft.ts'
import { usePreview } from './usePreview.ts'
import { WordsField } from './WordsField.tsx'

/** Writes a template on the left, and shows on the right how it arrives. */
export function TemplateEditor(props: {
  start: Content
  onSave: (content: Content) => void
  saving: boolean
  error: unknown
  /** Why it cannot be saved at all. */
  blocked?: string | undefined
  /** Below the words: versions. */
  children?: ReactNode
}) {
  const t = useT()
  const { start, onSave, saving, error, blocked, children } = props
  const editing = useDraft(start)
  const { draft, set } = editing
  const [whom, setWhom] = useState<Whom | null>(null)
  const preview = usePreview(draft, whom?.personId ?? null)
  const refused = error instanceof ApiError ? error.fields : []
  const fault = faultsOf([...preview.faults, ...refused])
  const disabled = blocked !== undefined
  const reason = blocked ?? (draft.name.trim() === '' ? t(texts.needsName) : undefined)
  return (
    <Columns of="7-5">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          onSave(contentOf(draft))
        }}
      >
        <Stack>
          <Sheet title={t(texts.about)}>
            <AboutFields draft={draft} set={set} disabled={disabled} fault={fault('name')} />
          </Sheet>
          <Sheet title={t(texts.words)}>
            <div className={css.fields}>
              {hasSubject(draft.channel) && (
                <WordsField
                  isLine
                  label={t(texts.subject)}
                  value={draft.subject ?? ''}
                  error={fault('subject')}
                  locale={draft.locale}
                  disabled={disabled}
                  onChange={(subject) => set({ subject })}
                />
              )}
              <BlockList editing={editing} fault={fault} disabled={disabled} />
              {editing.canUndo && <p className={css.unsaved}>{t(texts.unsaved)}</p>}
              <FormFoot verb={t(texts.save)} saving={saving} error={error} blocked={reason} />
            </div>
          </Sheet>
          {children}
        </Stack>
      </form>
      <div className={css.beside}>
        <PreviewPane draft={draft} preview={preview} whom={whom} onWhom={setWhom} />
      </div>
    </Columns>
  )
}

/** What is wrong, by the path of its field. */
function faultsOf(fields: readonly { path: string; message: string }[]) {
  const found = new Map(
    fields.map(({ path, message }) => [path.replace(/^body\./, ''), message] as const),
  )
  return (path: string) => found.get(path)
}
