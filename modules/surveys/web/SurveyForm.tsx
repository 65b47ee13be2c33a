import { useState } from 'react'
import { useT } from '../../../web/texts.ts'
import { FormFoot } from '../../../web/ui/FormFoot.tsx'
import { AreaField, TextField } from '../../../web/ui/fields.tsx'
import { Columns, Sheet, Stack } from '../../../web/ui/Sheet.tsx'
import { builderTexts as texts } from '../builder.texts.ts'
import { pageTexts } from '../pages.texts.ts'
import { isLong } from '../surveys.rules.ts'
import { bodyOf, type Lack, lackOf, type SurveyDraft } from './draft.ts'
import { Preview } from './Preview.tsx'
import { QuestionFields } from './QuestionFields.tsx'
import { SendingFields } from './SendingFields.tsx'
import css from './surveys.module.css'

interface Props {
  first: SurveyDraft
  verb: string
  /** A line above the foot, e.g. what other questions bring. */
  note?: string
  saving: boolean
  error: Error | null
  onSave: (body: ReturnType<typeof bodyOf>) => void
  onCancel: () => void
}

/** Name, questions and sending on the left, what customers see on the right. */
export function SurveyForm({ first, verb, note, saving, error, onSave, onCancel }: Props) {
  const t = useT()
  const [draft, setDraft] = useState(first)
  const set = (part: Partial<SurveyDraft>) => setDraft((before) => ({ ...before, ...part }))
  const lack = lackOf(draft)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (!lack) onSave(bodyOf(draft, first.questions))
      }}
    >
      <Columns of="7-5">
        <Stack>
          <Sheet title={t(texts.basics)}>
            <Basics draft={draft} set={set} />
          </Sheet>
          <Sheet title={t(texts.questions)}>
            <QuestionFields
              questions={draft.questions}
              onChange={(questions) => set({ questions })}
            />
            {isLong(draft.questions) && (
              <p className={css.warn} role="status">
                {t(texts.longWarning, { count: draft.questions.length })}
              </p>
            )}
          </Sheet>
          <Sheet title={t(texts.sending)}>
            <SendingFields draft={draft} set={set} />
          </Sheet>
          <Sheet>
            {note && <p className="small quiet">{note}</p>}
            <FormFoot
              verb={verb}
              saving={saving}
              error={error}
              {...(lack && { blocked: wordsOfLack(lack, t) })}
              onCancel={onCancel}
            />
          </Sheet>
        </Stack>
        <Preview questions={draft.questions} />
      </Columns>
    </form>
  )
}

function Basics({ draft, set }: PartProps) {
  const t = useT()
  return (
    <div className={css.form}>
      <TextField
        label={t(pageTexts.name)}
        help={t(pageTexts.nameHelp)}
        value={draft.name}
        maxLength={100}
        onChange={({ currentTarget: { value } }) => set({ name: value })}
      />
      <AreaField
        label={t(texts.why)}
        help={t(texts.whyHelp)}
        optional
        minRows={2}
        value={draft.why}
        maxLength={300}
        onChange={({ currentTarget: { value } }) => set({ why: value })}
      />
    </div>
  )
}

export interface PartProps {
  draft: SurveyDraft
  set: (part: Partial<SurveyDraft>) => void
}

function wordsOfLack(lack: Lack, t: ReturnType<typeof useT>): string {
  if (lack === 'name') return t(texts.needsName)
  if (lack === 'channel') return t(texts.needsChannel)
  return 'question' in lack
    ? t(texts.needsQuestion, { n: lack.question })
    : t(texts.needsOptions, { n: lack.options })
}
