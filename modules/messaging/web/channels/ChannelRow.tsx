import { Button } from '@mantine/core'
import { useState } from 'react'
import type { ResponseOf } from '../../../../kernel/endpoint.ts'
import { useMutationOf } from '../../../../web/query.ts'
import { useT } from '../../../../web/texts.ts'
import { Badge, type Tone } from '../../../../web/ui/Badge.tsx'
import { ErrorState } from '../../../../web/ui/ErrorState.tsx'
import { Icon, type IconName } from '../../../../web/ui/Icon.tsx'
import { toast } from '../../../../web/ui/Toasts.tsx'
import { channelPageTexts as texts } from '../../channel-pages.texts.ts'
import { type listChannels, pauseChannel, resumeChannel } from '../../contract.ts'
import { isWire } from '../../messages.rules.ts'
import { CHANNEL_ICONS, channelWords } from '../deliveries/words.ts'
import css from './channels.module.css'
import { LineModal } from './LineModal.tsx'
import { MailModal } from './MailModal.tsx'
import { PushModal } from './PushModal.tsx'
import { PushTestModal } from './PushTestModal.tsx'
import { SmsModal } from './SmsModal.tsx'
import { TestModal } from './TestModal.tsx'

export type Channels = ResponseOf<typeof listChannels>
export type ChannelItem = Channels['items'][number]

const LOOKS: Record<ChannelItem['state'], { tone: Tone; icon: IconName }> = {
  outbox: { tone: 'plain', icon: 'box' },
  ready: { tone: 'matsu', icon: 'check' },
  by_hand: { tone: 'ai', icon: 'hand' },
  paused: { tone: 'yama', icon: 'clock' },
}
const STATES = {
  outbox: texts.outboxState,
  ready: texts.readyState,
  by_hand: texts.byHandState,
  paused: texts.pausedState,
}

/** One channel: its state in words, what it did today, and what one may do about it. */
export function ChannelRow({ channel: item, all }: { channel: ChannelItem; all: Channels }) {
  const t = useT()
  const { channel, state, trouble, sentToday, waiting } = item
  const said = useSentence(item, all)
  const counts = [
    sentToday > 0 && t(texts.today, { count: sentToday }),
    waiting > 0 && t(texts.waits, { count: waiting }),
  ].filter(Boolean)
  return (
    <li>
      <Icon name={CHANNEL_ICONS[channel]} />
      <div className={css.words}>
        <h3>
          {channelWords(t, channel)} <Badge {...LOOKS[state]}>{t(STATES[state])}</Badge>
        </h3>
        <p className="small">{said}</p>
        {counts.length > 0 && <p className="note quiet num">{counts.join('・')}</p>}
        {trouble && (
          <p className={css.trouble}>
            <Icon name="warning" size={14} /> {t(texts.trouble, { words: trouble.words })}
          </p>
        )}
      </div>
      <Doings item={item} all={all} />
    </li>
  )
}

const OUTBOX = {
  mail: texts.mailOutbox,
  line: texts.lineOutbox,
  sms: texts.smsOutbox,
  push: texts.pushOutbox,
}

function useSentence({ channel, state }: ChannelItem, { mail, push }: Channels): string {
  const t = useT()
  if (channel === 'post') return t(texts.postHand)
  if (channel === 'phone') return t(texts.phoneHand)
  if (state === 'outbox') return t(OUTBOX[channel])
  if (channel === 'push') return t(texts.pushReady, { contact: push.contact })
  if (channel === 'mail') return t(texts.mailReady, { from: mail.fromAddress, host: mail.host })
  return t(channel === 'line' ? texts.lineReady : texts.smsReady)
}

function Doings({ item, all }: { item: ChannelItem; all: Channels }) {
  const t = useT()
  const { channel, state } = item
  const isSet = state === 'ready' || item.secrets.length > 0
  const setWords = t(isSet ? texts.change : texts.set)
  const [open, setOpen] = useState<'settings' | 'test' | null>(null)
  const close = () => setOpen(null)
  const pause = useMutationOf(pauseChannel, { onSuccess: () => toast(t(texts.paused)) })
  const resume = useMutationOf(resumeChannel, { onSuccess: () => toast(t(texts.resumed)) })
  const error = pause.error ?? resume.error
  const params = { channel }
  const of = (words: string) => `${words} (${channelWords(t, channel)})`
  return (
    <div className={css.doings}>
      {isWire(channel) && (
        <Button
          size="xs"
          variant="default"
          aria-label={of(setWords)}
          onClick={() => setOpen('settings')}
        >
          {setWords}
        </Button>
      )}
      {isWire(channel) && state === 'ready' && (
        <Button
          size="xs"
          variant="subtle"
          aria-label={of(t(texts.test))}
          onClick={() => setOpen('test')}
        >
          {t(texts.test)}
        </Button>
      )}
      {state === 'paused' ? (
        <Button
          size="xs"
          variant="default"
          aria-label={of(t(texts.resume))}
          loading={resume.isPending}
          onClick={() => resume.mutate({ params })}
        >
          {t(texts.resume)}
        </Button>
      ) : (
        <Button
          size="xs"
          variant="subtle"
          aria-label={of(t(texts.pause))}
          loading={pause.isPending}
          onClick={() => pause.mutate({ params, body: {} })}
        >
          {t(texts.pause)}
        </Button>
      )}
      {error && <ErrorState error={error} />}
      {open === 'settings' && channel === 'mail' && (
        <MailModal settings={all.mail} secrets={item.secrets} onClose={close} />
      )}
      {open === 'settings' && channel === 'line' && (
        <LineModal settings={all.line} secrets={item.secrets} onClose={close} />
      )}
      {open === 'settings' && channel === 'sms' && (
        <SmsModal settings={all.sms} secrets={item.secrets} onClose={close} />
      )}
      {open === 'settings' && channel === 'push' && (
        <PushModal settings={all.push} onClose={close} />
      )}
      {open === 'test' && channel === 'push' && (
        <PushTestModal publicKey={all.push.publicKey} onClose={close} />
      )}
      {open === 'test' && isWire(channel) && channel !== 'push' && (
        <TestModal channel={channel} onClose={close} />
      )}
    </div>
  )
}
