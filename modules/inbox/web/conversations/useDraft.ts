import { useCallback, useEffect, useRef, useState } from 'react'
import { call } from '../../../../web/api.ts'
import { type ConversationDetail, saveDraft } from '../../contract.ts'
import type { ReplyChannel } from '../../conversations.rules.ts'

const PAUSE_MS = 1200

export type DraftState = 'clean' | 'saved' | 'failed'

/**
 * What is being written, kept by itself a moment after the last key and when one leaves. Colleagues who
 * look at the same talk hear of it.
 */
export function useDraft(talk: ConversationDetail, channel: ReplyChannel | null) {
  const { conversationId, draft } = talk
  const [words, setWords] = useState(draft?.words ?? '')
  const [state, setState] = useState<DraftState>('clean')
  const latest = useRef({ words, channel, kept: draft?.words ?? '' })
  latest.current = { ...latest.current, words, channel }

  const keep = useCallback(() => {
    const { words, channel, kept } = latest.current
    if (words === kept) return
    latest.current.kept = words
    call(saveDraft, { params: { conversationId }, body: { words, channel } })
      .then(() => setState('saved'))
      .catch(() => {
        latest.current.kept = kept
        setState('failed')
      })
  }, [conversationId])

  // biome-ignore lint/correctness/useExhaustiveDependencies: each key begins the pause anew
  useEffect(() => {
    const timer = setTimeout(keep, PAUSE_MS)
    return () => clearTimeout(timer)
  }, [words, keep])
  useEffect(() => keep, [keep])

  /** What was sent is no draft any more: the server has thrown it away already. */
  const forget = () => {
    latest.current.kept = ''
    setWords('')
    setState('clean')
  }
  return { words, setWords, state, forget }
}
