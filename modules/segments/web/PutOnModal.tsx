import { Modal } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { Text } from '../../../kernel/i18n.ts'
import { useT } from '../../../web/texts.ts'
import { FormFoot } from '../../../web/ui/FormFoot.tsx'
import { tagPageTexts as texts } from '../tag-pages.texts.ts'
import { bodyOf, ReasonFields } from './ReasonFields.tsx'
import css from './tags.module.css'

/** Puts a tag on: what or whom is picked above, why and until when below. */
export function PutOnModal({
  title,
  help,
  missing,
  saving,
  error,
  onPut,
  onClose,
  children,
}: {
  title: Text
  help?: Text
  /** What is still to be picked. */
  missing: Text | undefined
  saving: boolean
  error: unknown
  onPut: (reason: ReturnType<typeof bodyOf>) => void
  onClose: () => void
  children: ReactNode
}) {
  const t = useT()
  const [reason, setReason] = useState({ why: '', lastDay: '' })
  const lacking = missing ?? (reason.why.trim() ? undefined : texts.needsWhy)
  return (
    <Modal opened onClose={onClose} title={t(title)}>
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault()
          onPut(bodyOf(reason))
        }}
      >
        {help && <p className="small quiet">{t(help)}</p>}
        {children}
        <ReasonFields reason={reason} onChange={setReason} />
        <FormFoot
          verb={t(texts.putOn)}
          saving={saving}
          error={error}
          onCancel={onClose}
          blocked={lacking && t(lacking)}
        />
      </form>
    </Modal>
  )
}
