import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { ApiError, call } from '../../../../../web/api.ts'
import { keyOf } from '../../../../../web/query.ts'
import { getBatch, type ScanDetail, saveDraft, takeScan } from '../../../contract.ts'
import type { Draft, Span } from '../../../scans.rules.ts'
import { movedSpans } from '../../../spans.rules.ts'

const PAUSE = 700
const KEEP = 60_000

export interface DraftState {
  draft: Draft
  /** Where the machine was not sure, as far as it was not typed over. */
  hints: Span[]
  change: (part: Partial<Draft>) => void
  /** True for a moment after it was saved. */
  saved: boolean
  /** Who has the card, where it is not oneself. */
  takenBy: string | null
  /** Nothing more is saved: the card goes its way. */
  settle: () => void
}

/** What is typed on a card, saved as one types, and the card kept from colleagues meanwhile. */
export function useDraft(scan: ScanDetail): DraftState {
  const { scanId } = scan
  const [draft, setDraft] = useState<Draft>(scan.draft)
  const [hints, setHints] = useState<Span[]>(scan.hints)
  const [saved, setSaved] = useState(false)
  const touched = useRef(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const takenBy = useLease(scanId)

  // What the machine made out comes while one looks; it never takes the place of what was typed.
  useEffect(() => {
    if (touched.current) return
    setDraft(scan.draft)
    setHints(scan.hints)
  }, [scan.draft, scan.hints])

  const settle = useCallback(() => clearTimeout(timer.current), [])
  useEffect(() => settle, [settle])

  const change = (part: Partial<Draft>) => {
    touched.current = true
    const next = { ...draft, ...part }
    setDraft(next)
    setHints(movedSpans(hints, draft.words, next.words))
    setSaved(false)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      void call(saveDraft, { params: { scanId }, body: next }).then(
        () => setSaved(true),
        // Filing says what is wrong; what was typed is still on the screen.
        () => {},
      )
    }, PAUSE)
  }
  return { draft, hints, change, saved, takenBy, settle }
}

function useLease(scanId: string): string | null {
  const client = useQueryClient()
  const [takenBy, setTakenBy] = useState<string | null>(null)
  useEffect(() => {
    const take = async () => {
      try {
        await call(takeScan, { params: { scanId } })
        setTakenBy(null)
      } catch (error) {
        if (!(error instanceof ApiError) || error.code !== 'conflict') return
        setTakenBy(error.message)
        void client.invalidateQueries({ queryKey: keyOf(getBatch) })
      }
    }
    void take()
    const again = setInterval(take, KEEP)
    return () => clearInterval(again)
  }, [scanId, client])
  return takenBy
}
