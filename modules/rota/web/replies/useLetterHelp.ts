import { call } from '../../../../web/api.ts'
import type { DraftSource } from '../../../../web/ui/DraftList.tsx'
import { toast } from '../../../../web/ui/Toasts.tsx'
import {
  askForLetter,
  lookAtLetterRequest,
  noteLetterSource,
  suggestLetters,
} from '../../contract.ts'

/** What there is to begin my reply with, and the note of what I took. */
export function useLetterHelp(conversationId: string) {
  const params = { conversationId }
  return {
    asks: {
      id: `mine ${conversationId}`,
      suggest: () => call(suggestLetters, { params }),
      look: () => call(lookAtLetterRequest, { params }),
      ask: () => call(askForLetter, { params }),
    },
    /** The machine's own is noted by the server as it writes it. */
    note: (words: string, by: DraftSource) => {
      if (by === 'ai' || !words) return
      call(noteLetterSource, { params, body: { by, words } }).catch((error) =>
        toast(error instanceof Error ? error.message : String(error)),
      )
    },
  }
}
