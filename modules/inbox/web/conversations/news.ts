import { call } from '../../../../web/api.ts'
import type { NewsItem } from '../../../../web/rooms.ts'
import { translateNow } from '../../../../web/texts.ts'
import { countConversations, listMentions } from '../../contract.ts'
import { conversationRoomTexts as texts } from '../../conversation-rooms.texts.ts'
import { inboxPath, talkPath } from './paths.ts'

/** Notes in which one is named, and how many wait beyond their day. */
export async function inboxNews(signal: AbortSignal): Promise<NewsItem[]> {
  const [mentions, counts] = await Promise.all([
    call(listMentions, {}, { signal }),
    call(countConversations, {}, { signal }),
  ])
  return [...lateOnes(counts.overdue), ...mentions.items.map(mentionItem)]
}

function mentionItem({
  entryId,
  at,
  by,
  words,
  conversationId,
}: {
  entryId: string
  at: Date
  by: string | null
  words: string
  conversationId: string
}): NewsItem {
  return {
    id: `mention ${entryId}`,
    at,
    label: [by, words].filter(Boolean).join(': '),
    words: texts.mentioned,
    tone: 'ai',
    icon: 'pencil',
    path: talkPath(conversationId),
  }
}

/** One line a day, for as long as there are any. */
function lateOnes(overdue: number): NewsItem[] {
  if (overdue === 0) return []
  const morning = new Date()
  morning.setHours(0, 0, 0, 0)
  return [
    {
      id: `overdue ${morning.toISOString().slice(0, 10)}`,
      at: morning,
      label: translateNow(texts.overdueLabel, { count: overdue }),
      words: texts.overdue,
      tone: 'enji',
      icon: 'warning',
      path: inboxPath,
    },
  ]
}
