import { useState } from 'react'
import type { ResponseOf } from '../../../../kernel/endpoint.ts'
import type { Text } from '../../../../kernel/i18n.ts'
import { useFormat } from '../../../../web/format.ts'
import { useMutationOf } from '../../../../web/query.ts'
import { useMe } from '../../../../web/session.ts'
import { useT } from '../../../../web/texts.ts'
import { toast } from '../../../../web/ui/Toasts.tsx'
import {
  type ConversationDetail,
  createNote,
  createReply,
  type StoredFileView,
} from '../../contract.ts'
import { conversationPageTexts as texts } from '../../conversation-pages.texts.ts'
import type { ReplyChannel } from '../../conversations.rules.ts'
import { outboxPath, printPath } from './paths.ts'
import { useReplyChannels } from './useReplyChannels.ts'
import { channelWord } from './words.ts'

export interface Written {
  words: string
  channel: ReplyChannel
  /** The newest entry that stood on the screen. */
  seen: string | undefined
}

export const NO_PROMISE = { text: '', due: '' }

/** Sends a reply or keeps a note, and says what became of it. */
export function useReply(talk: ConversationDetail, onSent: (entryId: string) => void) {
  const t = useT()
  const tell = useOutcome(talk)
  const [files, setFiles] = useState<StoredFileView[]>([])
  const [promise, setPromise] = useState<typeof NO_PROMISE | null>(null)
  const params = { conversationId: talk.conversationId }
  const send = useMutationOf(createReply, {
    onSuccess: (sent, { body: { channel } }) => {
      setFiles([])
      setPromise(null)
      onSent(sent.entryId)
      tell(sent, channel)
    },
  })
  const note = useMutationOf(createNote, {
    onSuccess: ({ entryId }) => {
      onSent(entryId)
      toast(t(texts.noted))
    },
  })
  const reply = ({ words, channel, seen }: Written, close: boolean) =>
    send.mutate({
      params,
      body: {
        channel,
        words,
        seen,
        close,
        attachments: files.length > 0 ? files : undefined,
        promise: promise?.text.trim() ? promise : undefined,
      },
    })
  return {
    files,
    setFiles,
    promise,
    setPromise,
    reply,
    noteDown: (words: string, mentions: string[]) =>
      note.mutate({ params, body: { words, mentions } }),
    isSending: send.isPending || note.isPending,
    error: send.error ?? note.error,
  }
}

type Sent = ResponseOf<typeof createReply>

/** Says what becomes of a reply, and where it lies if it has not left. */
function useOutcome(talk: ConversationDetail) {
  const t = useT()
  const format = useFormat()
  const { may } = useMe()
  const { items } = useReplyChannels(talk)
  const linkTo = (to: string, label: Text, right: string) => ({
    link: may(right) ? { to, label: t(label) } : undefined,
  })
  return ({ state, goesAt }: Sent, by: ReplyChannel) => {
    const isKept = items.some(({ channel, isKept }) => channel === by && isKept)
    const kept = t(texts.keptSent, { channel: t(channelWord[by]) })
    if (state === 'said') toast(t(texts.saidDone))
    else if (isKept) toast(kept, linkTo(outboxPath, texts.toOutbox, 'messaging.read'))
    else if (state === 'queued' && by === 'post')
      toast(t(texts.cardWaits), linkTo(printPath, texts.toPrinting, 'cards.read'))
    else if (state === 'queued') toast(t(texts.sent))
    else if (goesAt) toast(t(texts.sentLater, { at: format.dayTime(goesAt) }))
    else toast(t(texts.heldSent))
  }
}
