import { MultiSelect, Textarea } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { draftHelpTexts } from '../../../../web/draft-help.texts.ts'
import { useMe } from '../../../../web/session.ts'
import { useT } from '../../../../web/texts.ts'
import { ErrorState } from '../../../../web/ui/ErrorState.tsx'
import { Segmented } from '../../../../web/ui/Segmented.tsx'
import type { ConversationDetail } from '../../contract.ts'
import { conversationPageTexts as texts } from '../../conversation-pages.texts.ts'
import type { ReplyChannel } from '../../conversations.rules.ts'
import { gapsIn } from '../../drafting-gaps.rules.ts'
import { ChannelChoice } from './ChannelChoice.tsx'
import { ComposerFoot } from './ComposerFoot.tsx'
import { ComposerTools } from './ComposerTools.tsx'
import css from './inbox.module.css'
import { PromiseFields } from './PromiseFields.tsx'
import { useColleagues } from './useColleagues.ts'
import { useDraft } from './useDraft.ts'
import { useReply } from './useReply.ts'
import { useReplyChannels } from './useReplyChannels.ts'

export type Mode = 'reply' | 'note'

/** The place to answer: how, what, with which promise; or a note that only colleagues see. */
export function Composer({
  talk,
  seen,
  opened,
  onSent,
}: {
  talk: ConversationDetail
  /** Opened by a press, which wants to write at once. */
  opened: Mode | null
  seen: string | undefined
  onSent: (entryId: string) => void
}) {
  const t = useT()
  const [mode, setMode] = useState<Mode>(opened ?? 'reply')
  const [chosen, setChosen] = useState<ReplyChannel | null>(talk.draft?.channel ?? null)
  const channels = useReplyChannels(talk)
  const channel = chosen ?? channels.usual
  const draft = useDraft(talk, chosen)
  const [note, setNote] = useState('')
  const [mentions, setMentions] = useState<string[]>([])
  const field = useRef<HTMLTextAreaElement>(null)
  const writing = useReply(talk, (entryId) => {
    if (mode === 'reply') draft.forget()
    setNote('')
    setMentions([])
    onSent(entryId)
  })
  const words = mode === 'reply' ? draft.words : note
  const verdict = channels.items.find((one) => one.channel === channel)
  const isClosed = mode === 'reply' && verdict !== undefined && !verdict.ok && !verdict.goesAt
  const mayNot = mode === 'reply' && channel !== 'phone' ? channels.mayNot : null
  const lacksDay = Boolean(writing.promise?.text.trim()) !== Boolean(writing.promise?.due)
  const isReply = mode === 'reply'
  const blocked = whyBlocked({
    ...{ words, mayNot, isClosed, lacksDay: isReply && lacksDay },
    hasGaps: isReply && gapsIn(words).length > 0,
  })
  const send = (close: boolean) => {
    if (blocked !== null || writing.isSending) return
    if (mode === 'note') writing.noteDown(words, mentions)
    else if (channel) writing.reply({ words, channel, seen }, close)
  }
  useEffect(() => {
    if (opened) field.current?.focus()
  }, [opened])
  const start = (next: Mode) => {
    setMode(next)
    requestAnimationFrame(() => field.current?.focus())
  }
  return (
    <form
      className={css.composer}
      data-mode={mode}
      onSubmit={(event) => {
        event.preventDefault()
        send(false)
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) send(false)
      }}
    >
      <div className={css.how}>
        <Segmented
          label={t(texts.by)}
          value={mode}
          onChange={start}
          options={[
            { value: 'reply', label: t(texts.reply) },
            { value: 'note', label: t(texts.note) },
          ]}
        />
        {/* What the keys r and n press; a hand has the choice beside them. */}
        <button type="button" hidden data-key="r" onClick={() => start('reply')} />
        <button type="button" hidden data-key="n" onClick={() => start('note')} />
        {mode === 'reply' ? (
          <ChannelChoice channels={channels.items} channel={channel} onChoose={setChosen} />
        ) : (
          <Mentions value={mentions} onChange={setMentions} />
        )}
      </div>
      <Textarea
        ref={field}
        aria-label={t(labelOf(mode, channel))}
        placeholder={t(labelOf(mode, channel))}
        autosize
        minRows={2}
        maxRows={12}
        maxLength={50_000}
        value={words}
        onChange={({ currentTarget: { value } }) =>
          mode === 'reply' ? draft.setWords(value) : setNote(value)
        }
      />
      {mode === 'reply' && writing.promise && (
        <PromiseFields promise={writing.promise} onChange={writing.setPromise} />
      )}
      {mayNot !== null && (
        <p className={css.closed} role="status">
          {mayNot}
        </p>
      )}
      {writing.error != null && <ErrorState error={writing.error} title={null} />}
      <ComposerFoot
        mode={mode}
        channel={channel}
        verdict={verdict}
        draft={draft.state}
        blocked={blocked}
        sending={writing.isSending}
        onSendAndClose={() => send(true)}
      >
        {mode === 'reply' && <ComposerTools talk={talk} writing={writing} draft={draft} />}
      </ComposerFoot>
    </form>
  )
}

function whyBlocked({
  words,
  mayNot,
  isClosed,
  lacksDay,
  hasGaps,
}: {
  words: string
  mayNot: string | null
  isClosed: boolean
  lacksDay: boolean
  hasGaps: boolean
}) {
  if (mayNot !== null) return texts.notAlone
  if (isClosed) return texts.noReason
  if (lacksDay) return texts.promiseNeeds
  if (hasGaps) return draftHelpTexts.fillGaps
  return words.trim() ? null : texts.writeFirst
}

function labelOf(mode: Mode, channel: ReplyChannel | null) {
  if (mode === 'note') return texts.writeNote
  return channel === 'phone' ? texts.writeCall : texts.writeReply
}

function Mentions({ value, onChange }: { value: string[]; onChange: (ids: string[]) => void }) {
  const t = useT()
  const { staff } = useMe()
  const colleagues = useColleagues().filter(({ staffId }) => staffId !== staff.id)
  return (
    <MultiSelect
      className={css.mentions}
      aria-label={t(texts.mention)}
      placeholder={value.length === 0 ? `@ ${t(texts.mention)}` : undefined}
      searchable
      hidePickedOptions
      maxValues={20}
      value={value}
      onChange={onChange}
      data={colleagues.map(({ staffId, name }) => ({ value: staffId, label: name }))}
    />
  )
}
