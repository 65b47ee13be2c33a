import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import type { LetterChannel } from '../conversations.rules.ts'

export interface OpenTalk {
  channel: LetterChannel
  conversationId: string
  /** Somebody has not been answered there yet. */
  waits: boolean
}

/** Of every channel the talk that is not over and in which it was used last. A form is answered by mail. */
export async function findOpenTalks(tx: Tx, personId: string): Promise<OpenTalk[]> {
  const { rows } = await sql<OpenTalk>`
    select distinct on (1) case e.channel when 'form' then 'mail' else e.channel end as channel,
      c.conversation_id as "conversationId", c.waiting_since is not null as waits
    from inbox.conversations c
    join inbox.entries e on e.person_id = c.person_id and e.conversation_id = c.conversation_id
    where c.person_id = ${personId} and c.state <> 'closed'
      and e.channel in ('mail', 'form', 'line', 'sms', 'post')
    order by 1, e.at desc, e.entry_id desc`.execute(tx)
  return rows
}

export async function newestEntry(
  tx: Tx,
  { personId, conversationId }: { personId: string; conversationId: string },
): Promise<string | null> {
  const { rows } = await sql<{ entryId: string }>`
    select entry_id as "entryId" from inbox.entries
    where person_id = ${personId} and conversation_id = ${conversationId}
    order by entry_id desc limit 1`.execute(tx)
  return rows[0]?.entryId ?? null
}
