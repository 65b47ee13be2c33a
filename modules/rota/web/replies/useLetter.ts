import { useCallback, useEffect, useRef, useState } from 'react'
import { call } from '../../../../web/api.ts'
import {
  LETTER_CHANNELS,
  type LetterChannel,
  type ReplyDetail,
  saveLetter,
} from '../../contract.ts'

const PAUSE_MS = 1200
const AGAIN_MS = 8000

export interface Draft {
  channel: LetterChannel
  words: string
  hasPromise: boolean
  promiseText: string
  promiseDue: string
}

export type Saving = { state: 'untouched' } | { state: 'saved'; at: Date } | { state: 'failed' }

const opened = (reply: ReplyDetail): LetterChannel[] =>
  reply.channels.filter(({ isOpen }) => isOpen).map(({ channel }) => channel)

/** As they wrote, if that way is open; otherwise the first that is. */
function firstChannel(reply: ReplyDetail): LetterChannel {
  const open = opened(reply)
  const came = reply.waiting.at(-1)?.channel
  const asked = LETTER_CHANNELS.find((channel) => channel === (came === 'form' ? 'mail' : came))
  return asked && open.includes(asked) ? asked : (open[0] ?? 'post')
}

/** What is promised, once both halves are there. */
export function promiseOf({ hasPromise, promiseText, promiseDue }: Draft) {
  return hasPromise && promiseText.trim() && promiseDue
    ? { text: promiseText.trim(), due: promiseDue }
    : null
}

/** What I write, kept a moment after I pause, and once more when I leave. */
export function useLetter(reply: ReplyDetail) {
  const { conversationId, letter } = reply
  const [draft, setDraft] = useState<Draft>(() => ({
    channel: letter?.channel ?? firstChannel(reply),
    words: letter?.words ?? '',
    hasPromise: Boolean(letter?.promise),
    promiseText: letter?.promise?.text ?? '',
    promiseDue: letter?.promise?.due ?? '',
  }))
  const [saving, setSaving] = useState<Saving>(
    letter ? { state: 'saved', at: letter.savedAt } : { state: 'untouched' },
  )
  const unsaved = useRef<Draft | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)

  const save = useCallback(async () => {
    const kept = unsaved.current
    if (!kept) return
    unsaved.current = null
    try {
      const { channel, words } = kept
      const body = { channel, words, promise: promiseOf(kept) }
      const { savedAt } = await call(saveLetter, { params: { conversationId }, body })
      setSaving({ state: 'saved', at: savedAt })
    } catch {
      unsaved.current ??= kept
      setSaving({ state: 'failed' })
      timer.current = setTimeout(() => void save(), AGAIN_MS)
    }
  }, [conversationId])

  const change = (part: Partial<Draft>) => {
    const next = { ...draft, ...part }
    setDraft(next)
    unsaved.current = next
    clearTimeout(timer.current ?? undefined)
    timer.current = setTimeout(() => void save(), PAUSE_MS)
  }
  /** Nothing is kept any more: it was sent, or asked about. */
  const settle = () => {
    unsaved.current = null
    clearTimeout(timer.current ?? undefined)
  }

  useEffect(
    () => () => {
      clearTimeout(timer.current ?? undefined)
      void save()
    },
    [save],
  )
  return { draft, change, saving, settle }
}
