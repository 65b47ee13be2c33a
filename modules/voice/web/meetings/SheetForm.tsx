import { useState } from 'react'
import { useMutationOf } from '../../../../web/query.ts'
import { useMe } from '../../../../web/session.ts'
import { useSurroundings } from '../../../../web/surroundings.ts'
import { useT } from '../../../../web/texts.ts'
import { FormFoot } from '../../../../web/ui/FormFoot.tsx'
import { CheckField, TextField } from '../../../../web/ui/fields.tsx'
import { Sheet } from '../../../../web/ui/Sheet.tsx'
import { toast } from '../../../../web/ui/Toasts.tsx'
import { type SheetSettings, setSheetSettings } from '../../contract.ts'
import { meetingPageTexts as texts } from '../../meeting-pages.texts.ts'
import { MOST_SIGNERS, SHEET_PARTS } from '../../meetings.rules.ts'
import css from './meetings.module.css'

/** Which parts stand on the sheet, and whose boxes. It is kept for the weeks to come. */
export function SheetForm({ settings }: { settings: SheetSettings }) {
  const t = useT()
  const { may } = useMe()
  const { locale } = useSurroundings()
  const [parts, setParts] = useState(settings.parts)
  const [names, setNames] = useState(settings.signers.join(locale === 'ja' ? '、' : ', '))
  const signers = [...new Set(names.split(/[、,，]/).map((name) => name.trim()))]
    .filter(Boolean)
    .slice(0, MOST_SIGNERS)
  const save = useMutationOf(setSheetSettings, { onSuccess: () => toast(t(texts.saved)) })
  const chosen = SHEET_PARTS.filter((part) => parts.includes(part))
  return (
    <div className="no-print">
      <Sheet title={t(texts.sheetForm)}>
        <form
          className={css.form}
          onSubmit={(event) => {
            event.preventDefault()
            save.mutate({ body: { parts: chosen, signers } })
          }}
        >
          <p className="small quiet">{t(texts.sheetFormHelp)}</p>
          {SHEET_PARTS.map((part) => (
            <CheckField
              key={part}
              label={t(texts[`part_${part}`])}
              checked={parts.includes(part)}
              onChange={(on) =>
                setParts(on ? [...parts, part] : parts.filter((one) => one !== part))
              }
            />
          ))}
          <TextField
            label={t(texts.signers)}
            help={t(texts.signersHelp)}
            value={names}
            onChange={(event) => setNames(event.currentTarget.value)}
          />
          <FormFoot
            saving={save.isPending}
            error={save.error}
            blocked={
              may('voice.decide')
                ? chosen.length > 0
                  ? undefined
                  : t(texts.sheetForm)
                : t(texts.mayNot)
            }
          />
        </form>
      </Sheet>
    </div>
  )
}
