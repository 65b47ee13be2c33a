import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { urlOf } from '../../../web/api.ts'
import { type Format, useFormat } from '../../../web/format.ts'
import { queryOf, usePages } from '../../../web/query.ts'
import { useSearchState } from '../../../web/search-state.ts'
import { useMe } from '../../../web/session.ts'
import { useT } from '../../../web/texts.ts'
import { CsvButton } from '../../../web/ui/CsvButton.tsx'
import { type Column, DataTable } from '../../../web/ui/DataTable.tsx'
import { EmptyState } from '../../../web/ui/EmptyState.tsx'
import { Icon } from '../../../web/ui/Icon.tsx'
import { Page } from '../../../web/ui/Page.tsx'
import { PersonName } from '../../../web/ui/PersonLink.tsx'
import {
  type BesideCellView,
  type ListedPerson,
  listCandidates,
  listPeople,
  listPeopleCsv,
} from '../contract.ts'
import { texts } from '../people.texts.ts'
import { roomTexts } from '../rooms.texts.ts'
import { screenTexts } from '../screens.texts.ts'
import { type Change, type Filter, filterShape, PeopleFilters } from './PeopleFilters.tsx'
import { addPersonPath, candidatesPath, personPath } from './paths.ts'

/** Everybody the shop knows, and the search that stands first in every working day. */
export default function PeoplePage() {
  const t = useT()
  const { may } = useMe()
  const [filter, setFilter] = useSearchState(filterShape)
  const people = usePages(listPeople, { query: filter })
  const many = people.rows !== undefined && people.rows.length > 0 && people.total === undefined
  return (
    <Page
      title={t(roomTexts.people)}
      actions={
        <>
          <Pairs />
          {may('people.export') && <CsvButton url={urlOf(listPeopleCsv, { query: filter })} />}
          <Button
            component={Link}
            to={addPersonPath}
            leftSection={<Icon name="plus" />}
            disabled={!may('people.write')}
            title={may('people.write') ? undefined : t(screenTexts.noPermission)}
          >
            {t(roomTexts.addPerson)}
          </Button>
        </>
      }
    >
      <PeopleFilters filter={filter} change={setFilter} />
      <DataTable
        {...people}
        unit="people"
        label={t(roomTexts.people)}
        rowKey={(person) => person.personId}
        columns={useColumns(people.rows?.[0]?.beside)}
        to={(person) => personPath(person.personId)}
        foot={many ? t(screenTexts.manyFound) : undefined}
        empty={<Nobody filter={filter} change={setFilter} />}
      />
    </Page>
  )
}

function Pairs() {
  const t = useT()
  const { data } = useQuery(queryOf(listCandidates, { query: { limit: 1 } }))
  if (!data || data.total === 0) return null
  return (
    <Button
      component={Link}
      to={candidatesPath}
      variant="subtle"
      leftSection={<Icon name="merge" />}
    >
      {t(screenTexts.candidatesOpen, { count: data.total })}
    </Button>
  )
}

function useColumns(beside: BesideCellView[] = []): Column<ListedPerson>[] {
  const t = useT()
  const format = useFormat()
  return [
    {
      id: 'person',
      head: t(screenTexts.name),
      cell: (person) => (
        <PersonName name={person.name || t(screenTexts.noName)} detail={person.kana} />
      ),
    },
    { id: 'number', head: t(screenTexts.number), cell: (person) => person.number, phone: 'side' },
    { id: 'place', head: t(screenTexts.place), cell: (person) => person.place, phone: 'line' },
    ...beside.map((column, at) => besideColumn(column, at, format)),
    {
      id: 'dial',
      head: t(texts.dial),
      cell: (person) => (person.dial === 'normal' ? '' : t(texts[person.dial])),
      phone: 'hide',
    },
    {
      id: 'member',
      head: t(screenTexts.member),
      cell: (person) => person.isMember && <Icon name="check" label={t(screenTexts.member)} />,
      phone: 'hide',
    },
    {
      id: 'since',
      head: t(texts.since),
      cell: (person) => format.day(person.since),
      align: 'right',
      phone: 'hide',
    },
  ]
}

function besideColumn(
  { key, head }: BesideCellView,
  at: number,
  format: Format,
): Column<ListedPerson> {
  return {
    id: key,
    head,
    cell: ({ beside }) => {
      const value = beside[at]?.value ?? null
      return value instanceof Date ? format.day(value) : value !== null && format.number(value)
    },
    align: 'right',
    phone: 'line',
  }
}

function Nobody({ filter, change }: { filter: Filter; change: Change }) {
  const t = useT()
  const { sort, ...conditions } = filter
  if (Object.values(conditions).some(Boolean)) {
    const none = { q: undefined, dial: undefined, member: undefined, consent: undefined }
    return (
      <EmptyState
        action={
          <Button
            variant="default"
            onClick={() => change({ ...none, source: undefined, importId: undefined, sort })}
          >
            {t(screenTexts.clearFilter)}
          </Button>
        }
      >
        {t(screenTexts.nobodyFound)}
      </EmptyState>
    )
  }
  return (
    <EmptyState
      action={
        <Button component={Link} to="/imports" leftSection={<Icon name="upload" />}>
          {t(screenTexts.importFile)}
        </Button>
      }
    >
      {t(screenTexts.nobodyYet)}
    </EmptyState>
  )
}
