import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { z } from 'zod'
import { urlOf } from '../../../web/api.ts'
import { queryOf, useMutationOf } from '../../../web/query.ts'
import { useSearchState } from '../../../web/search-state.ts'
import { useMe } from '../../../web/session.ts'
import { useT } from '../../../web/texts.ts'
import { CsvButton } from '../../../web/ui/CsvButton.tsx'
import { ErrorState } from '../../../web/ui/ErrorState.tsx'
import { Icon } from '../../../web/ui/Icon.tsx'
import { Loading } from '../../../web/ui/Loading.tsx'
import { Page } from '../../../web/ui/Page.tsx'
import { Segmented } from '../../../web/ui/Segmented.tsx'
import { Columns, Sheet, Stack } from '../../../web/ui/Sheet.tsx'
import { toast } from '../../../web/ui/Toasts.tsx'
import { useDayIn } from '../../../web/useDayIn.ts'
import {
  answersCsv,
  getSurvey,
  getSurveyResults,
  type Survey,
  setSurveyState,
} from '../contract.ts'
import { pageTexts as texts } from '../pages.texts.ts'
import { LinkSheet } from './LinkSheet.tsx'
import { editSurveyPath, keyPath, surveysPath } from './paths.ts'
import { QuestionsSheet } from './QuestionsSheet.tsx'
import { ScoreSheet } from './ScoreSheet.tsx'
import { SendSheet } from './SendSheet.tsx'
import { StateBadge } from './SurveysPage.tsx'
import css from './surveys.module.css'
import { Tiles } from './Tiles.tsx'
import { useSurveysLive } from './useSurveysLive.ts'
import { WordsSheet } from './WordsSheet.tsx'
import { useSurveyWords } from './words.ts'

const SLICES = ['channel', 'segment', 'stage', 'step', 'product', 'staff', 'version'] as const
const DAY_MS = 86_400_000
const shape = z.object({
  days: z.enum(['90', '365', '730']).default('365'),
  slice: z.enum(SLICES).optional(),
})

/** A survey: its scores beside the words behind them, and how it is sent. */
export default function SurveyPage() {
  const { surveyId = '' } = useParams({ strict: false })
  useSurveysLive()
  const survey = useQuery(queryOf(getSurvey, { params: { surveyId } }))
  const t = useT()
  if (!survey.data)
    return (
      <Page title={t(texts.title)} crumbs={[{ label: t(texts.title), to: surveysPath }]}>
        <Sheet>
          {survey.error ? (
            <ErrorState error={survey.error} onRetry={() => void survey.refetch()} />
          ) : (
            <Loading lines={8} />
          )}
        </Sheet>
      </Page>
    )
  return <Shown survey={survey.data} link={survey.data.link} />
}

function Shown({ survey, link }: { survey: Survey; link: string }) {
  const t = useT()
  const words = useSurveyWords()
  const [{ days, slice }, setSearch] = useSearchState(shape)
  const { surveyId, name, why } = survey
  const dayIn = useDayIn()
  const period = { from: dayIn(new Date(Date.now() - (Number(days) - 1) * DAY_MS)), to: dayIn() }
  const by = slice ?? (survey.kind === 'ces' ? 'step' : 'channel')
  const results = useQuery(
    queryOf(getSurveyResults, { params: { surveyId }, query: { ...period, slice: by } }),
  )
  const { data } = results
  return (
    <Page
      title={name}
      crumbs={[{ label: t(texts.title), to: surveysPath }]}
      lead={
        <>
          <StateBadge state={survey.state} /> {words.when(survey)}
          {why && ` ・ ${why}`}
        </>
      }
      actions={<Actions survey={survey} />}
    >
      <Stack>
        <div className={css.span}>
          <Segmented
            label={t(texts.period)}
            value={days}
            onChange={(next) => setSearch({ days: next })}
            options={[
              { value: '90', label: t(texts.days90) },
              { value: '365', label: t(texts.days365) },
              { value: '730', label: t(texts.days730) },
            ]}
          />
          <CsvButton
            compact
            label={t(texts.csv)}
            url={urlOf(answersCsv, { params: { surveyId }, query: period })}
          />
        </div>
        {!data && (
          <Sheet>
            {results.error ? (
              <ErrorState error={results.error} onRetry={() => void results.refetch()} />
            ) : (
              <Loading lines={6} />
            )}
          </Sheet>
        )}
        {data && (
          <>
            <Tiles survey={survey} results={data} />
            <Columns of="7-5">
              <Stack>
                {data.scores.map((one) => (
                  <ScoreSheet
                    key={one.metric}
                    survey={survey}
                    result={one}
                    by={by}
                    onBy={(next) => setSearch({ slice: SLICES.find((one) => one === next) })}
                    slices={SLICES}
                  />
                ))}
                <QuestionsSheet survey={survey} results={data} />
              </Stack>
              <WordsSheet survey={survey} period={period} />
            </Columns>
          </>
        )}
        <Columns of="7-5">
          <SendSheet survey={survey} />
          <LinkSheet survey={survey} link={link} />
        </Columns>
      </Stack>
    </Page>
  )
}

function Actions({ survey: { surveyId, state } }: { survey: Survey }) {
  const t = useT()
  const { may } = useMe()
  const to = state === 'open' ? 'closed' : 'open'
  const params = { surveyId }
  const back = useMutationOf(setSurveyState)
  const set = useMutationOf(setSurveyState, {
    onSuccess: () =>
      toast(t(to === 'open' ? texts.isOpen : texts.isClosed), {
        ...(state !== 'draft' && { undo: () => back.mutate({ params, body: { state } }) }),
      }),
  })
  const blocked = may('surveys.write') ? undefined : t(texts.mayNotWrite)
  const begin = state === 'draft' ? texts.open : texts.openAgain
  return (
    <>
      {state !== 'draft' && (
        <Button component={Link} to={keyPath(surveyId)} variant="default">
          {t(texts.keyPaper)}
        </Button>
      )}
      {blocked ? (
        <Button variant="default" disabled title={blocked}>
          {t(texts.edit)}
        </Button>
      ) : (
        <Button
          component={Link}
          to={editSurveyPath(surveyId)}
          variant="default"
          leftSection={<Icon name="pencil" />}
        >
          {t(texts.edit)}
        </Button>
      )}
      <Button
        variant={to === 'open' ? 'filled' : 'default'}
        disabled={blocked !== undefined}
        title={blocked}
        loading={set.isPending}
        onClick={() => set.mutate({ params, body: { state: to } })}
      >
        {t(to === 'open' ? begin : texts.close)}
      </Button>
    </>
  )
}
