import { useRouter } from '@tanstack/react-router'
import { useRef, useSyncExternalStore } from 'react'
import { z } from 'zod'
import { inboxPath } from './paths.ts'

const named = z.object({ talk: z.uuid() })

/**
 * The talk that the address names at this very moment. The router tells its pages of a new address only
 * when all that belongs to it has come; whoever answers must never see another person meanwhile.
 */
export function useTalkInAddress(): { talk: string | undefined; read: () => string | undefined } {
  const { history, options } = useRouter()
  const last = useRef<string>(undefined)
  const read = () => {
    const { pathname, search } = history.location
    // The page still stands for a moment while one goes elsewhere.
    if (pathname === inboxPath) {
      const found = named.safeParse(options.parseSearch?.(search))
      last.current = found.success ? found.data.talk : undefined
    }
    return last.current
  }
  return { talk: useSyncExternalStore(history.subscribe, read), read }
}
