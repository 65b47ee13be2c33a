import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { queryOf } from '../../../../web/query.ts'
import { useT } from '../../../../web/texts.ts'
import { Due } from '../../../../web/ui/Due.tsx'
import { ErrorState } from '../../../../web/ui/ErrorState.tsx'
import { Loading } from '../../../../web/ui/Loading.tsx'
import { Sheet } from '../../../../web/ui/Sheet.tsx'
import { toast } from '../../../../web/ui/Toasts.tsx'
import { type Item, listItems } from '../../contract.ts'
import { meetingPageTexts as texts } from '../../meeting-pages.texts.ts'
import { improvementPath } from '../improvements/paths.ts'
import css from './meetings.module.css'
import { donePath, meetingPath } from './paths.ts'
import { useItemVerbs } from './useMeeting.ts'
import { titleOfItem } from './words.ts'

/** What I took on in meetings and is not done. */
export function MineSheet() {
  const t = useT()
  const query = { state: 'waiting' as const, mine: 'true' }
  const { data, error, refetch } = useQuery(queryOf(listItems, { query }))
  return (
    <Sheet title={t(texts.mine)}>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading lines={3} />}
      {data?.items.length === 0 && <p className="small quiet">{t(texts.mineNone)}</p>}
      <ul className={css.mine}>
        {data?.items.map((item) => (
          <Mine key={item.itemId} item={item} />
        ))}
      </ul>
    </Sheet>
  )
}

function Mine({ item }: { item: Item }) {
  const t = useT()
  const { finish } = useItemVerbs()
  const { itemId, meetingId, dueOn, step } = item
  const title = titleOfItem(item, t)
  const set = (on: boolean) =>
    finish.mutate(
      { params: { itemId }, body: { on } },
      {
        onSuccess: () =>
          on
            ? toast(t(texts.finished, { title }), {
                undo: () => set(false),
                link: item.improvementId
                  ? { to: improvementPath(item.improvementId), label: t(texts.shipped) }
                  : { to: donePath, label: t(texts.toShip) },
              })
            : undefined,
      },
    )
  return (
    <li>
      <div>
        <Link to={meetingPath(meetingId)}>{title}</Link>
        {step && <p className="small quiet">{step}</p>}
        {dueOn && <Due on={dueOn} />}
      </div>
      <Button size="xs" variant="default" loading={finish.isPending} onClick={() => set(true)}>
        {t(texts.finish)}
      </Button>
    </li>
  )
}
