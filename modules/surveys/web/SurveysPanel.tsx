import { Button, Menu } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useFormat } from '../../../web/format.ts'
import { queryOf } from '../../../web/query.ts'
import { useMe } from '../../../web/session.ts'
import { useT } from '../../../web/texts.ts'
import { Badge } from '../../../web/ui/Badge.tsx'
import { ErrorState } from '../../../web/ui/ErrorState.tsx'
import { Loading } from '../../../web/ui/Loading.tsx'
import { builderTexts as texts } from '../builder.texts.ts'
import { type Answer, getSurveySettings, listAnswers, listAsks, listSurveys } from '../contract.ts'
import { pageTexts } from '../pages.texts.ts'
import { callPath, surveyPath } from './paths.ts'
import css from './surveys.module.css'

const YEAR_MS = 365 * 86_400_000
const DAY_MS = 86_400_000

/** What a person answered, how often they had a bad time, until when they rest, and the telephone. */
export default function SurveysPanel({ personId }: { personId: string }) {
  const t = useT()
  const format = useFormat()
  const answers = useQuery(queryOf(listAnswers, { query: { personId, limit: 20 } }))
  const asks = useQuery(queryOf(listAsks, { query: { personId, state: 'asked', limit: 1 } }))
  const settings = useQuery(queryOf(getSurveySettings))
  if (answers.error)
    return <ErrorState error={answers.error} onRetry={() => void answers.refetch()} />
  if (!answers.data || !asks.data) return <Loading lines={2} />
  const { items } = answers.data
  const since = Date.now() - YEAR_MS
  const bad = items.filter((one) => one.isBad && one.answeredAt.getTime() > since).length
  const [last] = asks.data.items
  const until =
    last && settings.data && new Date(last.askedAt.getTime() + settings.data.restDays * DAY_MS)
  return (
    <>
      {bad > 0 && (
        <p>
          <Badge tone="enji" icon="warning">
            {t(texts.panelBad, { count: bad })}
          </Badge>
        </p>
      )}
      {items.length === 0 && !last && <p className="small quiet">{t(texts.panelNone)}</p>}
      <ul className={css.lines}>
        {items.slice(0, 5).map((answer) => (
          <AnswerLine key={answer.answerId} answer={answer} />
        ))}
      </ul>
      {last && !last.answeredAt && (
        <p className="note">
          {t(texts.panelAsked, { label: last.label })} ・ {format.day(last.askedAt)}
        </p>
      )}
      {until && until.getTime() > Date.now() && (
        <p className="note">{t(texts.panelRest, { day: format.day(until) })}</p>
      )}
      <ByPhone personId={personId} />
    </>
  )
}

function AnswerLine({ answer }: { answer: Answer }) {
  const t = useT()
  const format = useFormat()
  const { surveyId, surveyName, answeredAt, isBad } = answer
  const talk = answer.talkId ?? answer.conversationId
  const mark = answer.nps ?? answer.csat ?? answer.ces
  return (
    <li>
      <span>
        <Link to={surveyPath(surveyId)}>{surveyName}</Link>
        <br />
        <span className="note">{format.day(answeredAt)}</span>
        {talk && (
          <>
            {' '}
            <Link to="/inbox" search={{ talk }} className="note">
              {t(pageTexts.seeTalk)}
            </Link>
          </>
        )}
      </span>
      {mark !== null && <Badge tone={isBad ? 'enji' : 'ai'}>{format.number(mark)}</Badge>}
    </li>
  )
}

function ByPhone({ personId }: { personId: string }) {
  const t = useT()
  const navigate = useNavigate()
  const { may } = useMe()
  const { data } = useQuery(queryOf(listSurveys))
  const open = data?.items.filter(({ state }) => state === 'open') ?? []
  if (open.length === 0) return null
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button
          variant="subtle"
          size="xs"
          disabled={!may('surveys.answer')}
          title={may('surveys.answer') ? undefined : t(texts.mayNotKey)}
        >
          {t(texts.panelPhone)}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t(texts.pickSurvey)}</Menu.Label>
        {open.map(({ surveyId, name }) => (
          <Menu.Item
            key={surveyId}
            onClick={() => void navigate({ to: callPath(surveyId, personId) })}
          >
            {name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
