import { useT } from '../../../../web/texts.ts'
import { KINDS, type VoiceKind } from '../../voices.rules.ts'
import css from './voices.module.css'
import { kindWord } from './words.ts'

/** The kinds as keys to press; the one that holds goes out when it is pressed again. */
export function KindChoice({
  label,
  value,
  disabled,
  onChange,
}: {
  label: string
  value: VoiceKind | null
  disabled?: boolean
  onChange: (kind: VoiceKind | null) => void
}) {
  const t = useT()
  return (
    <fieldset className={css.kinds} disabled={disabled}>
      <legend>{label}</legend>
      {KINDS.map((kind) => (
        <button
          key={kind}
          type="button"
          aria-pressed={kind === value}
          onClick={() => onChange(kind === value ? null : kind)}
        >
          {t(kindWord[kind])}
        </button>
      ))}
    </fieldset>
  )
}
