import type { RefObject } from 'react'
import type { Text } from '../../../../kernel/i18n.ts'
import { useT } from '../../../../web/texts.ts'
import { TextField } from '../../../../web/ui/fields.tsx'
import { builderTexts as texts } from '../../builder.texts.ts'
import css from './builder.module.css'
import type { Draft } from './useDraft.ts'

/** What it is called, and what it is for. */
export function NameFields({
  draft: { words, setWords },
  asked,
  field,
  most = 100,
  hint = texts.nameHint,
}: {
  draft: Draft
  /** Somebody wanted to decide already. */
  asked: boolean
  field: RefObject<HTMLInputElement | null>
  most?: number | undefined
  hint?: Text | undefined
}) {
  const t = useT()
  return (
    <div className={css.name}>
      <TextField
        ref={field}
        label={t(texts.name)}
        placeholder={t(hint)}
        value={words.name}
        maxLength={most}
        error={asked && words.name.trim() === '' ? t(texts.nameMissing) : undefined}
        onChange={(event) => setWords({ name: event.currentTarget.value })}
      />
      <TextField
        label={t(texts.note)}
        optional
        placeholder={t(texts.noteHelp)}
        value={words.note}
        maxLength={1000}
        onChange={(event) => setWords({ note: event.currentTarget.value })}
      />
    </div>
  )
}
