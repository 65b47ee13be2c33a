import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { draftHelpTexts } from '../../../../web/draft-help.texts.ts'
import { useMutationOf } from '../../../../web/query.ts'
import { useT } from '../../../../web/texts.ts'
import { ErrorState } from '../../../../web/ui/ErrorState.tsx'
import { AreaField } from '../../../../web/ui/fields.tsx'
import { Icon } from '../../../../web/ui/Icon.tsx'
import { Segmented } from '../../../../web/ui/Segmented.tsx'
import { toast } from '../../../../web/ui/Toasts.tsx'
import { gapsIn } from '../../../inbox/drafting-gaps.rules.ts'
import { askForLook, type ReplyDetail, sendReply } from '../../contract.ts'
import { repliesTexts, writeTexts as texts } from '../../replies.texts.ts'
import { repliesPath } from '../paths.ts'
import { useChannelWord } from '../words.ts'
import { LetterNotice } from './LetterNotice.tsx'
import { LetterTools } from './LetterTools.tsx'
import { PromiseFields } from './PromiseFields.tsx'
import css from './replies.module.css'
import { SwapModal } from './SwapModal.tsx'
import { promiseOf, useLetter } from './useLetter.ts'
import { useLetterHelp } from './useLetterHelp.ts'

/** My reply: by which way, the words, a promise with its day; kept while I write. */
export function LetterForm({ reply }: { reply: ReplyDetail }) {
  const t = useT()
  const channelWord = useChannelWord()
  const navigate = useNavigate()
  const { draft, change, saving, settle } = useLetter(reply)
  const help = useLetterHelp(reply.conversationId)
  const [swapping, setSwapping] = useState(false)
  const { name, conversationId, needsLook, letter } = reply
  const open = reply.channels.filter(({ isOpen }) => isOpen)
  const leave = (words: string) => {
    toast(words)
    void navigate({ to: repliesPath })
  }
  const sent = draft.channel === 'post' ? texts.sentCard : texts.sent
  const send = useMutationOf(sendReply, { onSuccess: () => leave(t(sent, { name })) })
  const ask = useMutationOf(askForLook, { onSuccess: () => leave(t(texts.askedDone)) })
  const isHalfPromised = draft.hasPromise && !promiseOf(draft)
  const hasGaps = gapsIn(draft.words).length > 0
  const missing = draft.words.trim() === '' ? texts.empty : hasGaps ? draftHelpTexts.fillGaps : null
  const blocked = isHalfPromised ? texts.promiseMissing : missing
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (blocked) return
    settle()
    const body = { channel: draft.channel, words: draft.words, promise: promiseOf(draft) }
    const input = { params: { conversationId }, body }
    if (needsLook) ask.mutate(input)
    else send.mutate(input)
  }
  if (open.length === 0) return <p className="prose">{t(texts.noWay)}</p>
  return (
    <form className={css.letter} onSubmit={submit}>
      <LetterNotice reply={reply} />
      {open.length > 1 && (
        <Segmented
          label={t(texts.how)}
          value={draft.channel}
          onChange={(channel) => change({ channel })}
          options={open.map(({ channel }) => ({ value: channel, label: channelWord(channel) }))}
        />
      )}
      <AreaField
        label={t(texts.words)}
        placeholder={t(texts.wordsHint, { name: name.split(/\s/)[0] ?? name })}
        minRows={8}
        maxLength={4000}
        value={draft.words}
        onChange={(event) => change({ words: event.currentTarget.value })}
      />
      <LetterTools
        draft={draft}
        saving={saving}
        phrases={reply.savedReplies}
        help={help.asks}
        onWords={(words, by) => {
          change({ words: draft.words.trim() ? `${draft.words.trimEnd()}\n${words}` : words })
          help.note(words, by)
        }}
      />
      <PromiseFields draft={draft} onChange={change} />
      {send.error && <ErrorState error={send.error} title={null} />}
      {ask.error && <ErrorState error={ask.error} title={null} />}
      <div className={css.foot}>
        <Button
          type="submit"
          loading={send.isPending || ask.isPending}
          disabled={blocked !== null}
          leftSection={<Icon name={needsLook ? 'eye' : 'send'} size={20} />}
        >
          {t(verbOf(needsLook, draft.channel === 'post', letter?.state === 'returned'))}
        </Button>
        {blocked && <p className="small quiet">{t(blocked)}</p>}
        <Button
          variant="default"
          leftSection={<Icon name="hand" size={20} />}
          onClick={() => setSwapping(true)}
        >
          {t(repliesTexts.swap)}
        </Button>
      </div>
      {swapping && (
        <SwapModal
          reply={reply}
          onClose={() => setSwapping(false)}
          onGone={() => {
            settle()
            void navigate({ to: repliesPath })
          }}
        />
      )}
    </form>
  )
}

function verbOf(needsLook: boolean, isCard: boolean, isReturned: boolean) {
  if (needsLook) return isReturned ? texts.askAgain : texts.ask
  return isCard ? texts.sendCard : texts.send
}
