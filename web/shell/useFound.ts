import { useDebouncedValue } from '@mantine/hooks'
import { useQueries } from '@tanstack/react-query'
import type { Text } from '../../kernel/i18n.ts'
import { type Found, useHouse } from '../rooms.ts'
import { useT } from '../texts.ts'
import { texts } from '../web.texts.ts'

export interface Group {
  label: string
  rows: Found[]
  failed?: string
}

/** What the words find: the modules' finders in order, then rooms and actions by name. */
export function useFound(words: string): { groups: Group[]; looking: boolean } {
  const t = useT()
  const { rooms, actions, finders } = useHouse()
  const [settled] = useDebouncedValue(words.trim(), 120)
  const answers = useQueries({
    queries: finders.map((finder) => ({
      queryKey: ['finder', finder.label, settled],
      queryFn: ({ signal }: { signal: AbortSignal }) => finder.find(settled, signal),
      enabled: settled !== '',
    })),
  })
  const matches = (label: string) => label.toLowerCase().includes(words.trim().toLowerCase())
  const doors = (
    label: string,
    things: { label: Text; also?: Text; path: string; icon: Found['icon'] }[],
  ): Group => ({
    label,
    rows: things
      .filter(({ label, also }) => matches(t(label)) || (also && matches(t(also))))
      .map(({ path, icon, label }) => ({ id: path, path, icon, label: t(label) })),
  })
  const found = finders.map((finder, at): Group => {
    const what = t(finder.label)
    const answer = answers[at]
    return {
      label: what,
      rows: settled === '' ? [] : (answer?.data ?? []),
      failed: answer?.isError ? t(texts.findUnreachable, { what }) : undefined,
    }
  })
  return {
    groups: [...found, doors(t(texts.pages), rooms), doors(t(texts.actions), actions)].filter(
      (group) => group.rows.length > 0 || group.failed,
    ),
    looking: settled !== words.trim() || answers.some((answer) => answer.isLoading),
  }
}
