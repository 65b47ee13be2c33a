import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import type { Figures } from '../decide.rules.ts'

/** A conversation in which somebody waits, or for which somebody has been asked. */
export interface Talk {
  personId: string
  conversationId: string
  waitingSince: Date | null
  isAnswered: boolean
  assignee: string | null
  channel: string
  words: string
  /** Who answered this person last. */
  earlier: string | null
  turn: { turnId: string; staffId: string; month: string } | null
  /** Its words were answered since, and others wait by now. */
  isTurnOver: boolean
  /** Who asked to be relieved of it since it began to wait. */
  relieved: string[]
}

/** Of these people; whoever waits longest comes first. */
export async function findTalks(tx: Tx, personIds: readonly string[]): Promise<Talk[]> {
  const { rows } = await sql<Talk>`
    select c.person_id as "personId", c.conversation_id as "conversationId",
      c.waiting_since as "waitingSince", coalesce(c.closed_reason, 'answered') = 'answered' as "isAnswered",
      c.assignee, coalesce(c.waiting_channel, c.last_channel, '') as channel, coalesce(w.words, '') as words,
      (select substr(e.actor, 7)::uuid from activity.pub_events e
        where e.person_id = c.person_id and e.name = 'contact.sent' and e.actor like 'staff:%'
        order by e.occurred_at desc, e.event_id desc limit 1) as earlier,
      case when t.turn_id is not null then jsonb_build_object('turnId', t.turn_id, 'staffId', t.staff_id,
        'month', t.month) end as turn,
      coalesce(c.waiting_since > t.waiting_since, false) as "isTurnOver",
      array(select h.staff_id from rota.hands h where h.person_id = c.person_id
        and h.conversation_id = c.conversation_id and h.kind = 'swap' and h.at >= c.waiting_since) as relieved
    from inbox.pub_conversations c
    left join rota.turns t on t.person_id = c.person_id and t.conversation_id = c.conversation_id
      and t.ended_at is null
    left join lateral (
      select string_agg(e.words, E'\n' order by e.at) as words
      from inbox.pub_entries e where e.person_id = c.person_id and e.conversation_id = c.conversation_id
        and e.kind = 'word' and e.answered_at is null) w on true
    where c.person_id = any(${personIds}::uuid[])
      and (t.turn_id is not null or (c.waiting_since is not null and c.state <> 'closed'))
    order by c.waiting_since nulls first, c.conversation_id`.execute(tx)
  return rows
}

/** Turns of talks that are no more: they were joined to others, or went back to another person. */
export async function findLost(
  tx: Tx,
  personIds: readonly string[],
): Promise<(Pick<Talk, 'personId' | 'conversationId'> & { turn: NonNullable<Talk['turn']> })[]> {
  const { rows } = await sql<
    Pick<Talk, 'personId' | 'conversationId'> & { turn: NonNullable<Talk['turn']> }
  >`
    select t.person_id as "personId", t.conversation_id as "conversationId",
      jsonb_build_object('turnId', t.turn_id, 'staffId', t.staff_id, 'month', t.month) as turn
    from rota.turns t
    where t.person_id = any(${personIds}::uuid[]) and t.ended_at is null
      and not exists (select from inbox.pub_conversations c
        where c.person_id = t.person_id and c.conversation_id = t.conversation_id)`.execute(tx)
  return rows
}

/** Everybody who waits, or for whom somebody has been asked. */
export async function findUnsettled(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ personId: string }>`
    select person_id as "personId" from inbox.pub_conversations
      where waiting_since is not null and state <> 'closed'
    union select person_id from rota.turns where ended_at is null
    order by 1`.execute(tx)
  return rows.map(({ personId }) => personId)
}

export interface NewTurn {
  personId: string
  turnId: string
  conversationId: string
  staffId: string
  month: string
  because: string
  passed: string | null
  figures: Partial<Figures>
  waitingSince: Date
  by: string
  now: Date
}

export async function insertTurn(tx: Tx, turn: NewTurn): Promise<void> {
  await sql`
    insert into rota.turns (person_id, turn_id, origin_id, conversation_id, staff_id, month, because, passed,
      figures, waiting_since, given_at, given_by)
    values (${turn.personId}, ${turn.turnId}, ${turn.personId}, ${turn.conversationId}, ${turn.staffId},
      ${turn.month}, ${turn.because}, ${turn.passed}, ${JSON.stringify(turn.figures)}::jsonb,
      ${turn.waitingSince}, ${turn.now}, ${turn.by})`.execute(tx)
}

export async function endTurn(
  tx: Tx,
  { personId, turnId, ended, now }: { personId: string; turnId: string; ended: string; now: Date },
): Promise<void> {
  await sql`update rota.turns set ended_at = ${now}, ended = ${ended}
    where person_id = ${personId} and turn_id = ${turnId} and ended_at is null`.execute(tx)
}

/** Requests to be relieved that nobody needs any more. */
export async function endHands(
  tx: Tx,
  {
    personId,
    conversationId,
    takenBy,
    now,
  }: {
    personId: string
    conversationId: string
    takenBy: string | null
    now: Date
  },
): Promise<void> {
  await sql`
    update rota.hands set state = case when ${takenBy}::uuid is null then 'ended' else 'taken' end,
      taken_by = ${takenBy}, ended_at = ${now}
    where person_id = ${personId} and conversation_id = ${conversationId} and state = 'open'`.execute(
    tx,
  )
}
