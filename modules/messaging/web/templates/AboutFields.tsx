import { LOCALES } from '../../../../kernel/i18n.ts'
import { useT } from '../../../../web/texts.ts'
import { RadioField, TextField } from '../../../../web/ui/fields.tsx'
import { Segmented } from '../../../../web/ui/Segmented.tsx'
import { PURPOSES } from '../../template-blocks.rules.ts'
import { templatePageTexts as texts } from '../../template-pages.texts.ts'
import { purposeHelp, purposeText } from '../../template-words.rules.ts'
import css from './templates.module.css'
import type { Draft } from './useDraft.ts'

/** What a template is called, what it is about, and in which language. */
export function AboutFields(props: {
  draft: Draft
  set: (part: Partial<Pick<Draft, 'name' | 'purpose' | 'locale'>>) => void
  disabled: boolean
  fault: string | undefined
}) {
  const t = useT()
  const { draft, set, disabled, fault } = props
  return (
    <fieldset className={css.about} disabled={disabled}>
      <legend className="visually-hidden">{t(texts.about)}</legend>
      <TextField
        label={t(texts.name)}
        help={t(texts.nameHelp)}
        error={fault}
        value={draft.name}
        maxLength={80}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <RadioField
        label={t(texts.purpose)}
        value={draft.purpose}
        onChange={(value) => {
          const purpose = PURPOSES.find((one) => one === value)
          if (purpose) set({ purpose })
        }}
        options={PURPOSES.map((purpose) => ({
          value: purpose,
          label: t(purposeText[purpose]),
          help: t(purposeHelp[purpose]),
        }))}
      />
      <div>
        <span className={css.fieldLabel}>{t(texts.locale)}</span>
        <Segmented
          label={t(texts.locale)}
          value={draft.locale}
          disabled={disabled}
          onChange={(locale) => set({ locale })}
          options={LOCALES.map((locale) => ({
            value: locale,
            label: t(locale === 'ja' ? texts.japanese : texts.english),
          }))}
        />
        <p className={css.help}>{t(texts.localeHelp)}</p>
      </div>
    </fieldset>
  )
}
