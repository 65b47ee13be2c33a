import { useT } from '../../../../web/texts.ts'
import { CheckField } from '../../../../web/ui/fields.tsx'
import { audiencePageTexts as texts } from '../../audience-pages.texts.ts'
import {
  mayCarry,
  type NeededConsent,
  TRAIT_KEYS,
  TRAITS,
  type Trait,
  type TraitLabel,
} from '../../audiences.rules.ts'
import { audienceTexts } from '../../audiences.texts.ts'
import css from './audiences.module.css'
import { traitText, useAudienceWords } from './words.ts'

const LABELS: TraitLabel[] = ['ordinary', 'identifies', 'contact']

/** The traits by their label, the harmless ones first. */
export function TraitFields({
  traits,
  consent,
  onChange,
}: {
  traits: readonly Trait[]
  consent: NeededConsent | null | undefined
  onChange: (traits: Trait[]) => void
}) {
  const t = useT()
  const words = useAudienceWords()
  const helpOf = (trait: Trait) => {
    const channels = words.needsOf(trait)
    if (!channels) return undefined
    return consent ? t(texts.needsChannel, { channels }) : t(texts.notInside)
  }
  return (
    <div className={css.traits}>
      {LABELS.map((label) => (
        <fieldset key={label}>
          <legend>{t(audienceTexts[`label_${label}`])}</legend>
          {TRAIT_KEYS.filter((trait) => TRAITS[trait].label === label).map((trait) => (
            <CheckField
              key={trait}
              label={t(traitText(trait))}
              help={helpOf(trait)}
              checked={traits.includes(trait)}
              disabled={!mayCarry(trait, consent ?? null)}
              onChange={(checked) =>
                onChange(checked ? [...traits, trait] : traits.filter((one) => one !== trait))
              }
            />
          ))}
        </fieldset>
      ))}
    </div>
  )
}
