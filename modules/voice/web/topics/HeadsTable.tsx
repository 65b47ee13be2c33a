import { useFormat } from '../../../../web/format.ts'
import { useT } from '../../../../web/texts.ts'
import { type Column, DataTable } from '../../../../web/ui/DataTable.tsx'
import type { LearnedHead } from '../../contract.ts'
import { topicPageTexts as texts } from '../../topic-pages.texts.ts'
import { voiceWordTexts as wordTexts } from '../../voice-words.texts.ts'
import { KINDS, MOODS } from '../../voices.rules.ts'
import css from './topics.module.css'

/** What it tells apart, how well, and how often it speaks at all. */
export function HeadsTable({ heads }: { heads: LearnedHead[] }) {
  const t = useT()
  const columns = useColumns()
  return (
    <>
      <section>
        <h2 className={css.title}>{t(texts.accuracyTitle)}</h2>
        <DataTable
          fixed
          label={t(texts.accuracyTitle)}
          columns={columns}
          rows={heads}
          rowKey={({ topic, what }) => topic?.topicId ?? what}
          foot={t(texts.method)}
        />
      </section>
      {heads
        .filter(({ what }) => what !== 'topic')
        .map((head) => (
          <Classes key={head.what} head={head} />
        ))}
    </>
  )
}

function useColumns(): Column<LearnedHead>[] {
  const t = useT()
  const format = useFormat()
  return [
    { id: 'what', head: t(texts.what), cell: (head) => <What head={head} /> },
    {
      id: 'accuracy',
      head: t(texts.accuracy),
      align: 'right',
      phone: 'side',
      cell: ({ accuracy }) => format.percent(accuracy),
    },
    {
      id: 'baseline',
      head: t(texts.baseline),
      align: 'right',
      phone: 'hide',
      cell: ({ baseline }) => format.percent(baseline),
    },
    {
      id: 'speaks',
      head: t(texts.speaks),
      align: 'right',
      phone: 'hide',
      cell: ({ speaks }) => format.percent(speaks),
    },
    {
      id: 'right',
      head: t(texts.right),
      align: 'right',
      phone: 'hide',
      cell: ({ right }) => format.percent(right),
    },
    {
      id: 'labels',
      head: t(texts.labels),
      align: 'right',
      phone: 'line',
      cell: ({ labels }) => format.count(labels, 'voices'),
    },
    {
      id: 'trained',
      head: t(texts.trainedAt),
      align: 'right',
      phone: 'hide',
      cell: ({ trainedAt }) => format.day(trainedAt),
    },
  ]
}

function What({ head: { what, topic, right, setAsideAt } }: { head: LearnedHead }) {
  const t = useT()
  const format = useFormat()
  return (
    <>
      {what === 'kind' ? t(texts.kind) : what === 'mood' ? t(texts.mood) : topic?.name}
      {right === null && <small className={css.remark}>{t(texts.silent)}</small>}
      {setAsideAt && (
        <small className={css.remark}>{t(texts.setAside, { day: format.day(setAsideAt) })}</small>
      )}
    </>
  )
}

type OfClass = LearnedHead['classes'][number]

function Classes({ head: { what, classes } }: { head: LearnedHead }) {
  const t = useT()
  const format = useFormat()
  const label = t(what === 'kind' ? texts.classesOf : texts.classesOfMood)
  const nameOf = (is: string) => {
    const kind = KINDS.find((one) => one === is)
    const mood = MOODS.find((one) => one === is)
    return kind ? t(wordTexts[kind]) : mood ? t(wordTexts[`mood_${mood}`]) : is
  }
  const columns: Column<OfClass>[] = [
    {
      id: 'is',
      head: t(what === 'kind' ? texts.kind : texts.mood),
      cell: ({ is }) => nameOf(is),
    },
    {
      id: 'labels',
      head: t(texts.labels),
      align: 'right',
      phone: 'line',
      cell: ({ labels }) => format.count(labels, 'voices'),
    },
    {
      id: 'precision',
      head: t(texts.precision),
      align: 'right',
      phone: 'side',
      cell: ({ precision }) => format.percent(precision),
    },
    {
      id: 'recall',
      head: t(texts.recall),
      align: 'right',
      phone: 'hide',
      cell: ({ recall }) => format.percent(recall),
    },
  ]
  return (
    <section>
      <h2 className={css.title}>{label}</h2>
      <DataTable fixed label={label} columns={columns} rows={classes} rowKey={({ is }) => is} />
    </section>
  )
}
