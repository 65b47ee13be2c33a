import { z } from 'zod'
import { useSearchState } from '../../../../web/search-state.ts'
import { ENTRY_CHANNELS, FOLDERS } from '../../conversations.rules.ts'

const shape = z.object({
  folder: z.enum(FOLDERS).default('waiting'),
  channel: z.enum(ENTRY_CHANNELS).optional(),
  q: z.string().max(200).optional(),
  talk: z.uuid().optional(),
})

export type InboxState = z.output<typeof shape>

/** What is shown stands in the address: it can be shared, and Back brings it again. */
export const useInboxState = () => useSearchState(shape)
