import { call } from '../../../../web/api.ts'
import type { DraftSource } from '../../../../web/ui/DraftList.tsx'
import { toast } from '../../../../web/ui/Toasts.tsx'
import { askMachine, lookAtRequest, noteSource, suggestDrafts } from '../../contract.ts'

/** What a talk offers to begin a reply with, and the note of what was taken. */
export function useDraftHelp(conversationId: string) {
  const params = { conversationId }
  return {
    asks: {
      id: conversationId,
      suggest: () => call(suggestDrafts, { params }),
      look: () => call(lookAtRequest, { params }),
      ask: () => call(askMachine, { params }),
    },
    /** The machine's own is noted by the server as it writes it. */
    note: (words: string, by: DraftSource) => {
      if (by === 'ai' || !words) return
      call(noteSource, { params, body: { by, words: words.slice(0, 20_000) } }).catch((error) =>
        toast(error instanceof Error ? error.message : String(error)),
      )
    },
  }
}
