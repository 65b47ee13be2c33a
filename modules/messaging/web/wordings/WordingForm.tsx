import { useState } from 'react'
import { ApiError } from '../../../../web/api.ts'
import { useT } from '../../../../web/texts.ts'
import { FormFoot } from '../../../../web/ui/FormFoot.tsx'
import { AreaField, RadioField, SwitchField, TextField } from '../../../../web/ui/fields.tsx'
import type { WordingDetail } from '../../contract.ts'
import { wordingPageTexts as texts } from '../../wording-pages.texts.ts'
import { WORDING_KINDS, type WordingKind } from '../../wordings.rules.ts'
import { valuesPath } from './paths.ts'
import css from './wordings.module.css'
import { kindHelp, kindText } from './words.ts'

type Said = WordingDetail['versions'][number]['said']
export interface Written {
  key: string
  kind: WordingKind
  public: boolean
  said: Said
}

const LANGUAGES = ['ja', 'en'] as const

/** A wording in one language or two. */
export function WordingForm(props: {
  start: Written
  /** The name in templates stays once it is given. */
  isNew?: boolean
  onSave: (written: Written) => void
  saving: boolean
  error: unknown
  blocked?: string | undefined
}) {
  const t = useT()
  const { start, isNew = false, onSave, saving, error, blocked } = props
  const [written, setWritten] = useState(start)
  const set = (part: Partial<Written>) => setWritten((before) => ({ ...before, ...part }))
  const said = onlyWhole(written.said)
  const fields = error instanceof ApiError ? error.fields : []
  const keyFault = fields.find(({ path }) => path.endsWith('key'))?.message
  const reason =
    blocked ??
    (isNew && written.key.trim() === '' ? t(texts.needsKey) : said ? undefined : t(texts.needsBoth))
  const disabled = blocked !== undefined
  return (
    <form
      noValidate
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (said) onSave({ ...written, said })
      }}
    >
      <fieldset className={css.fields} disabled={disabled}>
        <RadioField
          label={t(texts.kind)}
          value={written.kind}
          onChange={(value) => {
            const kind = WORDING_KINDS.find((one) => one === value)
            if (kind) set({ kind })
          }}
          options={WORDING_KINDS.map((kind) => ({
            value: kind,
            label: t(kindText[kind]),
            help: t(kindHelp[kind]),
          }))}
        />
        {isNew && (
          <TextField
            label={t(texts.key)}
            help={t(texts.keyHelp, { example: `{{ wording.${written.key || 'promise'} }}` })}
            error={keyFault}
            value={written.key}
            maxLength={40}
            onChange={(event) => set({ key: event.currentTarget.value })}
          />
        )}
        {LANGUAGES.map((locale) => (
          <LanguageFields
            key={locale}
            locale={locale}
            value={written.said[locale] ?? { title: '', words: '' }}
            onChange={(value) => set({ said: { ...written.said, [locale]: value } })}
          />
        ))}
        <SwitchField
          label={t(texts.isPublic)}
          help={t(texts.isPublicHelp, { path: valuesPath })}
          checked={written.public}
          onChange={(checked) => set({ public: checked })}
        />
      </fieldset>
      <FormFoot verb={t(texts.save)} saving={saving} error={error} blocked={reason} />
    </form>
  )
}

function LanguageFields(props: {
  locale: 'ja' | 'en'
  value: { title: string; words: string }
  onChange: (value: { title: string; words: string }) => void
}) {
  const t = useT()
  const { locale, value, onChange } = props
  const isJapanese = locale === 'ja'
  return (
    <fieldset className={css.language} lang={locale}>
      <legend>
        {t(isJapanese ? texts.inJapanese : texts.inEnglish)}{' '}
        <small>{t(isJapanese ? texts.inJapaneseNote : texts.inEnglishNote)}</small>
      </legend>
      <TextField
        label={t(texts.heading)}
        value={value.title}
        maxLength={80}
        onChange={(event) => onChange({ ...value, title: event.currentTarget.value })}
      />
      <AreaField
        label={t(texts.words)}
        value={value.words}
        minRows={4}
        maxLength={4000}
        onChange={(event) => onChange({ ...value, words: event.currentTarget.value })}
      />
    </fieldset>
  )
}

/** Without languages in which nothing stands; null while one is half written, or none is. */
function onlyWhole(said: Said): Said | null {
  const begun = LANGUAGES.flatMap((locale) => {
    const { title = '', words = '' } = said[locale] ?? {}
    return title.trim() || words.trim() ? [[locale, { title, words }] as const] : []
  })
  const isWhole = begun.every(([, { title, words }]) => title.trim() && words.trim())
  return isWhole && begun.length > 0 ? Object.fromEntries(begun) : null
}
