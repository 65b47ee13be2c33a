import { call } from '../../../../web/api.ts'
import { useFormat } from '../../../../web/format.ts'
import { useT } from '../../../../web/texts.ts'
import { Badge } from '../../../../web/ui/Badge.tsx'
import { NumberTile } from '../../../../web/ui/NumberTile.tsx'
import type { PeopleList } from '../../../../web/ui/PeopleSheet.tsx'
import { Sheet, Strip } from '../../../../web/ui/Sheet.tsx'
import { Stitch } from '../../../../web/ui/Stitch.tsx'
import { batchPageTexts as texts } from '../../batch-pages.texts.ts'
import { type BatchCount, type BatchDetail, listBatchPeople } from '../../contract.ts'
import { becauseText, stateText } from '../../delivery-words.rules.ts'
import { STATE_LOOKS } from '../deliveries/words.ts'
import css from './batches.module.css'

type Which = { state?: BatchCount['state']; because?: string; trace?: 'opened' | 'clicked' }

/** What became of each, by state and reason; every figure opens its people. */
export function Outcome({ batch }: { batch: BatchDetail }) {
  const t = useT()
  const format = useFormat()
  const listOf = usePeopleOf(batch)
  const { counts, opened, clicked, channel } = batch
  if (counts.length === 0)
    return (
      <Sheet title={t(texts.became)}>
        <p className="small quiet">{t(texts.nothingYet)}</p>
      </Sheet>
    )
  return (
    <>
      {channel === 'mail' && (
        <Strip>
          <NumberTile
            label={t(texts.opened)}
            note={t(texts.openedNote)}
            figure={format.figure(opened, 'people')}
            opens={{ people: listOf({ trace: 'opened' }, t(texts.opened), opened) }}
          />
          <NumberTile
            label={t(texts.clicked)}
            figure={format.figure(clicked, 'people')}
            opens={{ people: listOf({ trace: 'clicked' }, t(texts.clicked), clicked) }}
          />
        </Strip>
      )}
      <Sheet title={t(texts.became)}>
        <ul className={css.counts}>
          {counts.map((count) => (
            <Count key={`${count.state} ${count.because}`} count={count} listOf={listOf} />
          ))}
        </ul>
      </Sheet>
    </>
  )
}

type ListOf = (which: Which, what: string, count: number) => PeopleList

function Count({ count, listOf }: { count: BatchCount; listOf: ListOf }) {
  const t = useT()
  const format = useFormat()
  const { state, because, people } = count
  const said = t(stateText(state))
  const why = because && becauseText(because)
  const what = why ? t(why) : said
  return (
    <li>
      <Badge {...STATE_LOOKS[state]}>{said}</Badge>
      <span className={css.why}>{why && t(why)}</span>
      <Stitch people={listOf({ state, because: because ?? 'none' }, what, people)}>
        {format.count(people, 'people')}
      </Stitch>
    </li>
  )
}

function usePeopleOf({ batchId, name }: BatchDetail): ListOf {
  const t = useT()
  const format = useFormat()
  return (which, what, count) => ({
    key: ['batch-people', batchId, which, count],
    title: `${what} ・ ${format.count(count, 'people')}`,
    rule: t(texts.listRule, { batch: name, what }),
    count,
    load: async (page, signal) => {
      const query = { ...page, ...which }
      const answer = await call(listBatchPeople, { params: { batchId }, query }, { signal })
      const items = answer.items.map(({ personId, messageId, name, place }) => ({
        id: personId,
        row: messageId,
        name,
        detail: place ?? '',
      }))
      return { items, nextCursor: answer.nextCursor, total: answer.total ?? null }
    },
  })
}
