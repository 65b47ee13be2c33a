import { useQuery } from '@tanstack/react-query'
import { call } from '../../../../web/api.ts'
import { useFormat } from '../../../../web/format.ts'
import { queryOf } from '../../../../web/query.ts'
import { useT } from '../../../../web/texts.ts'
import { ErrorState } from '../../../../web/ui/ErrorState.tsx'
import { Loading } from '../../../../web/ui/Loading.tsx'
import { BigFigure } from '../../../../web/ui/NumberTile.tsx'
import type { PeopleList } from '../../../../web/ui/PeopleSheet.tsx'
import { Columns, Sheet } from '../../../../web/ui/Sheet.tsx'
import { Stitch } from '../../../../web/ui/Stitch.tsx'
import { continuityTexts as texts } from '../../continuity.texts.ts'
import { type Continuity, listContinuity, readContinuity } from '../../contract.ts'
import css from './team.module.css'

type Group = 'same' | 'other'

/** Whether people buy again more often when the writer they know answers, with what may be said of it. */
export function ContinuitySheet() {
  const t = useT()
  const format = useFormat()
  const { data, error, refetch } = useQuery(queryOf(readContinuity))
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return <Loading />
  const { days, from, to } = data
  return (
    <Sheet
      title={t(texts.title)}
      note={t(texts.note, { days, from: format.fullDay(from), to: format.fullDay(to) })}
    >
      <Columns of="halves">
        <Rate report={data} group="same" />
        <Rate report={data} group="other" />
      </Columns>
      <p className={`${css.verdict} prose`}>
        <Verdict report={data} />
      </p>
      <p className="note">{t(texts.caution)}</p>
    </Sheet>
  )
}

function Rate({ report, group }: { report: Continuity; group: Group }) {
  const t = useT()
  const format = useFormat()
  const { people, bought, share, low, high } = report[group]
  const all = usePeople(report, group, false)
  const buyers = usePeople(report, group, true)
  return (
    <div className={css.rate}>
      <h3>{t(texts[group])}</h3>
      {people === 0 ? (
        <p className="quiet">{t(texts.nobody)}</p>
      ) : (
        <>
          <BigFigure figure={format.percentFigure(share)} opens={{ people: buyers }} />
          <p className="small">
            <Stitch people={all}>{format.count(people, 'people')}</Stitch>
            {' → '}
            <Stitch people={buyers}>{format.count(bought, 'people')}</Stitch>
          </p>
          <p className="note">
            {t(texts.interval, { low: format.percent(low), high: format.percent(high) })}
          </p>
        </>
      )}
    </div>
  )
}

function usePeople(report: Continuity, group: Group, isBought: boolean): PeopleList {
  const t = useT()
  const format = useFormat()
  const { days } = report
  const title = t(texts[group])
  const { people, bought } = report[group]
  return {
    key: ['rota-continuity', group, isBought],
    title,
    rule: isBought ? t(texts.boughtRule, { group: title, days }) : title,
    count: isBought ? bought : people,
    load: async ({ cursor, limit }, signal) => {
      const query = { group, bought: isBought ? ('yes' as const) : ('all' as const), limit, cursor }
      const page = await call(listContinuity, { query }, { signal })
      return {
        ...page,
        items: page.items.map(({ personId, name, repliedAt, by }) => ({
          id: personId,
          name,
          detail: t(texts.repliedOn, { day: format.day(repliedAt), name: by ?? '' }),
        })),
      }
    },
  }
}

function Verdict({ report: { verdict, difference } }: { report: Continuity }) {
  const t = useT()
  const format = useFormat()
  const points = (value: number) => format.signed(value * 100, 1)
  if (!difference || verdict === 'too_few') return t(texts.too_few)
  const { low, high, mid } = difference
  const isTurned = verdict === 'other_more'
  return t(texts[verdict], {
    mid: format.number(Math.abs(mid) * 100, 1),
    low: points(isTurned ? -high : low),
    high: points(isTurned ? -low : high),
  })
}
