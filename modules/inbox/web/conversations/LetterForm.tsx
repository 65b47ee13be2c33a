import { Link } from '@tanstack/react-router'
import type { ResponseOf } from '../../../../kernel/endpoint.ts'
import { call } from '../../../../web/api.ts'
import { draftHelpTexts } from '../../../../web/draft-help.texts.ts'
import { useFormat } from '../../../../web/format.ts'
import { useMe } from '../../../../web/session.ts'
import { useT } from '../../../../web/texts.ts'
import { FormFoot } from '../../../../web/ui/FormFoot.tsx'
import { AreaField, TextField } from '../../../../web/ui/fields.tsx'
import { Icon } from '../../../../web/ui/Icon.tsx'
import { becauseText } from '../../../messaging/delivery-words.rules.ts'
import { fillLetter, type listLetterChannels } from '../../contract.ts'
import { conversationPageTexts } from '../../conversation-pages.texts.ts'
import { gapsIn } from '../../drafting-gaps.rules.ts'
import { letterTexts as texts } from '../../letters.texts.ts'
import { ChannelChoice } from './ChannelChoice.tsx'
import css from './inbox.module.css'
import { channelSettingsPath, talkPath } from './paths.ts'
import { SavedReplies } from './SavedReplies.tsx'
import { useLetter } from './useLetter.ts'
import { channelWord } from './words.ts'

export type Ways = ResponseOf<typeof listLetterChannels>
type Way = Ways['items'][number]

export function LetterForm({
  personId,
  ways: { items, mayNot },
  onClose,
}: {
  personId: string
  ways: Ways
  onClose: () => void
}) {
  const t = useT()
  const { letter, change, send, isSending, error } = useLetter(personId, items, onClose)
  const way = items.find(({ channel }) => channel === letter.channel) ?? items.find(isOpen)
  const why = mayNot === null ? whyBlocked(way, letter) : conversationPageTexts.notAlone
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (way && !why) send(way.channel)
      }}
    >
      <ChannelChoice
        channels={items}
        channel={way?.channel ?? null}
        onChoose={(channel) => change({ channel })}
      />
      {way && <Told way={way} />}
      {mayNot !== null && (
        <p className={css.closed} role="status">
          {mayNot}
        </p>
      )}
      {way?.channel === 'mail' && (
        <TextField
          label={t(texts.subject)}
          maxLength={300}
          value={letter.subject}
          onChange={(event) => change({ subject: event.currentTarget.value })}
        />
      )}
      <AreaField
        label={t(texts.words)}
        data-autofocus
        minRows={6}
        maxRows={14}
        maxLength={50_000}
        value={letter.words}
        onChange={(event) => change({ words: event.currentTarget.value })}
      />
      <div>
        <SavedReplies
          fill={(replyId) => call(fillLetter, { params: { personId, replyId } })}
          onFill={(words) =>
            change({ words: [letter.words.trimEnd(), words].filter(Boolean).join('\n\n') })
          }
        />
      </div>
      <FormFoot
        verb={t(
          way?.channel === 'post' ? conversationPageTexts.makeCard : conversationPageTexts.send,
        )}
        saving={isSending}
        error={error}
        blocked={why ? t(why) : undefined}
        onCancel={onClose}
      />
    </form>
  )
}

const isOpen = ({ ok, goesAt }: Way) => ok || goesAt !== null

function whyBlocked(way: Way | undefined, letter: { subject: string; words: string }) {
  if (!way || !isOpen(way)) return texts.noWay
  if (way.talk?.waits) return texts.waits
  if (way.channel === 'mail' && !letter.subject.trim()) return texts.subjectFirst
  if (gapsIn(letter.words).length > 0) return draftHelpTexts.fillGaps
  return letter.words.trim() ? null : conversationPageTexts.writeFirst
}

/** Before a word is written: where it goes, when, and whether it leaves the house. */
function Told({ way }: { way: Way }) {
  const t = useT()
  const format = useFormat()
  const { may } = useMe()
  const { talk, goesAt, because, isKept, channel, ok } = way
  return (
    <div className="small quiet" role="status">
      <p className={css.kept}>
        {t(talk ? (talk.waits ? texts.waits : texts.joins) : texts.begins)}{' '}
        {talk && <Link to={talkPath(talk.conversationId)}>{t(texts.toTalk)}</Link>}
      </p>
      {!ok && goesAt && (
        <p>
          {t(conversationPageTexts.goesLater, {
            at: format.dayTime(goesAt),
            because: t((because && becauseText(because)) || conversationPageTexts.noReason),
          })}
        </p>
      )}
      {isKept && (
        <p className={css.kept}>
          <Icon name="warning" size={14} />{' '}
          {t(texts.keptBefore, { channel: t(channelWord[channel]) })}{' '}
          {may('messaging.manage') && (
            <Link to={channelSettingsPath}>{t(conversationPageTexts.setUp)}</Link>
          )}
        </p>
      )}
    </div>
  )
}
