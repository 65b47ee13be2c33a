import { useQuery } from '@tanstack/react-query'
import { useFormat } from '../../../../web/format.ts'
import { queryOf, useMutationOf } from '../../../../web/query.ts'
import { useMe } from '../../../../web/session.ts'
import { useT } from '../../../../web/texts.ts'
import { ErrorState } from '../../../../web/ui/ErrorState.tsx'
import { SwitchField } from '../../../../web/ui/fields.tsx'
import { Loading } from '../../../../web/ui/Loading.tsx'
import { NumberTile } from '../../../../web/ui/NumberTile.tsx'
import { Page } from '../../../../web/ui/Page.tsx'
import { Sheet, Stack, Strip } from '../../../../web/ui/Sheet.tsx'
import { toast } from '../../../../web/ui/Toasts.tsx'
import { drawNotices, type NoticeReport, readNoticeReport } from '../../contract.ts'
import { noticeTexts as texts } from '../../improvement-notices.texts.ts'
import { improvementRoomTexts as rooms } from '../../improvement-rooms.texts.ts'
import { ImprovementsNav } from './ImprovementsNav.tsx'
import css from './improvements.module.css'

/** What notices do, said as surely as the numbers allow. */
export default function MeasuredPage() {
  const t = useT()
  const { data, error, refetch } = useQuery(queryOf(readNoticeReport))
  return (
    <Page title={t(rooms.measured)} lead={t(texts.measuredLead)}>
      <ImprovementsNav />
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading lines={6} />}
      {data && (
        <Stack>
          <Sheet>
            <Finding report={data} />
          </Sheet>
          <Groups report={data} />
          <LotSheet report={data} />
        </Stack>
      )}
    </Page>
  )
}

function Finding({ report }: { report: NoticeReport }) {
  const t = useT()
  const format = useFormat()
  const { drawsLots, finding, needed, stillDays, running } = report
  const isOpen = finding === 'few' || finding === 'unsure'
  const stillWords = () => {
    if (!drawsLots) return t(texts.notDrawing)
    if (stillDays === null) return t(texts.stillUnknown)
    return t(texts.still, { count: stillDays, days: format.number(stillDays) })
  }
  return (
    <>
      <p className={css.finding}>
        {t(texts[`finding_${finding}`], { needed: format.number(needed) })}
      </p>
      {isOpen && <p className="prose">{stillWords()}</p>}
      {running > 0 && <p className="small quiet">{t(texts.running, { count: running })}</p>}
      <p className={`${css.gap} small quiet`}>{t(texts.why)}</p>
    </>
  )
}

function Groups({ report: { now, later, difference } }: { report: NoticeReport }) {
  const t = useT()
  const format = useFormat()
  const how = { label: t(texts.how), content: <p className="prose">{t(texts.howWords)}</p> }
  const group = (label: string, { people, again, low, high }: NoticeReport['now']) => (
    <NumberTile
      label={label}
      note={t(texts.again)}
      figure={format.percentFigure(people > 0 ? again / people : null)}
    >
      <p className="small quiet">
        {t(texts.ofPeople, { people: format.number(people), again: format.number(again) })}
      </p>
      {people > 0 && (
        <p className="small quiet">
          {t(texts.range, { low: format.percent(low), high: format.percent(high) })}
        </p>
      )}
    </NumberTile>
  )
  const points = (share: number) => format.signed(share * 100, 1)
  return (
    <Strip>
      {group(t(texts.groupNow), now)}
      {group(t(texts.groupLater), later)}
      <NumberTile
        label={t(texts.difference)}
        how={how}
        figure={
          difference
            ? { value: points(difference.value), unit: t(texts.points, { value: '' }).trim() }
            : { value: '—', unit: '' }
        }
      >
        {difference && (
          <p className="small quiet">
            {t(texts.range, {
              low: t(texts.points, { value: points(difference.low) }),
              high: t(texts.points, { value: points(difference.high) }),
            })}
          </p>
        )}
      </NumberTile>
    </Strip>
  )
}

function LotSheet({ report: { drawsLots } }: { report: NoticeReport }) {
  const t = useT()
  const { may } = useMe()
  const draw = useMutationOf(drawNotices, {
    onSuccess: ({ drawsLots }) => toast(t(drawsLots ? texts.switchedOn : texts.switchedOff)),
    onError: (error) => toast(error.message),
  })
  return (
    <Sheet title={t(texts.switchTitle)}>
      <SwitchField
        label={t(texts.switchLabel)}
        help={
          may('voice.manage') ? t(texts.switchHelp) : `${t(texts.switchHelp)} ${t(texts.onlyLead)}`
        }
        checked={drawsLots}
        disabled={!may('voice.manage') || draw.isPending}
        onChange={(drawsLots) => draw.mutate({ body: { drawsLots } })}
      />
    </Sheet>
  )
}
