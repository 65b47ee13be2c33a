import { useT } from '../../../web/texts.ts'
import { AreaField, RadioField, TextField } from '../../../web/ui/fields.tsx'
import { tagPageTexts as texts } from '../tag-pages.texts.ts'
import { COLOURS, type Colour } from '../tags.rules.ts'
import { Dot } from './TagChip.tsx'
import css from './tags.module.css'

export type TagDraft = { name: string; note: string; colour: Colour }

/** What a tag is called and looks like. */
export function TagFields({
  draft,
  onChange,
}: {
  draft: TagDraft
  onChange: (draft: TagDraft) => void
}) {
  const t = useT()
  return (
    <>
      <TextField
        label={t(texts.name)}
        data-autofocus
        maxLength={60}
        value={draft.name}
        onChange={(event) => onChange({ ...draft, name: event.currentTarget.value })}
      />
      <AreaField
        label={t(texts.note)}
        help={t(texts.noteHelp)}
        optional
        maxLength={1000}
        value={draft.note}
        onChange={(event) => onChange({ ...draft, note: event.currentTarget.value })}
      />
      <RadioField
        label={t(texts.colour)}
        value={draft.colour}
        onChange={(value) => {
          const colour = COLOURS.find((one) => one === value)
          if (colour) onChange({ ...draft, colour })
        }}
        options={COLOURS.map((colour) => ({
          value: colour,
          label: (
            <span className={css.colours}>
              <Dot colour={colour} /> {t(texts[colour])}
            </span>
          ),
        }))}
      />
    </>
  )
}
