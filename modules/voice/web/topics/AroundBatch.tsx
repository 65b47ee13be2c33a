import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useFormat } from '../../../../web/format.ts'
import { queryOf } from '../../../../web/query.ts'
import { useT } from '../../../../web/texts.ts'
import { Badge } from '../../../../web/ui/Badge.tsx'
import { ErrorState } from '../../../../web/ui/ErrorState.tsx'
import { Loading } from '../../../../web/ui/Loading.tsx'
import { Sheet } from '../../../../web/ui/Sheet.tsx'
import { Stitch } from '../../../../web/ui/Stitch.tsx'
import { type AroundBatch as Around, readAroundBatch } from '../../contract.ts'
import { topicPageTexts as texts } from '../../topic-pages.texts.ts'
import { Behind, type BehindOf } from './Behind.tsx'
import css from './topics.module.css'

const MOST = 12
const TONES = { more: 'yama', less: 'ai', same: 'plain', few: 'plain' } as const

/** On the page of a letter to many: which topics rose or fell in voices, and what that may mean. */
export default function AroundBatch({ batchId }: { batchId: string }) {
  const t = useT()
  const format = useFormat()
  const [behind, setBehind] = useState<BehindOf | null>(null)
  const { data, error, refetch } = useQuery(queryOf(readAroundBatch, { params: { batchId } }))
  const period = data?.period
  const note = period && t(texts.aroundNote, { from: format.day(period.from), days: period.days })
  return (
    <Sheet title={t(texts.around)} note={note}>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading lines={3} />}
      {data && !period && <p className="small quiet">{t(texts.aroundNotYet)}</p>}
      {data && period && <Turns around={data} period={period} onBehind={setBehind} />}
      {behind && <Behind of={behind} onClose={() => setBehind(null)} />}
    </Sheet>
  )
}

type Period = NonNullable<Around['period']>

function Turns({
  around: { before, after, topics },
  period,
  onBehind,
}: {
  around: Around
  period: Period
  onBehind: (of: BehindOf) => void
}) {
  const t = useT()
  const format = useFormat()
  const { beforeFrom, from, to, isOver, days } = period
  const dayBefore = new Date(Date.parse(from) - 86_400_000).toISOString().slice(0, 10)
  const cell = (
    title: string,
    count: number,
    topicId: string,
    span: { from: string; to: string },
  ) =>
    count === 0 ? (
      format.number(0)
    ) : (
      <Stitch onClick={() => onBehind({ title, count, filter: { topicId, ...span } })}>
        {format.number(count)}
      </Stitch>
    )
  return (
    <>
      <p className="prose">
        {t(texts.aroundAll, {
          before: format.count(before, 'voices'),
          after: format.count(after, 'voices'),
        })}
      </p>
      {!isOver && <p className="small quiet">{t(texts.aroundGoing, { days })}</p>}
      {topics.length === 0 ? (
        <p className="small quiet">{t(texts.aroundNone)}</p>
      ) : (
        <ul className={`${css.tree} ${css.gap}`}>
          {topics.slice(0, MOST).map(({ topicId, name, before, after, turn }) => (
            <li key={topicId} className={css.row}>
              <span className={css.name}>
                {name} <Badge tone={TONES[turn]}>{t(texts[`turn_${turn}`])}</Badge>
              </span>
              <span className={css.count}>
                <span className="visually-hidden">{t(texts.beforeCount)}</span>
                {cell(name, before, topicId, { from: beforeFrom, to: dayBefore })}
                {' → '}
                <span className="visually-hidden">{t(texts.afterCount)}</span>
                {cell(name, after, topicId, { from, to })}
              </span>
            </li>
          ))}
        </ul>
      )}
      <p className={`${css.gap} small quiet`}>{t(texts.aroundHonest)}</p>
    </>
  )
}
