import { useCallback, useEffect, useReducer, useRef, useState } from 'react'
import { z } from 'zod'
import { type Node, node } from '../../builder.rules.ts'

const MOST_STEPS = 100
/** Typing «120» into a field is one step back, not three. */
const ONE_STEP_MS = 1200

interface History {
  past: Node[]
  now: Node
  future: Node[]
  /** What was changed last, and when: the same place soon again is the same step. */
  place: string
  at: number
}

type Move =
  | { kind: 'change'; root: Node; place: string; at: number }
  | { kind: 'undo' }
  | { kind: 'redo' }
  | { kind: 'start'; root: Node }

const begin = (now: Node): History => ({ past: [], now, future: [], place: '', at: 0 })

function moved(history: History, move: Move): History {
  const { past, now, future } = history
  if (move.kind === 'start') return begin(move.root)
  if (move.kind === 'change') {
    if (JSON.stringify(move.root) === JSON.stringify(now)) return history
    const same =
      move.place !== '' && move.place === history.place && move.at - history.at < ONE_STEP_MS
    return {
      past: same ? past : [...past, now].slice(-MOST_STEPS),
      now: move.root,
      future: [],
      place: move.place,
      at: move.at,
    }
  }
  const [from, to] = move.kind === 'undo' ? [past, future] : [future, past]
  const next = from.at(-1)
  if (!next) return history
  const [left, grown] = [from.slice(0, -1), [...to, now]]
  return move.kind === 'undo'
    ? { past: left, now: next, future: grown, place: '', at: 0 }
    : { past: grown, now: next, future: left, place: '', at: 0 }
}

export interface Words {
  name: string
  note: string
}

const kept = z.object({ name: z.string(), note: z.string(), root: node })
const keyOf = (subject: string) => `kizuna.segment-draft.${subject}`

function readDraft(subject: string) {
  try {
    return kept.parse(JSON.parse(localStorage.getItem(keyOf(subject)) ?? 'null'))
  } catch {
    return null
  }
}

/** A rule on its way: every step can be taken back, and the browser keeps it until it is decided. */
export function useDraft(subject: string, saved: Words & { root: Node }) {
  const [found] = useState(() => readDraft(subject))
  const [words, setWords] = useState<Words>(found ?? saved)
  const [history, dispatch] = useReducer(moved, found?.root ?? saved.root, begin)
  const [isKept, setKept] = useState(found !== null)
  const [isBack, setBack] = useState(found !== null)
  const decided = useRef(false)
  const { now: root } = history
  const isChanged =
    JSON.stringify({ ...words, root }) !==
    JSON.stringify({ name: saved.name, note: saved.note, root: saved.root })

  useEffect(() => {
    if (decided.current) return
    const timer = setTimeout(() => {
      if (isChanged) localStorage.setItem(keyOf(subject), JSON.stringify({ ...words, root }))
      else localStorage.removeItem(keyOf(subject))
      setKept(isChanged)
    }, 400)
    return () => clearTimeout(timer)
  }, [subject, words, root, isChanged])

  const forget = useCallback(() => localStorage.removeItem(keyOf(subject)), [subject])
  const change = useCallback((root: Node, place = '') => {
    dispatch({ kind: 'change', root, place, at: Date.now() })
  }, [])
  return {
    root,
    words,
    setWords: (part: Partial<Words>) => setWords((before) => ({ ...before, ...part })),
    change,
    undo: useCallback(() => dispatch({ kind: 'undo' }), []),
    redo: useCallback(() => dispatch({ kind: 'redo' }), []),
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    isChanged,
    isKept,
    /** A draft from earlier stands here instead of what is saved. */
    isBack: isBack && isChanged,
    drop: () => {
      forget()
      setBack(false)
      setWords({ name: saved.name, note: saved.note })
      dispatch({ kind: 'start', root: saved.root })
    },
    decided: () => {
      decided.current = true
      forget()
    },
  }
}
export type Draft = ReturnType<typeof useDraft>
