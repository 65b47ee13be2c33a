import { useQuery } from '@tanstack/react-query'
import { useFormat } from '../../../web/format.ts'
import { queryOf } from '../../../web/query.ts'
import { useT } from '../../../web/texts.ts'
import { ErrorState } from '../../../web/ui/ErrorState.tsx'
import { Loading } from '../../../web/ui/Loading.tsx'
import { SelectField } from '../../../web/ui/SelectField.tsx'
import { readHistory } from '../contract.ts'
import { pageTexts as texts } from '../goal-pages.texts.ts'
import { type GoalDraft, READING_NAMES, type ReadingName, reachOf } from '../goals.rules.ts'
import { FigureField } from './FigureField.tsx'
import type { PartProps } from './GoalForm.tsx'
import css from './goals.module.css'
import { useGoalWords } from './words.ts'

/** Which number, how far, and what it did in the last year. */
export function NumberPart({ draft, set }: PartProps) {
  const t = useT()
  const words = useGoalWords()
  const { reading, target } = draft
  return (
    <>
      <div className={css.pair}>
        <SelectField
          label={t(texts.reading)}
          placeholder={t(texts.picked)}
          help={reading ? words.how(reading) : undefined}
          data={READING_NAMES.map((name) => ({ value: name, label: words.name(name) }))}
          value={reading}
          searchable
          onChange={(next) =>
            set({ reading: READING_NAMES.find((one) => one === next) ?? null, target: null })
          }
        />
        {reading && (
          <FigureField
            label={t(texts.target)}
            reading={reading}
            value={target}
            onChange={(next) => set({ target: next })}
          />
        )}
      </div>
      {reading && <History reading={reading} draft={draft} />}
    </>
  )
}

function History({ reading, draft }: { reading: ReadingName; draft: GoalDraft }) {
  const t = useT()
  const format = useFormat()
  const words = useGoalWords()
  const { data, error, refetch } = useQuery(queryOf(readHistory, { params: { reading } }))
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return <Loading lines={2} />
  const { points, benchmarks } = data
  const isKnown = points.some(({ value }) => value !== null)
  return (
    <div className={css.history}>
      <b>{t(texts.history)}</b>
      {!isKnown && <p>{t(texts.historyNone)}</p>}
      {(isKnown || benchmarks.length > 0) && (
        <dl>
          {isKnown &&
            points.map(({ day, value }) => (
              <div key={day}>
                <dt>{format.day(day)}</dt>
                <dd className="num">{words.figure(reading, value)}</dd>
              </div>
            ))}
          {benchmarks.map((one) => (
            <div key={one.benchmarkId}>
              <dt>{one.name}</dt>
              <dd className="num">{words.figure(reading, one.value)}</dd>
            </div>
          ))}
        </dl>
      )}
      {isKnown && draft.target !== null && draft.dueOn && (
        <Reach
          reading={reading}
          found={reachOf(points, { target: draft.target, dueOn: draft.dueOn })}
        />
      )}
    </div>
  )
}

function Reach({
  reading,
  found: { reach, needed, best },
}: {
  reading: ReadingName
  found: ReturnType<typeof reachOf>
}) {
  const t = useT()
  const words = useGoalWords()
  if (needed === null || best === null) return <p>{t(texts.reach_unknown)}</p>
  return (
    <p>
      {t(texts[`reach_${reach}`], {
        needed: words.step(reading, needed),
        best: best > 0 ? words.step(reading, best) : t(texts.noChange),
      })}
    </p>
  )
}
