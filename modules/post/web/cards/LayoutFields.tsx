import type { ReactNode } from 'react'
import { useT } from '../../../../web/texts.ts'
import { SwitchField, TextField } from '../../../../web/ui/fields.tsx'
import { NumberField } from '../../../../web/ui/NumberField.tsx'
import { Segmented } from '../../../../web/ui/Segmented.tsx'
import { SelectField } from '../../../../web/ui/SelectField.tsx'
import { cardLayoutTexts as texts } from '../../card-layouts.texts.ts'
import { cardPageTexts } from '../../card-pages.texts.ts'
import {
  type CardDesign,
  DIRECTIONS,
  FACES,
  NUMBERS,
  ORNAMENTS,
  SIZES,
} from '../../card-shapes.rules.ts'
import css from './cards.module.css'

/** Words, type and what is printed around them. */
export function LayoutFields({
  design,
  onChange,
}: {
  design: CardDesign
  onChange: (part: Partial<CardDesign>) => void
}) {
  const t = useT()
  const { direction, face, size, greeting, closing, ornament, numbers, mark } = design
  const options = <V extends keyof typeof texts & string>(values: readonly V[]) =>
    values.map((value) => ({ value, label: t(texts[value]) }))
  return (
    <>
      <div className={css.pair}>
        <Choice label={t(texts.direction)}>
          <Segmented
            label={t(texts.direction)}
            value={direction}
            onChange={(direction) => onChange({ direction })}
            options={options(DIRECTIONS)}
          />
        </Choice>
        <Choice label={t(texts.face)}>
          <Segmented
            label={t(texts.face)}
            value={face}
            onChange={(face) => onChange({ face })}
            options={options(FACES)}
          />
        </Choice>
      </div>
      <TextField
        label={t(cardPageTexts.greeting)}
        optional
        maxLength={400}
        value={greeting}
        onChange={(event) => onChange({ greeting: event.currentTarget.value })}
      />
      <TextField
        label={t(cardPageTexts.closing)}
        optional
        maxLength={400}
        value={closing}
        onChange={(event) => onChange({ closing: event.currentTarget.value })}
      />
      <div className={css.pair}>
        <NumberField
          label={t(texts.size)}
          help={t(texts.sizeHelp)}
          min={SIZES.least}
          max={SIZES.most}
          step={0.5}
          decimalScale={1}
          value={size}
          onChange={(value) => onChange({ size: sizeOf(value) })}
        />
        <SelectField
          label={t(texts.ornament)}
          data={options(ORNAMENTS)}
          value={ornament}
          allowDeselect={false}
          onChange={(value) =>
            onChange({ ornament: ORNAMENTS.find((one) => one === value) ?? 'none' })
          }
        />
      </div>
      <SwitchField
        label={t(texts.signature)}
        checked={design.signature}
        onChange={(signature) => onChange({ signature })}
      />
      <SwitchField
        label={t(texts.code)}
        help={t(texts.codeHelp)}
        checked={design.code}
        onChange={(code) => onChange({ code })}
      />
      <SwitchField
        label={t(texts.boxes)}
        help={t(texts.boxesHelp)}
        checked={design.boxes}
        onChange={(boxes) => onChange({ boxes })}
      />
      <Choice label={t(texts.numbers)}>
        <Segmented
          label={t(texts.numbers)}
          value={numbers}
          onChange={(numbers) => onChange({ numbers })}
          options={options(NUMBERS)}
        />
      </Choice>
      <TextField
        label={t(texts.mark)}
        help={t(texts.markHelp)}
        optional
        maxLength={20}
        value={mark}
        onChange={(event) => onChange({ mark: event.currentTarget.value })}
      />
    </>
  )
}

/** While it is being typed a size may be none yet. */
function sizeOf(value: string | number): number {
  const size = typeof value === 'number' ? value : SIZES.least
  return Math.min(SIZES.most, Math.max(SIZES.least, size))
}

function Choice({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={css.field}>
      <span className={css.label}>{label}</span>
      {children}
    </div>
  )
}
