import { Button, Drawer } from '@mantine/core'
import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useFormat } from '../format.ts'
import { personPath } from '../paths.ts'
import { useT } from '../texts.ts'
import { texts } from '../web.texts.ts'
import { CsvButton } from './CsvButton.tsx'
import { ErrorState } from './ErrorState.tsx'
import { Loading } from './Loading.tsx'
import css from './PeopleDrawer.module.css'
import type { PeopleList, PersonLine } from './PeopleSheet.tsx'

const PAGE = 50

/** The people of one figure: the rule, how many, who they are, the file. */
export default function PeopleDrawer(props: {
  list: PeopleList
  opened: boolean
  onClose: () => void
}) {
  const t = useT()
  const { list, opened, onClose } = props
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      size={440}
      title={list.title}
      classNames={{ header: css.header, body: css.body }}
      closeButtonProps={{ 'aria-label': t(texts.close) }}
    >
      {opened && <People list={list} onLeave={onClose} />}
    </Drawer>
  )
}

function People({ list, onLeave }: { list: PeopleList; onLeave: () => void }) {
  const t = useT()
  const pages = useInfiniteQuery(
    infiniteQueryOptions({
      queryKey: ['people-sheet', ...list.key],
      initialPageParam: undefined as string | undefined,
      queryFn: ({ pageParam, signal }) => list.load({ cursor: pageParam, limit: PAGE }, signal),
      getNextPageParam: (last) => last.nextCursor ?? undefined,
    }),
  )
  const lines = pages.data?.pages.flatMap((page) => page.items) ?? []
  const total = pages.data?.pages[0]?.total ?? (pages.hasNextPage ? undefined : lines.length)

  return (
    <>
      <p className={`${css.rule} prose`}>{list.rule}</p>
      {pages.isError && <ErrorState error={pages.error} onRetry={() => void pages.refetch()} />}
      {pages.isPending && <Loading lines={8} />}
      {pages.isSuccess && (
        <>
          <Count
            total={total}
            pressed={list.count}
            csv={list.csv}
            unit={lines.some(({ row }) => row) ? 'items' : 'people'}
          />
          {lines.length === 0 && <p className="quiet">{t(texts.peopleNone)}</p>}
          <ul className={css.list}>
            {lines.map((line) => (
              <Line key={`${line.id}${line.row ?? ''}`} line={line} onLeave={onLeave} />
            ))}
          </ul>
          {pages.hasNextPage && (
            <Button
              variant="default"
              fullWidth
              loading={pages.isFetchingNextPage}
              onClick={() => void pages.fetchNextPage()}
            >
              {t(texts.loadMore)}
            </Button>
          )}
        </>
      )}
    </>
  )
}

function Count(props: {
  total?: number
  pressed?: number
  csv?: string
  unit: 'people' | 'items'
}) {
  const { total, pressed, csv, unit } = props
  const t = useT()
  const format = useFormat()
  const count = total ?? pressed
  const moved = total !== undefined && pressed !== undefined && total !== pressed
  return (
    <div className={css.count}>
      <div>
        {count !== undefined && <strong className="num">{format.count(count, unit)}</strong>}
        {moved && (
          <p className="note">
            {t(texts.peopleMoved, {
              figure: format.count(pressed, unit),
              now: format.count(total, unit),
            })}
          </p>
        )}
      </div>
      {csv && <CsvButton url={csv} compact />}
    </div>
  )
}

function Line({ line, onLeave }: { line: PersonLine; onLeave: () => void }) {
  return (
    <li>
      <Link to={personPath(line.id)} onClick={onLeave} className={css.line}>
        <span className={css.name}>{line.name}</span>
        {line.figure && <span className={`${css.figure} num`}>{line.figure}</span>}
        {line.detail && <span className={css.detail}>{line.detail}</span>}
      </Link>
    </li>
  )
}
