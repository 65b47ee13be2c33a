import { Button } from '@mantine/core'
import { useState } from 'react'
import { useFormat } from '../../../web/format.ts'
import { useMutationOf } from '../../../web/query.ts'
import { useMe } from '../../../web/session.ts'
import { useT } from '../../../web/texts.ts'
import { DateField } from '../../../web/ui/DateField.tsx'
import { FormFoot } from '../../../web/ui/FormFoot.tsx'
import { TextField } from '../../../web/ui/fields.tsx'
import { Sheet } from '../../../web/ui/Sheet.tsx'
import { toast } from '../../../web/ui/Toasts.tsx'
import { useDayIn } from '../../../web/useDayIn.ts'
import { addBenchmark, type Benchmark, type GoalDetail, removeBenchmark } from '../contract.ts'
import { pageTexts as texts } from '../goal-pages.texts.ts'
import type { ReadingName } from '../goals.rules.ts'
import { FigureField } from './FigureField.tsx'
import css from './goals.module.css'
import { useGoalWords } from './words.ts'

/** What others reach, typed in with its source. */
export function Benchmarks({ goal, reading }: { goal: GoalDetail; reading: ReadingName }) {
  const t = useT()
  const { may } = useMe()
  const [adding, setAdding] = useState(false)
  const mayNot = may('goals.write') ? undefined : t(texts.mayNot)
  return (
    <Sheet title={t(texts.benchmark)}>
      <p className="small quiet">{t(texts.benchmarkLead)}</p>
      <ul className={css.lines}>
        {goal.benchmarks.map((one) => (
          <Line key={one.benchmarkId} benchmark={one} mayNot={mayNot} />
        ))}
      </ul>
      {adding ? (
        <Form reading={reading} onClose={() => setAdding(false)} />
      ) : (
        <p className={css.buttons}>
          <Button
            variant="default"
            size="xs"
            disabled={mayNot !== undefined}
            title={mayNot}
            onClick={() => setAdding(true)}
          >
            {t(texts.benchmarkAdd)}
          </Button>
        </p>
      )}
    </Sheet>
  )
}

function Line({ benchmark, mayNot }: { benchmark: Benchmark; mayNot: string | undefined }) {
  const t = useT()
  const format = useFormat()
  const words = useGoalWords()
  const { benchmarkId, byName: _by, ...body } = benchmark
  const again = useMutationOf(addBenchmark)
  const remove = useMutationOf(removeBenchmark, {
    onSuccess: () => toast(t(texts.benchmarkRemoved), { undo: () => again.mutate({ body }) }),
  })
  const { name, reading, value, source, onDay } = benchmark
  return (
    <li>
      <p className={css.row}>
        <span className="num">
          {t(texts.benchmarkLine, { name, value: words.figure(reading, value) })}
        </span>
        <Button
          variant="subtle"
          size="xs"
          disabled={mayNot !== undefined}
          title={mayNot}
          onClick={() => remove.mutate({ params: { benchmarkId } })}
        >
          {t(texts.remove)}
        </Button>
      </p>
      <p className="note">{t(texts.benchmarkFrom, { source, day: format.fullDay(onDay) })}</p>
    </li>
  )
}

function Form({ reading, onClose }: { reading: ReadingName; onClose: () => void }) {
  const t = useT()
  const dayIn = useDayIn()
  const [name, setName] = useState('')
  const [source, setSource] = useState('')
  const [onDay, setOnDay] = useState(dayIn())
  const [value, setValue] = useState<number | null>(null)
  const add = useMutationOf(addBenchmark, {
    onSuccess: () => {
      toast(t(texts.benchmarkSaved))
      onClose()
    },
  })
  const isWhole = name.trim() && source.trim() && value !== null
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (value !== null) add.mutate({ body: { reading, name, source, onDay, value } })
      }}
    >
      <TextField
        label={t(texts.benchmarkName)}
        help={t(texts.benchmarkNameHelp)}
        maxLength={100}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <div className={css.pair}>
        <FigureField
          label={t(texts.benchmarkValue)}
          reading={reading}
          value={value}
          onChange={setValue}
        />
        <DateField
          label={t(texts.benchmarkOn)}
          value={onDay}
          onChange={(next) => next && setOnDay(next)}
        />
      </div>
      <TextField
        label={t(texts.benchmarkSource)}
        maxLength={300}
        value={source}
        onChange={(event) => setSource(event.currentTarget.value)}
      />
      <FormFoot
        saving={add.isPending}
        error={add.error}
        {...(!isWhole && { blocked: t(texts.benchmarkNeeds) })}
        onCancel={onClose}
      />
    </form>
  )
}
