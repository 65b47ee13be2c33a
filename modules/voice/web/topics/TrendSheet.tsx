import { Button } from '@mantine/core'
import { useFormat } from '../../../../web/format.ts'
import { useT } from '../../../../web/texts.ts'
import { Badge } from '../../../../web/ui/Badge.tsx'
import { Chart, type ChartTable } from '../../../../web/ui/Chart.tsx'
import { lines } from '../../../../web/ui/chart-options.ts'
import { EmptyState } from '../../../../web/ui/EmptyState.tsx'
import { Stitch } from '../../../../web/ui/Stitch.tsx'
import type { Trends } from '../../contract.ts'
import { topicPageTexts as texts } from '../../topic-pages.texts.ts'
import type { BehindOf } from './Behind.tsx'
import css from './topics.module.css'

/** As many lines as can be told apart. */
const DRAWN = 5

interface TrendSheetProps {
  trends: Trends
  under: string | undefined
  onUnder: (under: string | undefined) => void
  onBehind: (of: BehindOf) => void
}

/** The largest topics as lines, all of them as a table, and the voices behind each number. */
export function TrendSheet({ trends, under, onUnder, onBehind }: TrendSheetProps) {
  const t = useT()
  const format = useFormat()
  const { weeks, rows, totals } = trends
  const table = useTable(trends, under, onBehind)
  const largest = rows.toSorted((a, b) => b.sum - a.sum).filter(({ sum }) => sum > 0)
  const [first] = largest
  const back = under && (
    <Button variant="default" size="xs" onClick={() => onUnder(undefined)}>
      {t(texts.back)}
    </Button>
  )
  if (totals.every((count) => count === 0))
    return <EmptyState action={back}>{t(texts.noVoices)}</EmptyState>
  const drawn = largest.slice(0, DRAWN)
  // A week that is not over would look like a fall.
  const over = weeks.slice(0, -1)
  const total = { name: trends.under?.name ?? t(texts.allVoices), counts: totals }
  return (
    <>
      <Chart
        heading="h2"
        title={
          first
            ? t(trends.under ? texts.trendTitleUnder : texts.trendTitle, {
                name: first.name,
                count: format.count(first.sum, 'voices'),
                under: trends.under?.name ?? '',
              })
            : t(texts.trendTitleNone)
        }
        note={t(texts.trendNote)}
        height={260}
        option={lines({
          x: over.map(({ from }) => format.day(from)),
          series: (drawn.length > 0 ? drawn : [total]).map(({ name, counts }) => ({
            name,
            values: counts.slice(0, over.length),
          })),
          format: (value) => format.number(value),
          min: 0,
          whole: true,
        })}
        table={table}
        onPoint={({ seriesAt, at }) => {
          const [topic, week] = [drawn[seriesAt], weeks[at]]
          const count = topic?.counts[at]
          if (topic && week && count)
            onBehind({ title: topic.name, count, filter: { topicId: topic.topicId, ...week } })
        }}
        verdict={t(texts.trendVerdict)}
        actions={back}
      />
      <TopicSums trends={trends} onUnder={onUnder} onBehind={onBehind} />
    </>
  )
}

/** Each topic with its number, and beside it the way to the words. */
function TopicSums({
  trends: { weeks, rows },
  onUnder,
  onBehind,
}: Pick<TrendSheetProps, 'trends' | 'onUnder' | 'onBehind'>) {
  const t = useT()
  const format = useFormat()
  const period = { from: weeks[0]?.from ?? '', to: weeks.at(-1)?.to ?? '' }
  return (
    <ul className={`${css.tree} ${css.gap}`}>
      {rows
        .filter(({ sum }) => sum > 0)
        .toSorted((a, b) => b.sum - a.sum)
        .map(({ topicId, name, sum, isSensitive, hasMore }) => (
          <li key={topicId} className={css.row}>
            <span className={css.name}>
              {name}
              {isSensitive && <Badge tone="fuji">{t(texts.inConfidence)}</Badge>}
              {hasMore && (
                <Button variant="subtle" size="compact-xs" onClick={() => onUnder(topicId)}>
                  {t(texts.openUnder, { name })}
                </Button>
              )}
            </span>
            <span className={css.count}>
              <Stitch
                label={`${name} ${format.count(sum, 'voices')} ${t(texts.behind)}`}
                onClick={() =>
                  onBehind({ title: name, count: sum, filter: { topicId, ...period } })
                }
              >
                {format.count(sum, 'voices')}
              </Stitch>
              <small>{t(texts.behind)}</small>
            </span>
          </li>
        ))}
    </ul>
  )
}

function useTable(
  trends: Trends,
  under: string | undefined,
  onBehind: TrendSheetProps['onBehind'],
): ChartTable {
  const { weeks, rows, none, totals } = trends
  const t = useT()
  const format = useFormat()
  const line = (head: string, counts: number[], topicId: string | undefined) => {
    const open = (count: number, week: { from: string; to: string }) =>
      count === 0
        ? format.number(0)
        : {
            text: format.number(count),
            opens: {
              onClick: () => onBehind({ title: head, count, filter: { topicId, ...week } }),
            },
          }
    const sum = counts.reduce((total, one) => total + one, 0)
    const whole = { from: weeks[0]?.from ?? '', to: weeks.at(-1)?.to ?? '' }
    const cells = counts.map((count, at) => open(count, weeks[at] ?? whole))
    return { head, cells: [...cells, open(sum, whole)] }
  }
  return {
    heads: [t(texts.topic), ...weeks.map(({ from }) => format.day(from)), t(texts.sum)],
    rows: [
      ...rows.map(({ topicId, name, counts }) => line(name, counts, topicId)),
      ...(none.length > 0 ? [line(t(texts.noTopic), none, 'none')] : []),
      line(trends.under?.name ?? t(texts.allVoices), totals, under),
    ],
  }
}
