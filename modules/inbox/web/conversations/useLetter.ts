import { useState } from 'react'
import type { ResponseOf } from '../../../../kernel/endpoint.ts'
import { useFormat } from '../../../../web/format.ts'
import { useMutationOf } from '../../../../web/query.ts'
import { useT } from '../../../../web/texts.ts'
import { toast } from '../../../../web/ui/Toasts.tsx'
import { createLetter } from '../../contract.ts'
import { conversationPageTexts } from '../../conversation-pages.texts.ts'
import type { LetterChannel } from '../../conversations.rules.ts'
import { letterTexts as texts } from '../../letters.texts.ts'
import type { Ways } from './LetterForm.tsx'
import { talkPath } from './paths.ts'
import { channelWord } from './words.ts'

interface Letter {
  channel: LetterChannel | null
  subject: string
  words: string
}

const EMPTY: Letter = { channel: null, subject: '', words: '' }

/** What was begun and put aside, by person, until it is sent or this tab is closed. */
const begun = new Map<string, Letter>()

/** A letter that is being written; sent, it says what became of it. */
export function useLetter(personId: string, ways: Ways['items'], onSent: () => void) {
  const tell = useOutcome(ways)
  const [letter, setLetter] = useState(begun.get(personId) ?? EMPTY)
  const change = (some: Partial<Letter>) => {
    const next = { ...letter, ...some }
    begun.set(personId, next)
    setLetter(next)
  }
  const post = useMutationOf(createLetter, {
    onSuccess: (sent, { body: { channel } }) => {
      begun.delete(personId)
      tell(sent, channel)
      onSent()
    },
  })
  const send = (channel: LetterChannel) => {
    const { subject, words } = letter
    const body = { channel, words, ...(channel === 'mail' && { subject }) }
    post.mutate({ params: { personId }, body })
  }
  return { letter, change, send, isSending: post.isPending, error: post.error }
}

function useOutcome(ways: Ways['items']) {
  const t = useT()
  const format = useFormat()
  return (sent: ResponseOf<typeof createLetter>, by: LetterChannel) => {
    const link = { to: talkPath(sent.conversationId), label: t(texts.toTalk) }
    toast(wordsFor(sent, by), { link })
  }
  function wordsFor({ state, goesAt }: ResponseOf<typeof createLetter>, by: LetterChannel) {
    if (ways.some(({ channel, isKept }) => channel === by && isKept))
      return t(texts.keptSent, { channel: t(channelWord[by]) })
    if (state === 'queued' && by === 'post') return t(conversationPageTexts.cardWaits)
    if (state === 'queued') return t(texts.sent)
    return goesAt ? t(texts.sentLater, { at: format.dayTime(goesAt) }) : t(texts.heldSent)
  }
}
