import { useDebouncedCallback } from '@mantine/hooks'
import { useQueryClient } from '@tanstack/react-query'
import { z } from 'zod'
import { useLive } from '../../../../web/live.ts'
import { keyOf } from '../../../../web/query.ts'
import { getMessage, getReach, listChannels, listOutbox } from '../../contract.ts'

const message = z.object({})

/** Reads again what this page shows when a message has gone a step on; a batch is told once a second. */
export function useMessagesLive(): void {
  const client = useQueryClient()
  const again = useDebouncedCallback(() => {
    for (const endpoint of [listOutbox, getMessage, getReach, listChannels])
      void client.invalidateQueries({ queryKey: keyOf(endpoint) })
  }, 1000)
  useLive('messages', message, again)
}
