import { ActionIcon, Button } from '@mantine/core'
import { useState } from 'react'
import { useMe } from '../../../web/session.ts'
import { useT } from '../../../web/texts.ts'
import { AreaField, CheckField, TextField } from '../../../web/ui/fields.tsx'
import { Icon, type IconName } from '../../../web/ui/Icon.tsx'
import { SelectField } from '../../../web/ui/SelectField.tsx'
import { builderTexts as texts } from '../builder.texts.ts'
import { hasOptions, QUESTION_KINDS, type Question } from '../surveys.rules.ts'
import { linesOf, newQuestion, optionsOf, otherOf } from './draft.ts'
import css from './surveys.module.css'

interface Props {
  questions: Question[]
  onChange: (questions: Question[]) => void
}

/** The questions in order, each with its words in both languages. */
export function QuestionFields({ questions, onChange }: Props) {
  const t = useT()
  const move = (at: number, by: number) => {
    const next = [...questions]
    const [one] = next.splice(at, 1)
    if (one) next.splice(at + by, 0, one)
    onChange(next)
  }
  return (
    <>
      {questions.map((question, at) => (
        <div key={question.id} className={css.question}>
          <div className={css.qhead}>
            <h3>{t(texts.questionN, { n: at + 1 })}</h3>
            <Tool icon="chevron-up" label={t(texts.up)} off={at === 0} act={() => move(at, -1)} />
            <Tool
              icon="chevron-down"
              label={t(texts.down)}
              off={at === questions.length - 1}
              act={() => move(at, 1)}
            />
            <Tool
              icon="trash"
              label={t(texts.remove)}
              off={questions.length === 1}
              act={() => onChange(questions.filter((one) => one.id !== question.id))}
            />
          </div>
          <One
            question={question}
            onChange={(next) =>
              onChange(questions.map((one) => (one.id === question.id ? next : one)))
            }
          />
        </div>
      ))}
      <Button
        variant="default"
        leftSection={<Icon name="plus" />}
        disabled={questions.length >= 30}
        onClick={() => onChange([...questions, newQuestion('stars')])}
      >
        {t(texts.add)}
      </Button>
    </>
  )
}

function Tool(props: { icon: IconName; label: string; off: boolean; act: () => void }) {
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      aria-label={props.label}
      disabled={props.off}
      onClick={props.act}
    >
      <Icon name={props.icon} />
    </ActionIcon>
  )
}

function One({ question, onChange }: { question: Question; onChange: (next: Question) => void }) {
  const t = useT()
  const own = useMe().company.locale
  const other = otherOf(own)
  const set = (part: Partial<Question>) => onChange({ ...question, ...part })
  return (
    <>
      <SelectField
        label={t(texts.kind)}
        data={QUESTION_KINDS.map((kind) => ({ value: kind, label: t(texts[`kind_${kind}`]) }))}
        value={question.kind}
        allowDeselect={false}
        onChange={(value) => {
          const kind = QUESTION_KINDS.find((one) => one === value)
          if (kind) set({ kind })
        }}
      />
      <AreaField
        label={t(texts[`words_${own}`])}
        minRows={2}
        value={question[own]}
        maxLength={300}
        onChange={({ currentTarget: { value } }) => set({ [own]: value })}
      />
      <TextField
        label={t(texts[`words_${other}`])}
        help={t(texts.otherHelp)}
        optional
        value={question[other]}
        maxLength={300}
        onChange={({ currentTarget: { value } }) => set({ [other]: value })}
      />
      {hasOptions(question.kind) && <Options question={question} set={set} />}
      <div className={css.pair}>
        <CheckField
          label={t(texts.required)}
          checked={question.required}
          onChange={(required) => set({ required })}
        />
        {question.kind !== 'words' && (
          <CheckField
            label={t(texts.withWords)}
            checked={question.withWords}
            onChange={(withWords) => set({ withWords })}
          />
        )}
      </div>
    </>
  )
}

/** Typed as lines; what is half written stays as it is. */
function Options({
  question,
  set,
}: {
  question: Question
  set: (part: Partial<Question>) => void
}) {
  const t = useT()
  const own = useMe().company.locale
  const [lines, setLines] = useState(linesOf(question.options, own))
  return (
    <AreaField
      label={t(texts.optionsLabel)}
      help={t(texts[`optionsHelp_${own}`])}
      value={lines}
      onChange={({ currentTarget: { value } }) => {
        setLines(value)
        set({ options: optionsOf(value, question.options, own) })
      }}
    />
  )
}
