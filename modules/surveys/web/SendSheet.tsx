import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useFormat } from '../../../web/format.ts'
import { queryOf, useMutationOf } from '../../../web/query.ts'
import { useMe } from '../../../web/session.ts'
import { useT } from '../../../web/texts.ts'
import { Badge } from '../../../web/ui/Badge.tsx'
import { DateField } from '../../../web/ui/DateField.tsx'
import { FormFoot } from '../../../web/ui/FormFoot.tsx'
import { NumberField } from '../../../web/ui/NumberField.tsx'
import { SelectField } from '../../../web/ui/SelectField.tsx'
import { Sheet } from '../../../web/ui/Sheet.tsx'
import { toast } from '../../../web/ui/Toasts.tsx'
import { listSegments } from '../../segments/contract.ts'
import {
  getSurveySettings,
  listRounds,
  type Round,
  type Survey,
  startRound,
  stopRound,
} from '../contract.ts'
import { pageTexts as texts } from '../pages.texts.ts'
import { calendarPath } from './paths.ts'
import { SendModal } from './SendModal.tsx'
import css from './surveys.module.css'

/** To whom a survey goes: a share of a segment, today or on a day; and to whom it went. */
export function SendSheet({ survey }: { survey: Survey }) {
  const t = useT()
  const { data: settings } = useQuery(queryOf(getSurveySettings))
  return (
    <Sheet title={t(texts.sendTitle)}>
      <SendForm survey={survey} />
      {settings && (
        <p className="note" style={{ marginTop: 10 }}>
          {t(texts.restNote, { days: settings.restDays })}
        </p>
      )}
      <Rounds survey={survey} />
    </Sheet>
  )
}

function SendForm({ survey }: { survey: Survey }) {
  const { surveyId, state } = survey
  const t = useT()
  const { may } = useMe()
  const segments = useQuery({
    ...queryOf(listSegments, { query: {} }),
    enabled: may('segments.read'),
  })
  const [segmentId, setSegment] = useState<string | null>(null)
  const [share, setShare] = useState(100)
  const [day, setDay] = useState('')
  const [isSure, setSure] = useState(false)
  const start = useMutationOf(startRound, {
    onSuccess: () => {
      toast(t(day ? texts.planned : texts.sent))
      setSure(false)
      setSegment(null)
      setDay('')
    },
  })
  const blocked = !may('surveys.ask')
    ? t(texts.mayNotAsk)
    : state !== 'open'
      ? t(texts.needsOpen)
      : segmentId
        ? undefined
        : t(texts.needsSegment)
  const items = segments.data?.items ?? []
  const to = segmentId ? { segmentId, share, ...(day && { startsOn: day }) } : null
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        setSure(true)
      }}
    >
      <SelectField
        label={t(texts.segment)}
        help={
          segments.data && items.length === 0
            ? t(texts.segmentNone)
            : items.find((one) => one.segmentId === segmentId)?.sentence
        }
        searchable
        data={items.map((one) => ({ value: one.segmentId, label: one.name }))}
        value={segmentId}
        onChange={setSegment}
      />
      <div className={css.pair}>
        <NumberField
          label={t(texts.share)}
          help={t(texts.shareHelp)}
          suffix="%"
          min={1}
          max={100}
          value={share}
          onChange={(next) => setShare(Math.min(100, Math.max(1, Number(next) || 1)))}
        />
        <DateField
          label={t(texts.startsOn)}
          help={t(texts.startsHelp)}
          value={day}
          onChange={setDay}
        />
      </div>
      <FormFoot
        verb={t(day ? texts.planNext : texts.sendNext)}
        saving={start.isPending}
        error={null}
        {...(blocked && { blocked })}
      />
      {isSure && to && (
        <SendModal
          survey={survey}
          to={to}
          sending={start.isPending}
          error={start.error}
          onSend={() => start.mutate({ params: { surveyId }, body: to })}
          onClose={() => setSure(false)}
        />
      )}
    </form>
  )
}

function Rounds({ survey: { surveyId } }: { survey: Survey }) {
  const t = useT()
  const { data } = useQuery(queryOf(listRounds, { params: { surveyId } }))
  if (!data || data.items.length === 0) return null
  return (
    <div className={css.sub}>
      <h3>{t(texts.rounds)}</h3>
      <ul className={css.lines}>
        {data.items.map((round) => (
          <RoundLine key={round.roundId} round={round} />
        ))}
      </ul>
    </div>
  )
}

export function RoundLine({ round, withName }: { round: Round; withName?: boolean }) {
  const t = useT()
  const format = useFormat()
  const { may } = useMe()
  const { roundId, state, segmentName, startsAt, share, asked, spared, surveyName } = round
  const stop = useMutationOf(stopRound, { onSuccess: () => toast(t(texts.stopped)) })
  const isGoing = state === 'planned' || state === 'running'
  return (
    <li>
      <span>
        {withName && <b>{surveyName} ・ </b>}
        {segmentName}
        {share < 100 && ` ・ ${share}%`}
        <br />
        <span className="note">
          {format.dayTime(startsAt)}
          {state !== 'planned' &&
            ` ・ ${t(texts.roundLine, { asked: format.number(asked), spared: format.number(spared) })} `}
          {spared > 0 && !withName && <Link to={calendarPath}>{t(texts.whySpared)}</Link>}
        </span>
      </span>
      <span className={css.buttons}>
        <Badge tone={isGoing ? 'yama' : state === 'done' && asked > 0 ? 'matsu' : 'plain'}>
          {t(state === 'done' && asked === 0 ? texts.round_nobody : texts[`round_${state}`])}
        </Badge>
        {isGoing && (
          <Button
            size="xs"
            variant="subtle"
            disabled={!may('surveys.ask')}
            loading={stop.isPending}
            onClick={() => stop.mutate({ params: { roundId }, body: {} })}
          >
            {t(texts.stop)}
          </Button>
        )}
      </span>
    </li>
  )
}
