import { type ReactNode, useEffect, useRef } from 'react'
import { useFormat } from '../../../../web/format.ts'
import { useT } from '../../../../web/texts.ts'
import { Badge } from '../../../../web/ui/Badge.tsx'
import { Due } from '../../../../web/ui/Due.tsx'
import { Icon } from '../../../../web/ui/Icon.tsx'
import { PersonName } from '../../../../web/ui/PersonLink.tsx'
import type { ConversationLine } from '../../contract.ts'
import { conversationPageTexts as texts } from '../../conversation-pages.texts.ts'
import css from './inbox.module.css'
import { channelIcon, channelWord } from './words.ts'

/** One person's talk in the list: their last words, and how long they have waited. */
export function TalkRow({
  row,
  isChosen,
  onChoose,
  withoutName,
}: {
  row: ConversationLine
  isChosen?: boolean
  onChoose: () => void
  /** On the page of the person, who it is stands above. */
  withoutName?: boolean
}) {
  const t = useT()
  const format = useFormat()
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (isChosen) button.current?.scrollIntoView({ block: 'nearest' })
  }, [isChosen])
  const { lastKind, lastAt, lastWords, followUp } = row
  const channel = row.waitingChannel ?? row.lastChannel
  // An older word may wait below newer ones: a card that was typed after a reply by mail.
  const since = row.waitingSince && format.day(row.waitingSince)
  const longer = since && since !== format.day(lastAt) ? since : null
  return (
    <li>
      <button
        ref={button}
        type="button"
        className={css.row}
        aria-current={isChosen || undefined}
        onClick={onChoose}
      >
        <span className={css.rowHead}>
          {channel && (
            <span title={t(channelWord[channel])} className={css.rowIcon}>
              <Icon name={channelIcon[channel]} size={16} />
            </span>
          )}
          <b>
            {withoutName ? (
              (row.subject ?? (channel ? t(channelWord[channel]) : ''))
            ) : row.personName ? (
              <PersonName name={row.personName} />
            ) : (
              t(texts.noName)
            )}
          </b>
          <time className="num" title={format.exact(lastAt)}>
            {format.ago(lastAt)}
          </time>
        </span>
        <span className={css.rowWords} data-theirs={lastKind === 'word' || undefined}>
          {lastKind !== 'word' && <span className={css.ours}>{t(texts.ours)}</span>}
          {lastWords}
        </span>
        <RowFoot row={row}>
          {longer && <span>{t(texts.waitsSince, { day: longer })}</span>}
          {row.state === 'snoozed' && row.snoozedUntil && (
            <Badge icon="clock">{t(texts.wakesOn, { day: format.day(row.snoozedUntil) })}</Badge>
          )}
          {followUp && row.state === 'open' && (
            <Badge tone="yama" icon="flag">
              {followUp}
            </Badge>
          )}
        </RowFoot>
      </button>
    </li>
  )
}

/** Until when a reply is due, and who has it. */
export function RowFoot({
  row: { dueOn, state, assigneeName },
  children,
}: {
  row: Pick<ConversationLine, 'dueOn' | 'state' | 'assigneeName'>
  children?: ReactNode
}) {
  const t = useT()
  return (
    <span className={css.rowFoot}>
      {dueOn && <Due on={dueOn} />}
      {children}
      {state === 'closed' ? (
        <Badge icon="check">{t(texts.closed)}</Badge>
      ) : (
        <span>{assigneeName ? t(texts.hanging, { name: assigneeName }) : t(texts.nobodyHas)}</span>
      )}
    </span>
  )
}
