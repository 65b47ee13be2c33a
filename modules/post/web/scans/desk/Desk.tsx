import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { z } from 'zod'
import { call } from '../../../../../web/api.ts'
import { queryOf } from '../../../../../web/query.ts'
import { useSearchState } from '../../../../../web/search-state.ts'
import { useMe } from '../../../../../web/session.ts'
import { useT } from '../../../../../web/texts.ts'
import { EmptyState } from '../../../../../web/ui/EmptyState.tsx'
import { ErrorState } from '../../../../../web/ui/ErrorState.tsx'
import { Loading } from '../../../../../web/ui/Loading.tsx'
import { toast } from '../../../../../web/ui/Toasts.tsx'
import { type BatchCard, type BatchLine, getScan, nextCard } from '../../../contract.ts'
import { pageTexts as texts } from '../../../scan-pages.texts.ts'
import { isOpen, SCAN_STATES } from '../../../scans.rules.ts'
import { postPath } from '../paths.ts'
import { comingOf, idsOf } from './coming.rules.ts'
import css from './desk.module.css'
import { FiledPane } from './FiledPane.tsx'
import { Picture } from './Picture.tsx'
import { Strip } from './Strip.tsx'
import { TypePane } from './TypePane.tsx'

const address = z.object({
  card: z.uuid().optional().catch(undefined),
  show: z.enum(SCAN_STATES).optional().catch(undefined),
})

export type WholeBatch = BatchLine & { items: BatchCard[] }

/** Cards at the left, the picture in the middle, at the right what is typed beside it. */
export function Desk({ batch }: { batch: WholeBatch }) {
  const { may } = useMe()
  const [{ card, show }, setAddress] = useSearchState(address)
  const { batchId, items } = batch
  const mayType = may('post.write')
  const shown = show ? items.filter((one) => matches(one, show)) : items
  const here = items.find(({ scanId }) => scanId === card)
  const begins = card === undefined && mayType && !show
  const [asked, setAsked] = useState<Asked | null>(begins ? 'server' : null)
  const asking = asked === 'server' || (asked !== null && asked.card !== card)
  const known = useRef<ReadonlySet<string>>(new Set())
  const next = async (after: number) => {
    if (!mayType) return
    known.current = idsOf(items)
    setAsked('server')
    const answer = await call(nextCard, { params: { batchId }, body: { after } }).catch(refused)
    const found = answer?.scanId ?? undefined
    setAsked({ card: found })
    setAddress({ card: found })
  }
  const nextNow = useRef(next)
  nextNow.current = next
  useFirst(() => {
    if (card) return
    const [only] = shown
    if (show || !mayType) setAddress({ card: only?.scanId })
    else void next(0)
  })
  const isResting = mayType && !show && !here && !asking
  const hasCome = isResting && comingOf(items, known.current).length > 0
  useEffect(() => {
    if (hasCome) void nextNow.current(0)
  }, [hasCome])
  return (
    <div className={css.desk}>
      <Strip
        batch={batch}
        cards={shown}
        show={show}
        here={card}
        onGo={(scanId) => {
          setAsked(null)
          setAddress({ card: scanId })
        }}
        onShowAll={() => setAddress({ show: undefined })}
      />
      {here && !asking ? (
        <Card key={here.scanId} card={here} onNext={() => void next(here.nth)} />
      ) : asking ? (
        <section className={css.done}>
          <Loading lines={8} />
        </section>
      ) : (
        <Rest items={items} />
      )}
    </div>
  )
}

/** Nothing to type just now: some cards are still read and open by themselves, or there are no more. */
function Rest({ items }: { items: readonly BatchCard[] }) {
  const t = useT()
  const count = items.filter(({ state }) => state === 'reading').length
  return (
    <section className={css.done} aria-label={t(texts.title)}>
      {count > 0 ? (
        <p role="status">{t(texts.stillReading, { count })}</p>
      ) : (
        <EmptyState
          action={
            <Button component={Link} to={postPath}>
              {t(texts.backToPost)}
            </Button>
          }
        >
          {t(texts.allDone)}
        </EmptyState>
      )}
    </section>
  )
}

/** Cards that are still read are among those to be typed. */
const matches = ({ state }: BatchCard, show: BatchCard['state']) =>
  state === show || (show === 'ready' && state === 'reading')

/** The next card is asked for, or known and on its way into the address. */
type Asked = 'server' | { card: string | undefined }

const refused = (error: Error) => {
  toast(error.message)
  return null
}

function useFirst(work: () => void) {
  const isDone = useRef(false)
  useEffect(() => {
    if (isDone.current) return
    isDone.current = true
    work()
  })
}

function Card({ card, onNext }: { card: BatchCard; onNext: () => void }) {
  const { may } = useMe()
  const { data, error, refetch } = useQuery(queryOf(getScan, { params: { scanId: card.scanId } }))
  if (!data)
    return (
      <section className={css.done}>
        {error ? (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ) : (
          <Loading lines={8} />
        )}
      </section>
    )
  const typing = isOpen(data.state) && may('post.write')
  return (
    <>
      <Picture scan={data} />
      {typing ? (
        <TypePane scan={data} onNext={onNext} />
      ) : (
        <FiledPane scan={data} onNext={onNext} />
      )}
    </>
  )
}
