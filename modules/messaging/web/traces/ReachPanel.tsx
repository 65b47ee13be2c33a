import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useFormat } from '../../../../web/format.ts'
import { queryOf, useMutationOf } from '../../../../web/query.ts'
import { useMe } from '../../../../web/session.ts'
import { useT } from '../../../../web/texts.ts'
import { Badge } from '../../../../web/ui/Badge.tsx'
import { ConfirmDestructive } from '../../../../web/ui/ConfirmDestructive.tsx'
import { ErrorState } from '../../../../web/ui/ErrorState.tsx'
import { Loading } from '../../../../web/ui/Loading.tsx'
import { Sheet } from '../../../../web/ui/Sheet.tsx'
import { toast } from '../../../../web/ui/Toasts.tsx'
import { allowAgain, noteReturnedPost, type Reach, readReach } from '../../contract.ts'
import { becauseText, channelText } from '../../delivery-words.rules.ts'
import { reachTexts as texts } from '../../reach.texts.ts'
import css from './traces.module.css'
import { WishesLinkModal } from './WishesLinkModal.tsx'

type Held = Reach['heldBack'][number]

/** What keeps messages from this person or slows them down, and the page on which they choose themselves. */
export default function ReachPanel({ personId }: { personId: string }) {
  const t = useT()
  return (
    <Sheet title={t(texts.title)}>
      <Reached personId={personId} />
    </Sheet>
  )
}

function Reached({ personId }: { personId: string }) {
  const t = useT()
  const { may } = useMe()
  const [open, setOpen] = useState<'link' | 'returned' | null>(null)
  const { data, error, refetch } = useQuery(queryOf(readReach, { params: { personId } }))
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return <Loading lines={2} />
  const close = () => setOpen(null)
  const postIsHeld = data.heldBack.some(({ channel }) => channel === 'post')
  const why = !may('messaging.write')
    ? t(texts.noRight)
    : data.hasPost
      ? undefined
      : t(texts.noPost)
  return (
    <div className={css.panel}>
      {data.heldBack.length + data.slowed.length === 0 && (
        <p className="small quiet">{t(texts.fine)}</p>
      )}
      <ul className={css.list}>
        {data.heldBack.map((held) => (
          <HeldBack key={`${held.channel} ${held.address}`} personId={personId} held={held} />
        ))}
        {data.slowed.map((slowed) => (
          <Slowed key={slowed.channel} {...slowed} />
        ))}
      </ul>
      <div className={css.actions}>
        <Button
          size="xs"
          variant="subtle"
          disabled={!may('people.write')}
          title={may('people.write') ? undefined : t(texts.noRight)}
          onClick={() => setOpen('link')}
        >
          {t(texts.link)}
        </Button>
        {!postIsHeld && (
          <Button
            size="xs"
            variant="subtle"
            disabled={why !== undefined}
            title={why}
            onClick={() => setOpen('returned')}
          >
            {t(texts.returned)}
          </Button>
        )}
      </div>
      {open === 'link' && <WishesLinkModal personId={personId} onClose={close} />}
      {open === 'returned' && <ReturnedModal personId={personId} onClose={close} />}
    </div>
  )
}

function HeldBack({ personId, held }: { personId: string; held: Held }) {
  const t = useT()
  const { may } = useMe()
  const format = useFormat()
  const [asking, setAsking] = useState(false)
  const channel = t(channelText(held.channel) ?? texts.title)
  const because = becauseText(held.because)
  const save = useMutationOf(allowAgain, {
    onSuccess: () => {
      toast(t(texts.allowed))
      setAsking(false)
    },
  })
  return (
    <li className={css.held}>
      <Badge tone="enji" icon="warning">
        {channel}
      </Badge>
      <p className={css.address}>{held.address}</p>
      <p className="small">
        {because && t(because)}{' '}
        <span className="quiet">{t(texts.since, { day: format.day(held.at) })}</span>
      </p>
      <Button
        size="xs"
        variant="subtle"
        className={css.edge}
        disabled={!may('messaging.write')}
        title={may('messaging.write') ? undefined : t(texts.noRight)}
        aria-label={t(texts.allowAgainOf, { channel })}
        onClick={() => setAsking(true)}
      >
        {t(texts.allowAgain)}
      </Button>
      <ConfirmDestructive
        opened={asking}
        onClose={() => setAsking(false)}
        title={t(texts.allowTitle, { channel })}
        verb={t(texts.allowAgain)}
        pending={save.isPending}
        error={save.error}
        onConfirm={() => save.mutate({ params: { personId, channel: held.channel } })}
      >
        <p>{t(texts.allowWords, { channel })}</p>
      </ConfirmDestructive>
    </li>
  )
}

function Slowed({ channel, unseen, since }: Reach['slowed'][number]) {
  const t = useT()
  const format = useFormat()
  const text = channel === 'post' ? texts.slowedPost : texts.slowedMail
  return <li className="small">{t(text, { count: unseen, day: format.day(since) })}</li>
}

function ReturnedModal({ personId, onClose }: { personId: string; onClose: () => void }) {
  const t = useT()
  const save = useMutationOf(noteReturnedPost, {
    onSuccess: () => {
      toast(t(texts.returnedDone))
      onClose()
    },
  })
  return (
    <ConfirmDestructive
      opened
      onClose={onClose}
      title={t(texts.returnedTitle)}
      verb={t(texts.returnedVerb)}
      pending={save.isPending}
      error={save.error}
      onConfirm={() => save.mutate({ params: { personId }, body: {} })}
    >
      <p>{t(texts.returnedWords)}</p>
    </ConfirmDestructive>
  )
}
