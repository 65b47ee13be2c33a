import { useFormat } from '../../../web/format.ts'
import { useT } from '../../../web/texts.ts'
import { Sheet } from '../../../web/ui/Sheet.tsx'
import { Stitch } from '../../../web/ui/Stitch.tsx'
import type { Results, Survey } from '../contract.ts'
import { pageTexts as texts } from '../pages.texts.ts'
import { hasOptions, metricOf, rangeOf } from '../surveys.rules.ts'
import { peopleBehind } from './answer-people.ts'
import css from './surveys.module.css'
import { useSurveyWords } from './words.ts'

type QuestionResult = Results['questions'][number]

/** Every question: how its marks spread, or which choices were made. */
export function QuestionsSheet({ survey, results }: { survey: Survey; results: Results }) {
  const t = useT()
  const shown = results.questions.filter(({ kind }) => kind !== 'words')
  if (shown.length === 0) return null
  return (
    <Sheet title={t(texts.questions)}>
      {shown.map((question) => (
        <One
          key={question.id}
          question={question}
          {...(isMain(question, results) && { behind: { survey, results } })}
        />
      ))}
    </Sheet>
  )
}

/** Marks are kept beside the answer of the first question of each measure: those open their people. */
const isMain = (question: QuestionResult, { questions }: Results): boolean => {
  const metric = metricOf(question.kind)
  return metric !== null && questions.find(({ kind }) => metricOf(kind) === metric) === question
}

interface OneProps {
  question: QuestionResult
  behind?: { survey: Survey; results: Results }
}

function One({ question, behind }: OneProps) {
  const t = useT()
  const words = useSurveyWords()
  const { score } = question
  return (
    <div className={css.qresult}>
      <h3>{words.worded(question)}</h3>
      <p className="note num">
        {score
          ? `${t(texts[`metric_${score.metric}`])} ${words.figure(score.metric, score.value)} ・ ${words.sentence(score)}`
          : question.counts.length === 0 && t(texts.sentenceNone)}
      </p>
      {question.counts.length > 0 && <Bars question={question} {...(behind && { behind })} />}
    </div>
  )
}

function Bars({ question, behind }: OneProps) {
  const t = useT()
  const format = useFormat()
  const words = useSurveyWords()
  const { kind, options, counts } = question
  const range = rangeOf(kind)
  const figures = range
    ? Array.from({ length: range.to - range.from + 1 }, (_, at) => String(range.from + at))
    : []
  const rows = hasOptions(kind)
    ? options.map((option) => ({ id: option.id, label: words.worded(option) }))
    : figures.map((figure) => ({ id: figure, label: figure }))
  const countOf = (id: string) => counts.find(({ answer }) => answer === id)?.n ?? 0
  const peopleOf = (id: string) => {
    const { surveyId = '', name = '' } = behind?.survey ?? {}
    const { from = '', to = '' } = behind?.results ?? {}
    const mark = Number(id)
    return peopleBehind({
      surveyId,
      period: { from, to },
      metric: metricOf(kind) ?? 'nps',
      mark: { min: mark, max: mark },
      title: t(texts.whoAnswered),
      rule: t(texts.ruleMark, { name, mark }),
    })
  }
  const most = Math.max(1, ...rows.map(({ id }) => countOf(id)))
  return (
    <div className={css.bars}>
      {rows.map(({ id, label }) => (
        <div key={id} className={css.bar} data-short={range ? true : undefined}>
          <span>{label}</span>
          <span className={css.track}>
            <span style={{ width: `${(100 * countOf(id)) / most}%` }} />
          </span>
          <span className={`${css.count} num`}>
            {behind && countOf(id) > 0 ? (
              <Stitch people={peopleOf(id)}>{format.number(countOf(id))}</Stitch>
            ) : (
              format.number(countOf(id))
            )}
          </span>
        </div>
      ))}
    </div>
  )
}
