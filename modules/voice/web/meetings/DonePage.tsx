import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useFormat } from '../../../../web/format.ts'
import { queryOf } from '../../../../web/query.ts'
import { useT } from '../../../../web/texts.ts'
import { Avatar } from '../../../../web/ui/Avatar.tsx'
import { EmptyState } from '../../../../web/ui/EmptyState.tsx'
import { ErrorState } from '../../../../web/ui/ErrorState.tsx'
import { Loading } from '../../../../web/ui/Loading.tsx'
import { Page } from '../../../../web/ui/Page.tsx'
import { Sheet, Stack } from '../../../../web/ui/Sheet.tsx'
import { toast } from '../../../../web/ui/Toasts.tsx'
import { type Item, listItems } from '../../contract.ts'
import { meetingPageTexts as texts } from '../../meeting-pages.texts.ts'
import { meetingRoomTexts } from '../../meeting-rooms.texts.ts'
import { groupsOf, weekNumber, weekOf } from '../../meetings.rules.ts'
import { MeetingsNav } from './MeetingsNav.tsx'
import css from './meetings.module.css'
import { PaceTile } from './PaceTile.tsx'
import { meetingPath } from './paths.ts'
import { RecordButton } from './RecordButton.tsx'
import { ThankButton } from './ThankButton.tsx'
import { useItemVerbs } from './useMeeting.ts'
import { titleOfItem } from './words.ts'

/** What began with a voice and is done, week by week, with the days that it took. */
export default function DonePage() {
  const t = useT()
  const { data, error, refetch } = useQuery(queryOf(listItems, { query: { state: 'done' } }))
  const thisWeek = weekOf(dayHere(new Date()))
  const weeks = groupsOf(data?.items ?? [], ({ doneAt }) => weekOf(dayHere(doneAt ?? new Date())))
  return (
    <Page title={t(meetingRoomTexts.done)} lead={t(texts.doneLead)}>
      <MeetingsNav />
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading lines={6} />}
      {data?.items.length === 0 && <EmptyState>{t(texts.doneNone)}</EmptyState>}
      {data && data.items.length > 0 && (
        <Stack>
          <PaceTile />
          {[...weeks].map(([week, items]) => (
            <Sheet
              key={week}
              title={
                week === thisWeek ? t(texts.thisWeek) : t(texts.ofWeek, { week: weekNumber(week) })
              }
            >
              <ul className={css.done}>
                {items.map((item) => (
                  <DoneLine key={item.itemId} item={item} />
                ))}
              </ul>
            </Sheet>
          ))}
        </Stack>
      )}
    </Page>
  )
}

/** The calendar day where one sits: near enough for the heading of a week. */
const dayHere = (at: Date) => new Intl.DateTimeFormat('en-CA').format(at)

function DoneLine({ item }: { item: Item }) {
  const t = useT()
  const format = useFormat()
  const { finish } = useItemVerbs()
  const { itemId, meetingId, owner, days, doneAt, step } = item
  return (
    <li>
      <div className={css.grow}>
        <Link to={meetingPath(meetingId)}>{titleOfItem(item, t)}</Link>
        {step && <p className="small quiet">{step}</p>}
        <p className="small quiet num">
          {format.day(doneAt)}
          {days !== null && `・${t(texts.daysTook, { count: days })}`}
        </p>
      </div>
      {owner && (
        <span className={css.who}>
          <Avatar id={owner.staffId} name={owner.name} />
          {owner.name}
        </span>
      )}
      <ThankButton item={item} />
      <RecordButton item={item} />
      {!item.improvementId && (
        <Button
          size="xs"
          variant="subtle"
          disabled={item.promised !== null}
          title={item.promised ? t(texts.promiseStays) : undefined}
          onClick={() =>
            finish.mutate(
              { params: { itemId }, body: { on: false } },
              { onSuccess: () => toast(t(texts.undone)) },
            )
          }
        >
          {t(texts.notDone)}
        </Button>
      )}
    </li>
  )
}
