import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useFormat } from '../../../web/format.ts'
import { queryOf, usePages } from '../../../web/query.ts'
import { useT } from '../../../web/texts.ts'
import { DataTable } from '../../../web/ui/DataTable.tsx'
import { ErrorState } from '../../../web/ui/ErrorState.tsx'
import { Loading } from '../../../web/ui/Loading.tsx'
import { Page } from '../../../web/ui/Page.tsx'
import { PersonLink } from '../../../web/ui/PersonLink.tsx'
import { Columns, Sheet, Stack } from '../../../web/ui/Sheet.tsx'
import { builderTexts as texts } from '../builder.texts.ts'
import {
  type Ask,
  type CalendarDay,
  getAskCalendar,
  getSurveySettings,
  listAsks,
  listSurveys,
} from '../contract.ts'
import { pageTexts } from '../pages.texts.ts'
import { surveyPath, surveysPath } from './paths.ts'
import { RoundLine } from './SendSheet.tsx'
import css from './surveys.module.css'
import { useBecause } from './useBecause.ts'
import { useSurveysLive } from './useSurveysLive.ts'
import { useSurveyWords } from './words.ts'

/** What asks whom, when and why; and who was left in peace. */
export default function CalendarPage() {
  const t = useT()
  useSurveysLive()
  const { data, error, refetch } = useQuery(queryOf(getAskCalendar, { query: {} }))
  const settings = useQuery(queryOf(getSurveySettings))
  const days = settings.data?.restDays
  return (
    <Page
      title={t(texts.calendarTitle)}
      lead={days === undefined ? undefined : t(texts.calendarLead, { days })}
      crumbs={[{ label: t(pageTexts.title), to: surveysPath }]}
    >
      {data ? (
        <Stack>
          <Columns of="halves">
            <Sheet title={t(texts.coming)}>
              {data.coming.length === 0 && <p className="small quiet">{t(texts.comingNone)}</p>}
              <ul className={css.lines}>
                {data.coming.map((round) => (
                  <RoundLine key={round.roundId} round={round} withName />
                ))}
              </ul>
            </Sheet>
            <Automatic />
          </Columns>
          <Past days={data.days} />
          <Spared />
        </Stack>
      ) : (
        <Sheet>
          {error ? (
            <ErrorState error={error} onRetry={() => void refetch()} />
          ) : (
            <Loading lines={8} />
          )}
        </Sheet>
      )}
    </Page>
  )
}

function Automatic() {
  const t = useT()
  const words = useSurveyWords()
  const { data } = useQuery(queryOf(listSurveys))
  const own = data?.items.filter(({ after, state }) => after && state === 'open') ?? []
  return (
    <Sheet title={t(texts.automatic)}>
      {data && own.length === 0 && <p className="small quiet">{t(texts.comingNone)}</p>}
      <ul className={css.lines}>
        {own.map((survey) => (
          <li key={survey.surveyId}>
            <Link to={surveyPath(survey.surveyId)}>{survey.name}</Link>
            <span className="quiet">{words.when(survey)}</span>
          </li>
        ))}
      </ul>
    </Sheet>
  )
}

function Past({ days }: { days: CalendarDay[] }) {
  const t = useT()
  const format = useFormat()
  const because = useBecause()
  return (
    <Sheet title={t(texts.past)} flush>
      <DataTable
        dense
        label={t(texts.past)}
        rows={days}
        rowKey={({ day, label, byWhat }) => `${day} ${byWhat} ${label}`}
        to={({ surveyId }) => (surveyId ? surveyPath(surveyId) : undefined)}
        columns={[
          { id: 'what', head: t(texts.what), cell: ({ label }) => label, opens: true },
          { id: 'day', head: t(texts.day), cell: ({ day }) => format.day(day), phone: 'side' },
          {
            id: 'asked',
            head: t(texts.asked),
            cell: ({ asked }) => format.number(asked),
            align: 'right',
            phone: 'hide',
          },
          {
            id: 'answered',
            head: t(texts.answered),
            cell: ({ answered }) => format.number(answered),
            align: 'right',
            phone: 'hide',
          },
          {
            id: 'spared',
            head: t(texts.spared),
            cell: ({ spared }) => format.number(spared),
            align: 'right',
            phone: 'hide',
          },
          {
            id: 'why',
            head: t(texts.whySpared),
            cell: (row) => {
              const whys = Object.entries(row.because).toSorted(([, a], [, b]) => b - a)
              const [first] = whys.map(([why, n]) => `${because(why)} ${format.count(n, 'people')}`)
              return first && (whys.length > 1 ? t(texts.andOthers, { first }) : first)
            },
            phone: 'line',
          },
        ]}
        empty={<p className="small quiet">{t(texts.pastNone)}</p>}
      />
    </Sheet>
  )
}

function Spared() {
  const t = useT()
  const format = useFormat()
  const because = useBecause()
  const asks = usePages(listAsks, { query: { state: 'spared', limit: 20 } })
  if (asks.rows?.length === 0) return null
  return (
    <Sheet title={t(texts.sparedTitle)} flush>
      <DataTable<Ask>
        {...asks}
        dense
        label={t(texts.sparedTitle)}
        rowKey={({ askId }) => askId}
        columns={[
          {
            id: 'person',
            head: t(texts.forPerson),
            cell: ({ personId, personName }) => <PersonLink id={personId} name={personName} />,
          },
          { id: 'what', head: t(texts.what), cell: ({ label }) => label, phone: 'line' },
          {
            id: 'why',
            head: t(texts.whySpared),
            cell: (row) => because(row.because),
            phone: 'line',
          },
          {
            id: 'day',
            head: t(texts.day),
            cell: ({ askedAt }) => format.day(askedAt),
            phone: 'side',
          },
        ]}
      />
    </Sheet>
  )
}
