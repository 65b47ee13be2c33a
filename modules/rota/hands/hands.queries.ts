import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'

/** What others offer; my own I see beside what waits for me. */
export async function countOffered(tx: Tx, staffId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from rota.hands h
    join inbox.pub_conversations c on c.person_id = h.person_id and c.conversation_id = h.conversation_id
    where h.kind = 'swap' and h.state = 'open' and h.staff_id <> ${staffId}
      and c.waiting_since is not null`.execute(tx)
  return rows[0]?.count ?? 0
}

export async function countOpenSwaps(tx: Tx, personId: string, conversationId: string) {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from rota.hands
    where person_id = ${personId} and conversation_id = ${conversationId} and kind = 'swap'
      and state = 'open'`.execute(tx)
  return rows[0]?.count ?? 0
}

export interface NewHand {
  personId: string
  handId: string
  conversationId: string
  kind: 'raise' | 'swap'
  staffId: string
  fromStaffId: string | null
  note: string | null
  /** A raised hand has taken it at once. */
  takenBy: string | null
  now: Date
}

/** One open request a conversation: asking again changes nothing. */
export async function insertHand(tx: Tx, hand: NewHand): Promise<void> {
  await sql`
    insert into rota.hands (person_id, hand_id, origin_id, conversation_id, kind, staff_id, from_staff_id,
      note, state, taken_by, at, ended_at)
    values (${hand.personId}, ${hand.handId}, ${hand.personId}, ${hand.conversationId}, ${hand.kind},
      ${hand.staffId}, ${hand.fromStaffId}, ${hand.note}, ${hand.takenBy ? 'taken' : 'open'},
      ${hand.takenBy}, ${hand.now}, ${hand.takenBy ? hand.now : null})
    on conflict do nothing`.execute(tx)
}

export interface OfferRow {
  personId: string
  conversationId: string
  channel: string | null
  words: string
  dueOn: string | null
  waitingSince: Date
  holder: string | null
  isOffered: boolean
  note: string | null
}

/** What waits with others or with nobody; `all` or only what is offered. */
export async function findOffers(
  tx: Tx,
  { staffId, all }: { staffId: string; all: boolean },
): Promise<OfferRow[]> {
  const { rows } = await sql<OfferRow>`
    select c.person_id as "personId", c.conversation_id as "conversationId", c.waiting_channel as channel,
      coalesce((select string_agg(nullif(btrim(e.words), ''), E'\n' order by e.at) from inbox.pub_entries e
        where e.person_id = c.person_id and e.conversation_id = c.conversation_id and e.kind = 'word'
          and e.answered_at is null), '') as words,
      c.due_on as "dueOn", c.waiting_since as "waitingSince", s.name as holder,
      h.hand_id is not null as "isOffered", h.note
    from inbox.pub_conversations c
    left join accounts.pub_staff s on s.staff_id = c.assignee
    left join rota.hands h on h.person_id = c.person_id and h.conversation_id = c.conversation_id
      and h.kind = 'swap' and h.state = 'open'
    where c.waiting_since is not null and c.state <> 'closed' and c.assignee is distinct from ${staffId}::uuid
      and (${all} or h.hand_id is not null)
    order by h.hand_id is null, c.waiting_since, c.conversation_id limit 60`.execute(tx)
  return rows
}

export interface HandRow {
  personId: string
  handId: string
  conversationId: string
  kind: 'raise' | 'swap'
  takerId: string
  taker: string
  from: string | null
  words: string
  at: Date
  thanks: { fromId: string; from: string; words: string }[]
}

/** Who has taken up what lately, with the thanks for it. */
export async function findTaken(
  tx: Tx,
  since: Date,
  handId: string | null = null,
): Promise<HandRow[]> {
  const { rows } = await sql<HandRow>`
    select h.person_id as "personId", h.hand_id as "handId", h.conversation_id as "conversationId", h.kind,
      h.taken_by as "takerId", s.name as taker,
      (select f.name from accounts.pub_staff f
        where f.staff_id = case h.kind when 'swap' then h.staff_id else h.from_staff_id end) as "from",
      coalesce((select left(e.words, 80) from inbox.pub_entries e where e.person_id = h.person_id
        and e.conversation_id = h.conversation_id and e.kind = 'word' and e.at <= h.ended_at
        order by e.at desc limit 1), '') as words,
      h.ended_at as at,
      coalesce((select jsonb_agg(jsonb_build_object('fromId', t.from_staff_id, 'from', g.name,
          'words', t.words) order by t.at)
        from rota.thanks t join accounts.pub_staff g on g.staff_id = t.from_staff_id
        where t.person_id = h.person_id and t.kind = 'colleague' and t.hand_id = h.hand_id), '[]') as thanks
    from rota.hands h join accounts.pub_staff s on s.staff_id = h.taken_by
    where h.state = 'taken' and h.ended_at >= ${since}
      and (${handId}::uuid is null or h.hand_id = ${handId}::uuid)
    order by h.ended_at desc limit 20`.execute(tx)
  return rows
}

/** A second time changes nothing. */
export async function insertHandThanks(
  tx: Tx,
  one: { personId: string; thanksId: string; conversationId: string; handId: string } & {
    toStaffId: string
    fromStaffId: string
    words: string
    now: Date
  },
): Promise<void> {
  await sql`
    insert into rota.thanks (person_id, thanks_id, origin_id, conversation_id, kind, to_staff_id,
      from_staff_id, hand_id, words, at)
    values (${one.personId}, ${one.thanksId}, ${one.personId}, ${one.conversationId}, 'colleague',
      ${one.toStaffId}, ${one.fromStaffId}, ${one.handId}, ${one.words}, ${one.now})
    on conflict do nothing`.execute(tx)
}

export async function markSeen(
  tx: Tx,
  thanksId: string,
  staffId: string,
  now: Date,
): Promise<void> {
  await sql`update rota.thanks set seen_at = ${now}
    where thanks_id = ${thanksId} and to_staff_id = ${staffId} and seen_at is null`.execute(tx)
}
