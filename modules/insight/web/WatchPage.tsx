import { Button, Menu } from '@mantine/core'
import { z } from 'zod'
import { urlOf } from '../../../web/api.ts'
import { useFormat } from '../../../web/format.ts'
import { useMutationOf, usePages } from '../../../web/query.ts'
import { useSearchState } from '../../../web/search-state.ts'
import { useMe } from '../../../web/session.ts'
import { useT } from '../../../web/texts.ts'
import { CsvButton } from '../../../web/ui/CsvButton.tsx'
import { type Column, DataTable } from '../../../web/ui/DataTable.tsx'
import { EmptyState } from '../../../web/ui/EmptyState.tsx'
import { Page } from '../../../web/ui/Page.tsx'
import { PersonLink } from '../../../web/ui/PersonLink.tsx'
import { Segmented } from '../../../web/ui/Segmented.tsx'
import { toast } from '../../../web/ui/Toasts.tsx'
import { texts } from '../character-pages.texts.ts'
import {
  listWatched,
  noteContacted,
  reportPeopleCsv,
  setWatchOwner,
  type WatchedPerson,
} from '../contract.ts'
import { texts as rooms } from '../rooms.texts.ts'
import css from './character.module.css'

const view = z.object({ show: z.enum(['now', 'paused']).default('now') })
const PAUSES = [7, 14, 30, 60, 90]

/** Who is silent against their own rhythm, why, and who looks after them. */
export default function WatchPage() {
  const t = useT()
  const { may } = useMe()
  const [{ show }, setView] = useSearchState(view)
  const list = usePages(listWatched, { query: { show, limit: 50 } })
  const params = { report: 'character' as const }
  const query = { figure: show === 'paused' ? 'watch:paused' : 'watch:now' }
  const title = t(texts.watchTitle)
  return (
    <Page
      title={title}
      lead={t(texts.watchLead)}
      crumbs={[{ label: t(rooms.room), to: '/reports' }, { label: title }]}
      actions={
        <>
          <Segmented
            label={t(texts.which)}
            value={show}
            onChange={(next) => setView({ show: next })}
            options={[
              { value: 'now', label: t(texts.toContact) },
              { value: 'paused', label: t(texts.paused) },
            ]}
          />
          {may('people.export') && <CsvButton url={urlOf(reportPeopleCsv, { params, query })} />}
        </>
      }
    >
      <DataTable
        {...list}
        label={title}
        rowKey={({ personId }) => personId}
        columns={useColumns()}
        empty={
          <EmptyState>{t(show === 'paused' ? texts.pausedEmpty : texts.watchEmpty)}</EmptyState>
        }
      />
    </Page>
  )
}

function useColumns(): Column<WatchedPerson>[] {
  const t = useT()
  const format = useFormat()
  return [
    {
      id: 'person',
      head: t(texts.person),
      width: 170,
      cell: ({ personId, name, number }) => (
        <PersonLink id={personId} name={name} detail={number ?? undefined} />
      ),
    },
    {
      id: 'reason',
      head: t(texts.reason),
      phone: 'line',
      cell: ({ reasons }) => (
        <span className={`${css.reasons} small`}>
          {reasons.map((words) => (
            <span key={words}>{words}</span>
          ))}
        </span>
      ),
    },
    {
      id: 'days',
      head: t(texts.silence),
      align: 'right',
      phone: 'hide',
      width: 80,
      cell: ({ days }) => format.number(days),
    },
    {
      id: 'spent',
      head: t(texts.spent),
      align: 'right',
      phone: 'side',
      width: 110,
      cell: ({ money }) => format.money(money.minor, money.currency),
    },
    {
      id: 'owner',
      head: t(texts.owner),
      width: 260,
      align: 'right',
      cell: (row) => <Care row={row} />,
    },
  ]
}

/** Takes a person on, and notes that they were contacted. */
function Care({ row: { personId, owner, contacted } }: { row: WatchedPerson }) {
  const t = useT()
  const format = useFormat()
  const { staff, may } = useMe()
  const own = useMutationOf(setWatchOwner)
  const contact = useMutationOf(noteContacted, { onSuccess: () => toast(t(texts.wasContacted)) })
  const blocked = may('insight.care') ? undefined : t(texts.mayNotCare)
  const isMine = owner?.staffId === staff.id
  const pause = (days: number) => {
    const until = new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
    contact.mutate({ params: { personId }, body: { until, words: '' } })
  }
  const take = () =>
    own.mutate({ params: { personId }, body: { staffId: isMine ? null : staff.id } })
  return (
    <span className={css.actions}>
      {owner && <span className="small">{owner.name}</span>}
      <Button
        size="compact-sm"
        variant="subtle"
        disabled={blocked !== undefined}
        title={blocked}
        loading={own.isPending}
        onClick={take}
      >
        {t(isMine ? texts.letGo : texts.takeOn)}
      </Button>
      {contacted && (
        <span className="small quiet num" title={contacted.words}>
          {t(texts.pausedUntil, { day: format.day(contacted.until) })}
        </span>
      )}
      <Menu position="bottom-end">
        <Menu.Target>
          <Button
            size="compact-sm"
            variant="default"
            disabled={blocked !== undefined}
            title={blocked}
            loading={contact.isPending}
          >
            {t(texts.contacted)}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {PAUSES.map((days) => (
            <Menu.Item key={days} onClick={() => pause(days)}>
              {t(texts.pauseFor, { days })}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </span>
  )
}
