import { useHotkeys } from '@mantine/hooks'
import { lazy, Suspense, useState } from 'react'

const Finder = lazy(() => import('./Finder.tsx'))

/** ⌘K and the find fields open the same one window. */
export function useFinding() {
  const [opened, setOpened] = useState(false)
  useHotkeys([
    ['mod+K', () => setOpened(true)],
    ['/', () => setOpened(true)],
  ])
  return { opened, open: () => setOpened(true), close: () => setOpened(false) }
}

export function Finding({ opened, close }: { opened: boolean; close: () => void }) {
  return <Suspense fallback={null}>{opened && <Finder onClose={close} />}</Suspense>
}
