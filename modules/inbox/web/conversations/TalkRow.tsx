import { useEffect, useRef } from 'react'
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
  const { lastKind, lastChannel, lastAt, lastWords, followUp } = row
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
          {lastChannel && (
            <span title={t(channelWord[lastChannel])} className={css.rowIcon}>
              <Icon name={channelIcon[lastChannel]} size={16} />
            </span>
          )}
          <b>
            {withoutName ? (
              (row.subject ?? (lastChannel ? t(channelWord[lastChannel]) : ''))
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
        <span className={css.rowFoot}>
          {row.dueOn && <Due on={row.dueOn} />}
          {row.state === 'snoozed' && row.snoozedUntil && (
            <Badge icon="clock">{t(texts.wakesOn, { day: format.day(row.snoozedUntil) })}</Badge>
          )}
          {followUp && row.state === 'open' && (
            <Badge tone="yama" icon="flag">
              {followUp}
            </Badge>
          )}
          {row.state === 'closed' && <Badge icon="check">{t(texts.closed)}</Badge>}
          {row.state !== 'closed' && (
            <span>
              {row.assigneeName ? t(texts.hanging, { name: row.assigneeName }) : t(texts.nobodyHas)}
            </span>
          )}
        </span>
      </button>
    </li>
  )
}
