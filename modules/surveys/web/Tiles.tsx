import { useFormat } from '../../../web/format.ts'
import { useT } from '../../../web/texts.ts'
import { NumberTile } from '../../../web/ui/NumberTile.tsx'
import { Strip } from '../../../web/ui/Sheet.tsx'
import type { Results, Survey } from '../contract.ts'
import { pageTexts as texts } from '../pages.texts.ts'
import { peopleBehind } from './answer-people.ts'
import { useSurveyWords } from './words.ts'

const HOW = { nps: texts.howNps, csat: texts.howCsat, ces: texts.howCes }

/** The score with its range, how many answered, and who had a bad time. */
export function Tiles({ survey, results }: { survey: Survey; results: Results }) {
  const t = useT()
  const format = useFormat()
  const words = useSurveyWords()
  const { surveyId, name } = survey
  const { from, to, answers, asked, answered, bad } = results
  const behind = { surveyId, period: { from, to } }
  const [main] = results.scores
  const everybody = peopleBehind({
    ...behind,
    title: t(texts.whoAnswered),
    rule: t(texts.ruleAll, { name }),
  })
  return (
    <Strip>
      {main && (
        <NumberTile
          label={t(texts[`metric_${main.metric}`])}
          note={t(texts[`note_${main.metric}`])}
          size="l"
          figure={{ value: words.figure(main.metric, main.score?.value), unit: '' }}
          how={{ label: t(texts.howLabel), content: t(HOW[main.metric]) }}
          {...(main.score && { opens: { people: everybody } })}
        >
          <p className="note prose">
            {words.sentence(main.score)}
            {main.change &&
              ` ${t(main.change.isClear ? texts.changeClear : texts.changeUnclear, {
                before: words.figure(main.metric, main.change.before),
              })}`}
          </p>
        </NumberTile>
      )}
      <NumberTile
        label={t(texts.answersTile)}
        figure={format.figure(answers, 'items')}
        {...(answers > 0 && { opens: { people: everybody } })}
      >
        <p className="note">
          {asked > 0
            ? t(texts.responseRate, { asked, answered, rate: format.percent(answered / asked, 0) })
            : t(texts.noAsks)}
        </p>
      </NumberTile>
      <NumberTile
        label={t(texts.badTile)}
        note={t(texts.badNote)}
        figure={format.figure(bad, 'items')}
        {...(bad > 0 && {
          opens: {
            people: peopleBehind({
              ...behind,
              bad: true,
              title: t(texts.badTile),
              rule: t(texts.ruleBad, { name }),
            }),
          },
        })}
      />
    </Strip>
  )
}
