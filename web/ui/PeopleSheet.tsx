import {
  createContext,
  lazy,
  type ReactNode,
  Suspense,
  useCallback,
  useContext,
  useState,
} from 'react'

/** One line of the list. */
export interface PersonLine {
  id: string
  /** Which of several lines of one person this is. */
  row?: string
  name: string
  /** A quiet line below the name: since when, which town, what they did. */
  detail?: string
  /** A figure at the right, written out. */
  figure?: string
}

export interface PeoplePage {
  items: PersonLine[]
  nextCursor: string | null
  total?: number | null
}

/** The people behind a figure, and the rule that chose them. */
export interface PeopleList {
  /** Tells one list from another in the cache: the name of the report and its filters. */
  key: readonly unknown[]
  title: string
  /** Who is in it, as a sentence. */
  rule: ReactNode
  /** The figure that was pressed; the sheet says so where the list has become another. */
  count?: number
  load: (page: { cursor?: string; limit: number }, signal: AbortSignal) => Promise<PeoplePage>
  /** The address of the same list as a file. */
  csv?: string
}

const Open = createContext<(list: PeopleList) => void>(() => {})

/** `const open = usePeopleSheet()`, then `open(list)`. A `Stitch` with `people` does it for you. */
export const usePeopleSheet = () => useContext(Open)

const PeopleDrawer = lazy(() => import('./PeopleDrawer.tsx'))

/** The one side sheet of the page; every figure opens its people in it. */
export function PeopleSheetProvider({ children }: { children: ReactNode }) {
  const [list, setList] = useState<PeopleList | null>(null)
  const [opened, setOpened] = useState(false)
  const open = useCallback((next: PeopleList) => {
    setList(next)
    setOpened(true)
  }, [])
  return (
    <Open value={open}>
      {children}
      {list && (
        <Suspense fallback={null}>
          <PeopleDrawer list={list} opened={opened} onClose={() => setOpened(false)} />
        </Suspense>
      )}
    </Open>
  )
}
