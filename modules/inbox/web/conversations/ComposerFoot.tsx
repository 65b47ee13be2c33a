import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Text } from '../../../../kernel/i18n.ts'
import { draftHelpTexts } from '../../../../web/draft-help.texts.ts'
import { useFormat } from '../../../../web/format.ts'
import { useMe } from '../../../../web/session.ts'
import { useT } from '../../../../web/texts.ts'
import { Icon } from '../../../../web/ui/Icon.tsx'
import { becauseText } from '../../../messaging/delivery-words.rules.ts'
import { conversationPageTexts as texts } from '../../conversation-pages.texts.ts'
import type { ReplyChannel } from '../../conversations.rules.ts'
import type { Mode } from './Composer.tsx'
import css from './inbox.module.css'
import { channelSettingsPath, outboxPath } from './paths.ts'
import type { DraftState } from './useDraft.ts'
import type { ReplyVerdict } from './useReplyChannels.ts'
import { channelWord } from './words.ts'

/** Below the words: tools, whether they are kept, when they go, and the verb. */
export function ComposerFoot({
  mode,
  channel,
  verdict,
  draft,
  blocked,
  sending,
  onSendAndClose,
  children,
}: {
  mode: Mode
  channel: ReplyChannel | null
  verdict: ReplyVerdict | undefined
  draft: DraftState
  /** Why it cannot be sent yet. */
  blocked: Text | null
  sending: boolean
  onSendAndClose: () => void
  children: ReactNode
}) {
  const t = useT()
  const format = useFormat()
  const because = verdict?.because ? becauseText(verdict.because) : undefined
  const stateOf = (mode: Mode, draft: DraftState) => {
    if (mode === 'note') return t(texts.noteHelp)
    if (draft === 'clean') return null
    return t(draft === 'saved' ? texts.draftSaved : texts.draftFailed)
  }
  const why = blocked ? t(blocked) : undefined
  const later =
    mode === 'reply' && verdict && !verdict.ok && verdict.goesAt
      ? t(texts.goesLater, {
          at: format.dayTime(verdict.goesAt),
          because: t(because ?? texts.noReason),
        })
      : null
  return (
    <div className={css.foot}>
      {mode === 'reply' && channel && verdict?.isKept && <Kept channel={channel} />}
      {children}
      <span className={css.state} role="status">
        {[stateOf(mode, draft), later, isToldHere(blocked) ? t(blocked) : null]
          .filter((one) => one !== null)
          .join(' ')}
      </span>
      {mode === 'reply' && (
        <Button
          variant="default"
          disabled={blocked !== null}
          loading={sending}
          title={why}
          onClick={onSendAndClose}
        >
          {t(texts.sendAndClose)}
        </Button>
      )}
      <Button
        type="submit"
        disabled={blocked !== null}
        loading={sending}
        title={why ?? t(texts.keys)}
      >
        {t(verbOf(mode, channel))}
      </Button>
    </div>
  )
}

/** Before a word is written: by this way nothing leaves the house yet. */
function Kept({ channel }: { channel: ReplyChannel }) {
  const t = useT()
  const { may } = useMe()
  const maySetUp = may('messaging.manage')
  return (
    <p className={css.kept}>
      <Icon name="warning" size={14} /> {t(texts.keptBefore, { channel: t(channelWord[channel]) })}{' '}
      {maySetUp && <Link to={channelSettingsPath}>{t(texts.setUp)}</Link>}
      {!maySetUp && may('messaging.read') && <Link to={outboxPath}>{t(texts.toOutbox)}</Link>}
    </p>
  )
}

/** What is still to be done in the words themselves is said, not only shown on the button. */
const isToldHere = (blocked: Text | null): blocked is Text =>
  blocked === texts.promiseNeeds || blocked === draftHelpTexts.fillGaps

function verbOf(mode: Mode, channel: ReplyChannel | null) {
  if (mode === 'note' || channel === 'phone') return texts.writeDown
  return channel === 'post' ? texts.makeCard : texts.send
}
