import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useFormat } from '../../../web/format.ts'
import { queryOf } from '../../../web/query.ts'
import { useT } from '../../../web/texts.ts'
import { Badge } from '../../../web/ui/Badge.tsx'
import { DataTable } from '../../../web/ui/DataTable.tsx'
import { EmptyState } from '../../../web/ui/EmptyState.tsx'
import { Icon } from '../../../web/ui/Icon.tsx'
import { Page } from '../../../web/ui/Page.tsx'
import { type ListedSurvey, listSurveys } from '../contract.ts'
import { pageTexts as texts } from '../pages.texts.ts'
import { MakeButton } from './MakeButton.tsx'
import {
  calendarPath,
  loyaltyPath,
  newSurveyPath,
  surveyPath,
  surveySettingsPath,
} from './paths.ts'
import { studiesPath } from './studies/paths.ts'
import { useSurveysLive } from './useSurveysLive.ts'
import { useSurveyWords } from './words.ts'

/** Every survey with its score, and how surely it is known. */
export default function SurveysPage() {
  const t = useT()
  const words = useSurveyWords()
  const format = useFormat()
  useSurveysLive()
  const { data, error, isPending, refetch } = useQuery(queryOf(listSurveys))
  return (
    <Page title={t(texts.title)} lead={t(texts.lead)} actions={<Actions />}>
      <DataTable<ListedSurvey>
        label={t(texts.title)}
        rows={data?.items}
        loading={isPending}
        error={error}
        retry={() => void refetch()}
        rowKey={({ surveyId }) => surveyId}
        to={({ surveyId }) => surveyPath(surveyId)}
        columns={[
          { id: 'name', head: t(texts.name), cell: ({ name }) => name, sort: ({ name }) => name },
          {
            id: 'state',
            head: t(texts.stateHead),
            cell: ({ state }) => <StateBadge state={state} />,
            phone: 'side',
          },
          { id: 'how', head: t(texts.howHead), cell: (row) => words.when(row), phone: 'hide' },
          {
            id: 'score',
            head: t(texts.scoreHead),
            cell: ({ score }) => <ScoreCell score={score} />,
            phone: 'line',
          },
          {
            id: 'answers',
            head: t(texts.answersHead),
            cell: ({ answers }) => format.number(answers),
            sort: ({ answers }) => answers,
            align: 'right',
            phone: 'hide',
          },
          {
            id: 'asked',
            head: t(texts.askedHead),
            cell: ({ asked }) => format.number(asked),
            sort: ({ asked }) => asked,
            align: 'right',
            phone: 'hide',
          },
        ]}
        empty={
          <EmptyState
            action={
              <MakeButton to={newSurveyPath} label={t(texts.make)} mayNot={t(texts.mayNotWrite)} />
            }
          >
            {t(texts.none)}
          </EmptyState>
        }
      />
    </Page>
  )
}

function ScoreCell({ score }: { score: ListedSurvey['score'] }) {
  const t = useT()
  const words = useSurveyWords()
  if (!score) return <span className="quiet">—</span>
  return (
    <span className="num">
      {t(texts[`metric_${score.metric}`])} <b>{words.figure(score.metric, score.value)}</b>{' '}
      <small className="quiet">{words.range(score)}</small>
    </span>
  )
}

export function StateBadge({ state }: { state: ListedSurvey['state'] }) {
  const t = useT()
  const tone = state === 'open' ? 'matsu' : state === 'draft' ? 'yama' : 'plain'
  return <Badge tone={tone}>{t(texts[`state_${state}`])}</Badge>
}

function Actions() {
  const t = useT()
  return (
    <>
      <Button component={Link} to={surveySettingsPath} variant="subtle">
        {t(texts.settings)}
      </Button>
      <Button component={Link} to={loyaltyPath} variant="subtle">
        {t(texts.loyalty)}
      </Button>
      <Button component={Link} to={studiesPath} variant="default">
        {t(texts.studies)}
      </Button>
      <Button
        component={Link}
        to={calendarPath}
        variant="default"
        leftSection={<Icon name="calendar" />}
      >
        {t(texts.calendar)}
      </Button>
      <MakeButton to={newSurveyPath} label={t(texts.make)} mayNot={t(texts.mayNotWrite)} />
    </>
  )
}
