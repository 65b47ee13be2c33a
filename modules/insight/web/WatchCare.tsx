import { Button, Menu } from '@mantine/core'
import { useFormat } from '../../../web/format.ts'
import { useMutationOf } from '../../../web/query.ts'
import { useMe } from '../../../web/session.ts'
import { useT } from '../../../web/texts.ts'
import { Avatar } from '../../../web/ui/Avatar.tsx'
import { Icon } from '../../../web/ui/Icon.tsx'
import { toast } from '../../../web/ui/Toasts.tsx'
import { useDayIn } from '../../../web/useDayIn.ts'
import { texts } from '../character-pages.texts.ts'
import { noteContacted, setWatchOwner, type WatchedPerson } from '../contract.ts'
import css from './watch.module.css'

const PAUSES = [7, 14, 30, 60, 90]

/** Who looks after a person; taking them on, and noting that one was in touch. */
export function WatchCare({ row }: { row: WatchedPerson }) {
  const t = useT()
  const format = useFormat()
  const { staff, may } = useMe()
  const { personId, owner, contacted } = row
  const own = useMutationOf(setWatchOwner)
  const blocked = may('insight.care') ? undefined : t(texts.mayNotCare)
  const isMine = owner?.staffId === staff.id
  const take = () =>
    own.mutate({ params: { personId }, body: { staffId: isMine ? null : staff.id } })
  return (
    <span className={css.care}>
      <span className={css.owner}>
        {owner && (
          <>
            <Avatar id={owner.staffId} name={owner.name} size={22} />
            <span className="small">{owner.name}</span>
          </>
        )}
        <Button
          size="compact-sm"
          variant={owner ? 'subtle' : 'default'}
          disabled={blocked !== undefined}
          title={blocked}
          loading={own.isPending}
          onClick={take}
        >
          {t(isMine ? texts.letGo : texts.takeOn)}
        </Button>
      </span>
      {contacted && (
        <span className="small quiet num" title={contacted.words}>
          {t(texts.pausedUntil, { day: format.day(contacted.until) })}
        </span>
      )}
      <Contacted personId={personId} blocked={blocked} />
    </span>
  )
}

function Contacted({ personId, blocked }: { personId: string; blocked: string | undefined }) {
  const t = useT()
  const dayIn = useDayIn()
  const contact = useMutationOf(noteContacted, { onSuccess: () => toast(t(texts.wasContacted)) })
  const pause = (days: number) => {
    const until = dayIn(new Date(Date.now() + days * 86_400_000))
    contact.mutate({ params: { personId }, body: { until, words: '' } })
  }
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          size="compact-sm"
          variant="default"
          disabled={blocked !== undefined}
          title={blocked}
          loading={contact.isPending}
          rightSection={<Icon name="chevron-down" size={14} />}
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
  )
}
