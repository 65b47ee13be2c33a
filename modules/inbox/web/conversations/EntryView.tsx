import { Suspense, useState } from 'react'
import { useFormat } from '../../../../web/format.ts'
import { useHouse } from '../../../../web/rooms.ts'
import { useT } from '../../../../web/texts.ts'
import { Badge } from '../../../../web/ui/Badge.tsx'
import { Hanko } from '../../../../web/ui/Hanko.tsx'
import { Icon } from '../../../../web/ui/Icon.tsx'
import { Words } from '../../../../web/ui/Words.tsx'
import { becauseText } from '../../../messaging/delivery-words.rules.ts'
import type { ConversationDetail, ConversationEntry } from '../../contract.ts'
import { conversationPageTexts as texts } from '../../conversation-pages.texts.ts'
import { EntryFiles } from './EntryFiles.tsx'
import { EntryMenu } from './EntryMenu.tsx'
import css from './inbox.module.css'
import { MailLook } from './MailLook.tsx'
import { channelIcon, channelWord } from './words.ts'

/** One thing that was said: theirs on paper in Mincho, ours in Gothic with its seal, notes apart. */
export function EntryView({
  entry,
  talk,
  isFirst,
  isFresh,
  isPointed,
  onGo,
}: {
  entry: ConversationEntry
  talk: ConversationDetail
  isFirst: boolean
  isFresh: boolean
  /** The address points to it. */
  isPointed: boolean
  onGo: (conversationId: string | undefined) => void
}) {
  const t = useT()
  const format = useFormat()
  const { kind, channel, words, staffName, at } = entry
  return (
    <li
      id={`entry-${entry.entryId}`}
      className={css.entry}
      data-kind={kind}
      data-pointed={isPointed || undefined}
    >
      <div className={css.meta}>
        <Icon name={channel ? channelIcon[channel] : 'lock'} size={14} />
        <span>{channel ? t(channelWord[channel]) : t(texts.noteOf)}</span>
        {kind !== 'word' && staffName && <span>{staffName}</span>}
        {entry.from && <span>{t(texts.fromAddress, { address: entry.from })}</span>}
        <time className="num" title={format.exact(at)}>
          {format.dayTime(at)}
        </time>
        {kind === 'word' && <EntryMenu entry={entry} talk={talk} isFirst={isFirst} onGo={onGo} />}
      </div>
      <div className={css.said}>
        {kind === 'word' ? (
          <Theirs entry={entry} talk={talk} />
        ) : (
          <p className={css.plain}>{words}</p>
        )}
        {entry.drafted && <Drafted drafted={entry.drafted} />}
        {kind === 'reply' && <Fate entry={entry} isFresh={isFresh} />}
        {kind === 'note' && entry.mentions.length > 0 && (
          <p className={css.fate}>{t(texts.toldTo, { names: entry.mentions.join('、') })}</p>
        )}
        {entry.isSticker && <Sticker entry={entry} />}
        <MailLook entry={entry} />
        <EntryFiles entry={entry} />
      </div>
    </li>
  )
}

/** As they said it; a module above may mark passages in it. */
function Theirs({ entry, talk }: { entry: ConversationEntry; talk: ConversationDetail }) {
  const { entryWords: Shown } = useHouse()
  const { entryId, words } = entry
  const plain = <Words>{words}</Words>
  if (!Shown) return plain
  return (
    <Suspense fallback={plain}>
      <Shown.component conversationId={talk.conversationId} entryId={entryId} words={words} />
    </Suspense>
  )
}

/** Its words stand above; what cannot be fetched is not missed. */
function Sticker({ entry: { entryId, words } }: { entry: ConversationEntry }) {
  const [isThere, setThere] = useState(true)
  if (!isThere) return null
  return (
    <img
      className={css.sticker}
      src={`/api/v1/entries/${entryId}/sticker`}
      alt={words}
      loading="lazy"
      onError={() => setThere(false)}
    />
  )
}

/** Where its first words came from; sent it was by a person. */
function Drafted({
  drafted: { by, model },
}: {
  drafted: NonNullable<ConversationEntry['drafted']>
}) {
  const t = useT()
  return (
    <p className={css.fate} title={model ?? undefined}>
      {by === 'ai' ? (
        <Badge icon="pencil">{t(texts.draftedByAi)}</Badge>
      ) : (
        t(by === 'earlier' ? texts.draftedFromEarlier : texts.draftedFromSaved)
      )}
    </p>
  )
}

/** What became of our reply: its seal once it is gone or said, else why it waits. */
function Fate({ entry, isFresh }: { entry: ConversationEntry; isFresh: boolean }) {
  const t = useT()
  const format = useFormat()
  const { messageState, because, goesAt } = entry
  const reason = because ? becauseText(because) : undefined
  if (messageState === null || messageState === 'sent') return <Hanko fresh={isFresh} />
  if (messageState === 'failed' || messageState === 'refused' || messageState === 'cancelled') {
    return (
      <p className={css.fate}>
        <Badge tone="enji" icon="warning">
          {t(texts.notGone)}
        </Badge>{' '}
        {reason && t(reason)}
      </p>
    )
  }
  return (
    <p className={css.fate}>
      <Badge tone={goesAt ? 'yama' : 'plain'} icon="clock">
        {because === 'to_print'
          ? t(texts.toPrint)
          : goesAt && messageState === 'held'
            ? t(texts.goesAt, { at: format.dayTime(goesAt) })
            : t(texts.onItsWay)}
      </Badge>{' '}
      {messageState === 'held' && reason && t(reason)}
    </p>
  )
}
