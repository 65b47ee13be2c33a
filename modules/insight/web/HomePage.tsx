import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useState } from 'react'
import { z } from 'zod'
import type { Locale } from '../../../kernel/i18n.ts'
import { useFormat } from '../../../web/format.ts'
import { queryOf } from '../../../web/query.ts'
import { useHouse } from '../../../web/rooms.ts'
import { useSearchState } from '../../../web/search-state.ts'
import { useMe } from '../../../web/session.ts'
import { useSurroundings } from '../../../web/surroundings.ts'
import { useT } from '../../../web/texts.ts'
import { ErrorState } from '../../../web/ui/ErrorState.tsx'
import { Loading } from '../../../web/ui/Loading.tsx'
import { Page } from '../../../web/ui/Page.tsx'
import { Segmented } from '../../../web/ui/Segmented.tsx'
import { Columns, Sheet, Stack } from '../../../web/ui/Sheet.tsx'
import { getHome, type HomeReport } from '../contract.ts'
import { texts } from '../home.texts.ts'
import { FrameNote } from './FrameNote.tsx'
import { Filled } from './filled.tsx'
import { HomeBond } from './HomeBond.tsx'
import { HomeSales } from './HomeSales.tsx'
import { HomeSample } from './HomeSample.tsx'
import { HomeStart } from './HomeStart.tsx'
import { HomeVoices } from './HomeVoices.tsx'
import { HomeWorth } from './HomeWorth.tsx'
import css from './home.module.css'
import { Figure, usePeopleOf } from './people.tsx'

const view = z.object({ period: z.enum(['month', 'quarter', 'year']).default('year') })

// Its chart comes once the numbers are there.
const HomeStaying = lazy(() => import('./HomeStaying.tsx'))

/** きょう: who stays, what a bond is worth, what people say; sales last and small. */
export default function HomePage() {
  const t = useT()
  const format = useFormat()
  const { staff } = useMe()
  const { locale } = useSurroundings()
  const [{ period }, setView] = useSearchState(view)
  const home = useQuery(queryOf(getHome, { query: { period } }))
  return (
    <Page
      title={t(useGreeting(), { name: greeted(staff.name, locale) })}
      above={format.weekday(new Date())}
      lead={home.data && <Lead home={home.data} />}
      actions={
        <Segmented
          label={t(texts.period)}
          value={period}
          onChange={(next) => setView({ period: next })}
          options={[
            { value: 'month', label: t(texts.month) },
            { value: 'quarter', label: t(texts.quarter) },
            { value: 'year', label: t(texts.year) },
          ]}
        />
      }
    >
      <Panels />
      {home.isPending && (
        <Sheet>
          <Loading lines={8} />
        </Sheet>
      )}
      {home.isError && (
        <Sheet>
          <ErrorState error={home.error} onRetry={() => void home.refetch()} />
        </Sheet>
      )}
      {home.data && <Sheets home={home.data} />}
    </Page>
  )
}

/** True once the page stands before the reader: what comes later must not hold it up. */
function usePainted(): boolean {
  const [isPainted, setPainted] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setPainted(true))
    return () => clearTimeout(timer)
  }, [])
  return isPainted
}

/** What other rooms show to everybody. */
function Panels() {
  const { homePanels } = useHouse()
  const isPainted = usePainted()
  if (homePanels.length === 0 || !isPainted) return null
  return (
    <div className={css.panels}>
      {homePanels.map(({ component: Panel, order }) => (
        <Suspense key={order} fallback={null}>
          <Panel />
        </Suspense>
      ))}
    </div>
  )
}

function Sheets({ home }: { home: HomeReport }) {
  return (
    <Stack>
      <HomeSample />
      <HomeStart start={home.start} />
      <Columns>
        <Suspense
          fallback={
            <Sheet>
              <Loading lines={6} />
            </Sheet>
          }
        >
          <HomeStaying retention={home.retention} />
        </Suspense>
        <HomeWorth home={home} />
      </Columns>
      <Columns>
        <HomeVoices voices={home.voices} letters={home.letters} />
        <HomeBond home={home} />
      </Columns>
      <HomeSales home={home} />
      {home.ltv.customers > 0 && <FrameNote frame={home.frame} people={home.ltv.customers} />}
    </Stack>
  )
}

function Lead({ home }: { home: HomeReport }) {
  const t = useT()
  const format = useFormat()
  const people = usePeopleOf('home')
  const { people: count } = home.voices
  if (count === 0) return t(texts.leadQuiet)
  const opens = people('speakers', {
    title: t(texts.speakersOpen),
    rule: t(texts.speakersRule),
    count,
  })
  return (
    <Filled
      text={texts.leadVoices}
      parts={{
        people: (
          <Figure count={count} opens={opens}>
            {format.count(count, 'people')}
          </Figure>
        ),
      }}
    />
  )
}

/** By the clock of the shop, not of the machine. */
function useGreeting() {
  const { zone } = useSurroundings()
  const hour = Number(
    new Intl.DateTimeFormat('en-GB', { hour: '2-digit', hourCycle: 'h23', timeZone: zone }).format(
      new Date(),
    ),
  )
  if (hour >= 4 && hour < 11) return texts.morning
  return hour >= 11 && hour < 18 ? texts.day : texts.evening
}

/** 佐藤 由美 is greeted as 佐藤さん; in English, and in Latin letters, a name is greeted whole. */
function greeted(name: string, locale: Locale): string {
  if (locale !== 'ja') return name
  const [first = name, ...rest] = name.split(/\s+/)
  return rest.length > 0 && /[぀-ヿ㐀-鿿]/.test(first) ? first : name
}
