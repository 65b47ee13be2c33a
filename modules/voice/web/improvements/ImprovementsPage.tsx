import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { z } from 'zod'
import { queryOf } from '../../../../web/query.ts'
import { useSearchState } from '../../../../web/search-state.ts'
import { useMe } from '../../../../web/session.ts'
import { useT } from '../../../../web/texts.ts'
import { EmptyState } from '../../../../web/ui/EmptyState.tsx'
import { ErrorState } from '../../../../web/ui/ErrorState.tsx'
import { Icon } from '../../../../web/ui/Icon.tsx'
import { Loading } from '../../../../web/ui/Loading.tsx'
import { Page } from '../../../../web/ui/Page.tsx'
import { SelectField } from '../../../../web/ui/SelectField.tsx'
import { Sheet, Stack } from '../../../../web/ui/Sheet.tsx'
import { type Improvement, listImprovements } from '../../contract.ts'
import { improvementPageTexts as texts } from '../../improvement-pages.texts.ts'
import { improvementRoomTexts as rooms } from '../../improvement-rooms.texts.ts'
import { History } from './History.tsx'
import { ImprovementsNav } from './ImprovementsNav.tsx'
import css from './improvements.module.css'
import { newImprovementPath } from './paths.ts'
import { useImprovementsLive } from './useImprovementsLive.ts'

const shape = z.object({ of: z.string().default('') })

/** Per product a numbered history of what voices changed. */
export default function ImprovementsPage() {
  const t = useT()
  useImprovementsLive()
  const [{ of }, setFilter] = useSearchState(shape)
  const { data, error, refetch } = useQuery(queryOf(listImprovements, { query: {} }))
  const items = data?.items ?? []
  const histories = historiesOf(items)
  const shown = histories.filter(({ key }) => of === '' || key === of)
  const planned = items.filter(
    ({ number, ...one }) => number === null && (of === '' || keyOf(one) === of),
  )
  return (
    <Page title={t(rooms.improvements)} lead={t(texts.lead)} actions={<Write />}>
      <ImprovementsNav />
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading lines={8} />}
      {data && items.length === 0 && (
        <Sheet>
          <EmptyState action={<Write />}>{t(texts.none)}</EmptyState>
        </Sheet>
      )}
      <Stack>
        {histories.length > 1 && (
          <div className={css.pick}>
            <SelectField
              label={t(texts.of)}
              data={[
                { value: '', label: t(texts.all) },
                ...histories.map(({ key, name }) => ({ value: key, label: name })),
              ]}
              value={of}
              allowDeselect={false}
              searchable={histories.length > 10}
              onChange={(value) => setFilter({ of: value ?? '' })}
            />
          </div>
        )}
        {planned.length > 0 && (
          <Sheet title={t(texts.planned)}>
            <History items={planned} named />
          </Sheet>
        )}
        {shown.map(({ key, name, done }) =>
          done.length === 0 && of === '' ? null : (
            <Sheet key={key} title={name} note={t(texts.times, { count: done.length })}>
              {done.length === 0 ? (
                <p className="small quiet">{t(texts.noneOf)}</p>
              ) : (
                <History items={done} />
              )}
            </Sheet>
          ),
        )}
      </Stack>
    </Page>
  )
}

const keyOf = ({ product, subject }: Pick<Improvement, 'product' | 'subject'>) =>
  product?.productId ?? (subject ?? '').toLowerCase()

function historiesOf(items: readonly Improvement[]) {
  const histories = new Map<string, { key: string; name: string; done: Improvement[] }>()
  for (const item of items) {
    const key = keyOf(item)
    const name = item.product?.name ?? item.subject ?? ''
    const history = histories.get(key) ?? { key, name, done: [] }
    if (item.number !== null) history.done.push(item)
    histories.set(key, history)
  }
  return [...histories.values()].toSorted((a, b) => b.done.length - a.done.length)
}

function Write() {
  const t = useT()
  const { may } = useMe()
  if (!may('voice.improve'))
    return (
      <Button disabled title={t(texts.mayNot)}>
        {t(rooms.plan)}
      </Button>
    )
  return (
    <Button component={Link} to={newImprovementPath} leftSection={<Icon name="plus" />}>
      {t(rooms.plan)}
    </Button>
  )
}
