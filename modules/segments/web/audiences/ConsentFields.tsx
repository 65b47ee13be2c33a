import { useT } from '../../../../web/texts.ts'
import { RadioField } from '../../../../web/ui/fields.tsx'
import { SelectField } from '../../../../web/ui/SelectField.tsx'
import { audiencePageTexts as texts } from '../../audience-pages.texts.ts'
import { CONSENT_CHANNELS, CONSENT_PURPOSES, type NeededConsent } from '../../audiences.rules.ts'
import css from './audiences.module.css'
import { useAudienceWords } from './words.ts'

const INSIDE = 'inside'
const ALL = CONSENT_CHANNELS.flatMap((channel) =>
  CONSENT_PURPOSES.map((purpose) => ({ channel, purpose })),
)
const keyOf = ({ channel, purpose }: NeededConsent) => `${channel}:${purpose}`

/** Which consent it needs. «None» is a choice of its own, to be taken knowingly. */
export function ConsentFields({
  consent,
  onChange,
}: {
  consent: NeededConsent | null | undefined
  onChange: (consent: NeededConsent | null | undefined) => void
}) {
  const t = useT()
  const words = useAudienceWords()
  return (
    <div className={css.form}>
      <SelectField
        label={t(texts.needs)}
        help={t(texts.consentHelp)}
        placeholder={t(texts.consentPick)}
        data={ALL.map((one) => ({ value: keyOf(one), label: words.consent(one) }))}
        value={consent ? keyOf(consent) : null}
        onChange={(key) => onChange(ALL.find((one) => keyOf(one) === key))}
      />
      <RadioField
        label={t(texts.consentOr)}
        value={consent === null ? INSIDE : null}
        onChange={() => onChange(null)}
        options={[
          { value: INSIDE, label: t(texts.consentInside), help: t(texts.consentInsideHelp) },
        ]}
      />
    </div>
  )
}
