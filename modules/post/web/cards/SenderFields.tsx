import { useT } from '../../../../web/texts.ts'
import { TextField } from '../../../../web/ui/fields.tsx'
import { cardLayoutTexts as texts } from '../../card-layouts.texts.ts'
import type { CardDesign } from '../../card-shapes.rules.ts'
import css from './cards.module.css'

type Sender = CardDesign['sender']

const FIELDS = [
  { key: 'name', label: texts.senderName, longest: 60 },
  { key: 'postalCode', label: texts.senderPostal, longest: 10 },
  { key: 'address', label: texts.senderAddress, longest: 120 },
  { key: 'phone', label: texts.senderPhone, longest: 30 },
] as const

/** Who stands at the lower left; empty means the sender of the shop's settings. */
export function SenderFields({
  sender,
  onChange,
}: {
  sender: Sender
  onChange: (sender: Sender) => void
}) {
  const t = useT()
  return (
    <fieldset className={`${css.form} ${css.sender}`}>
      <legend className={css.label}>{t(texts.sender)}</legend>
      <p className="small quiet">{t(texts.senderHelp)}</p>
      {FIELDS.map(({ key, label, longest }) => (
        <TextField
          key={key}
          label={t(label)}
          optional
          maxLength={longest}
          value={sender[key]}
          onChange={(event) => onChange({ ...sender, [key]: event.currentTarget.value })}
        />
      ))}
    </fieldset>
  )
}
