import { useQuery } from '@tanstack/react-query'
import { queryOf } from '../../../../web/query.ts'
import { type ConversationDetail, listReplyChannels } from '../../contract.ts'
import { REPLY_CHANNELS, type ReplyChannel } from '../../conversations.rules.ts'

export interface ReplyVerdict {
  channel: ReplyChannel
  ok: boolean
  because: string | null
  goesAt: Date | null
  /** Not set up yet: a reply stays in the outbox. */
  isKept: boolean
}

/** By which ways a reply can go, and the one to begin with: as they came, else the first that is open. */
export function useReplyChannels({ conversationId, lastChannel }: ConversationDetail): {
  items: ReplyVerdict[]
  usual: ReplyChannel | null
  /** Why nothing goes out from here, but for what was said on the telephone. */
  mayNot: string | null
} {
  const { data } = useQuery(queryOf(listReplyChannels, { params: { conversationId } }))
  const items = data?.items ?? []
  const came = lastChannel === 'form' ? 'mail' : lastChannel
  const can = ({ ok, goesAt }: ReplyVerdict) => ok || goesAt !== null
  const same = items.find((one) => one.channel === came && can(one))
  const open = items.find((one) => one.ok && one.channel !== 'phone')
  const usual = same ?? open ?? items.find(can) ?? items[0]
  const known = REPLY_CHANNELS.find((channel) => channel === came)
  return { items, usual: usual?.channel ?? known ?? null, mayNot: data?.mayNot ?? null }
}
