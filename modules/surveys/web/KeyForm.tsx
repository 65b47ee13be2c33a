import { type KeyboardEvent, useRef, useState } from 'react'
import { useMe } from '../../../web/session.ts'
import { useT } from '../../../web/texts.ts'
import { FormFoot } from '../../../web/ui/FormFoot.tsx'
import { TextField } from '../../../web/ui/fields.tsx'
import { builderTexts as texts } from '../builder.texts.ts'
import type { Survey } from '../contract.ts'
import { hasOptions, type Question, type Values } from '../surveys.rules.ts'
import { bare, figuresOf, isWrong, type Typed, valuesOf } from './keyed.ts'
import css from './surveys.module.css'
import { useSurveyWords } from './words.ts'

interface Props {
  survey: Survey
  withNumber: boolean
  saving: boolean
  error: Error | null
  onTake: (sheet: { number: string; values: Values; key: string }, done: () => void) => void
}

/** One sheet: figures and Enter, from field to field; the last Enter takes it. */
export function KeyForm({ survey, withNumber, saving, error, onTake }: Props) {
  const t = useT()
  const { may } = useMe()
  const form = useRef<HTMLFormElement>(null)
  const [number, setNumber] = useState('')
  const [typed, setTyped] = useState<Typed>({})
  const [key, setKey] = useState(() => crypto.randomUUID())
  const { questions } = survey
  const isBroken = questions.some((one) => isWrong(one, (typed[one.id] ?? bare).figure))
  const blocked = !may('surveys.answer')
    ? t(texts.mayNotKey)
    : survey.state === 'draft'
      ? t(texts.notOpenKey)
      : undefined
  const begin = () => {
    setNumber('')
    setTyped({})
    setKey(crypto.randomUUID())
    form.current?.querySelector('input')?.focus()
  }
  return (
    <form
      ref={form}
      className={css.form}
      onKeyDown={goOn}
      onSubmit={(event) => {
        event.preventDefault()
        if (blocked || isBroken || saving) return
        onTake({ number: number.trim(), values: valuesOf(questions, typed), key }, begin)
      }}
    >
      {withNumber && (
        <TextField
          className={css.mid}
          label={t(texts.number)}
          help={t(texts.numberHelp)}
          autoComplete="off"
          data-autofocus
          value={number}
          onChange={({ currentTarget: { value } }) => setNumber(value)}
        />
      )}
      <div>
        {questions.map((question) => (
          <OneQuestion
            key={question.id}
            question={question}
            typed={typed[question.id] ?? bare}
            onType={(next) => setTyped((before) => ({ ...before, [question.id]: next }))}
          />
        ))}
      </div>
      <FormFoot
        verb={t(withNumber ? texts.takeSheet : texts.takeCall)}
        saving={saving}
        error={error}
        {...(blocked && { blocked })}
      />
    </form>
  )
}

/** Enter goes to the next field; from the last one it sends. */
function goOn(event: KeyboardEvent<HTMLFormElement>) {
  // Enter that ends the choice of kanji is not a step.
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
  if (!(event.target instanceof HTMLInputElement)) return
  const fields = [...event.currentTarget.querySelectorAll('input')]
  const next = fields[fields.indexOf(event.target) + 1]
  if (!next) return
  event.preventDefault()
  next.focus()
}

function OneQuestion(props: {
  question: Question
  typed: Typed[string]
  onType: (typed: Typed[string]) => void
}) {
  const { question, typed, onType } = props
  const t = useT()
  const words = useSurveyWords()
  const range = figuresOf(question)
  const hasWords = question.kind === 'words' || question.withWords
  return (
    <div className={css.key}>
      <p className={css.reads}>{words.worded(question)}</p>
      {hasOptions(question.kind) && (
        <ol>
          {question.options.map((option, at) => (
            <li key={option.id} className="num">
              {at + 1}　{words.worded(option)}
            </li>
          ))}
        </ol>
      )}
      {range && (
        <TextField
          className={css.narrow}
          label={
            hasOptions(question.kind)
              ? t(question.kind === 'several' ? texts.choicesKeys : texts.choiceKeys)
              : t(texts.needFigure, { from: range.from, to: range.to })
          }
          inputMode="numeric"
          autoComplete="off"
          value={typed.figure}
          error={
            isWrong(question, typed.figure)
              ? t(texts.wrongFigure, { from: range.from, to: range.to })
              : undefined
          }
          onChange={({ currentTarget: { value } }) => onType({ ...typed, figure: value })}
        />
      )}
      {hasWords && (
        <TextField
          label={t(texts.keyWords)}
          autoComplete="off"
          maxLength={2000}
          value={typed.words}
          onChange={({ currentTarget: { value } }) => onType({ ...typed, words: value })}
        />
      )}
    </div>
  )
}
