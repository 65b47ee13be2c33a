import { Button } from '@mantine/core'
import { useEffect, useLayoutEffect, useRef } from 'react'
import { useT } from '../../../../web/texts.ts'
import { ErrorState } from '../../../../web/ui/ErrorState.tsx'
import { Loading } from '../../../../web/ui/Loading.tsx'
import type { ConversationDetail, ConversationEntry } from '../../contract.ts'
import { conversationPageTexts as texts } from '../../conversation-pages.texts.ts'
import { EntryView } from './EntryView.tsx'
import css from './inbox.module.css'
import { usePointedEntry } from './usePointedEntry.ts'

interface Entries {
  rows: ConversationEntry[] | undefined
  error: unknown
  hasMore: boolean
  more: () => void
  retry: () => void
}

/** Everything that was said, the newest below; it opens there and goes on upwards. */
export function TalkThread({
  talk,
  entries,
  fresh,
  onGo,
}: {
  talk: ConversationDetail
  entries: Entries
  /** The reply that was sent just now, whose seal is stamped before one's eyes. */
  fresh: string | undefined
  onGo: (conversationId: string | undefined) => void
}) {
  const t = useT()
  const box = useRef<HTMLDivElement>(null)
  const newest = entries.rows?.[0]?.entryId
  const isAtEnd = useRef(true)
  const held = useRef<ReturnType<typeof usePointedEntry>>(undefined)
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new last word moves the view
  useLayoutEffect(() => {
    const { current } = box
    if (current) current.scrollTop = current.scrollHeight
    isAtEnd.current = true
    held.current?.release()
  }, [newest])
  const pointed = usePointedEntry(box, entries)
  held.current = pointed
  // What opens below, such as the place to write, must not cover the last word.
  useEffect(() => {
    const { current } = box
    if (!current) return
    const seen = new ResizeObserver(() => {
      if (!held.current?.hold() && isAtEnd.current) current.scrollTop = current.scrollHeight
    })
    seen.observe(current)
    return () => seen.disconnect()
  }, [])
  const count = entries.rows?.length ?? 0
  const before = useRef({ count, height: 0 })
  // What is read above must not push away what one looks at.
  useLayoutEffect(() => {
    const { current } = box
    if (!current) return
    const { count: had, height } = before.current
    if (had > 0 && count > had && current.scrollTop < 40)
      current.scrollTop += current.scrollHeight - height
    before.current = { count, height: current.scrollHeight }
  })
  return (
    <section
      ref={box}
      className={css.thread}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
      tabIndex={0}
      aria-label={t(texts.thread)}
      onWheel={pointed.release}
      onPointerDown={pointed.release}
      onKeyDown={pointed.release}
      onScroll={({ currentTarget: { scrollTop, clientHeight, scrollHeight } }) => {
        isAtEnd.current = scrollTop + clientHeight > scrollHeight - 30
      }}
    >
      {entries.error != null && <ErrorState error={entries.error} onRetry={entries.retry} />}
      {!entries.rows && !entries.error && <Loading lines={6} />}
      {entries.hasMore && (
        <Button className={css.earlier} variant="default" size="xs" onClick={entries.more}>
          {t(texts.earlier)}
        </Button>
      )}
      <ol>
        {entries.rows?.toReversed().map((entry, at) => (
          <EntryView
            key={entry.entryId}
            entry={entry}
            talk={talk}
            isFirst={at === 0 && !entries.hasMore}
            isFresh={entry.entryId === fresh}
            isPointed={entry.entryId === pointed.entryId}
            onGo={onGo}
          />
        ))}
      </ol>
    </section>
  )
}
