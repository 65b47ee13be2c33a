import { useT } from '../../../../web/texts.ts'
import { DateField } from '../../../../web/ui/DateField.tsx'
import { TextField } from '../../../../web/ui/fields.tsx'
import { SelectField } from '../../../../web/ui/SelectField.tsx'
import { captureTexts as texts } from '../../capture.texts.ts'
import { voicePageTexts } from '../../voice-pages.texts.ts'
import { MOODS } from '../../voices.rules.ts'
import type { Caught } from './CaptureForm.tsx'
import { moodWord } from './words.ts'

/** Where a post in public stands, whose it is and of what mood. */
export function PostFields({
  caught: { link, author, on, mood },
  onChange,
}: {
  caught: Caught
  onChange: (part: Partial<Caught>) => void
}) {
  const t = useT()
  return (
    <>
      <TextField
        label={t(texts.link)}
        optional
        type="url"
        inputMode="url"
        placeholder="https://"
        maxLength={2000}
        value={link}
        onChange={(event) => onChange({ link: event.currentTarget.value })}
      />
      <TextField
        label={t(texts.author)}
        optional
        maxLength={200}
        value={author}
        onChange={(event) => onChange({ author: event.currentTarget.value })}
      />
      <DateField
        label={t(texts.writtenOn)}
        optional
        value={on}
        onChange={(on) => onChange({ on })}
      />
      <SelectField
        label={t(voicePageTexts.mood)}
        optional
        data={MOODS.map((value) => ({ value, label: t(moodWord[value]) }))}
        value={mood}
        onChange={(value) => onChange({ mood: MOODS.find((one) => one === value) ?? null })}
      />
    </>
  )
}
