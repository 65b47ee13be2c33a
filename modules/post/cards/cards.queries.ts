import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import type { CardKind, Place } from '../card-shapes.rules.ts'
import type { CardState, Listed } from '../card-states.rules.ts'

/** A message that goes by post, with the card made of it so far. */
export interface CardRow {
  personId: string
  cardId: string
  conversationId: string | null
  staffId: string | null
  kind: CardKind
  layoutId: string | null
  greeting: string | null
  words: string
  closing: string | null
  writer: string | null
  state: CardState
  /** Whether the gate has let it through and nobody has taken it back. */
  waits: boolean
  printId: string | null
  photoKey: string | null
  code: string | null
  mediaCode: string | null
  cost: number | null
  postedOn: string | null
  createdAt: Date
  /** When it came to where it is. */
  movedAt: Date
}

const CARD = sql`m.person_id as "personId", m.message_id as "cardId",
  m.conversation_id as "conversationId", m.staff_id as "staffId", coalesce(c.kind, 'postcard') as kind,
  c.layout_id as "layoutId", c.greeting, coalesce(c.words, m.body ->> 'text') as words, c.closing,
  c.writer, case
    when m.state in ('cancelled', 'refused') and coalesce(c.state, 'ready') in ('ready', 'printed') then 'cancelled'
    else coalesce(c.state, case when m.state = 'sent' then 'posted'
      when m.state in ('held', 'queued') then 'ready' else 'cancelled' end) end as state,
  (m.state = 'queued' and m.because = 'to_print') as waits, c.print_id as "printId",
  c.photo_key as "photoKey", c.code, c.media_code as "mediaCode", c.cost, c.posted_on as "postedOn",
  m.created_at as "createdAt", coalesce(c.updated_at, m.created_at) as "movedAt"`

const FROM = sql`from messaging.pub_messages m
  left join post.cards c on c.person_id = m.person_id and c.card_id = m.message_id`

const WAITING = sql`m.channel = 'post' and m.state = 'queued' and m.because = 'to_print'
  and coalesce(c.state, 'ready') = 'ready'`

/** Cards in the order in which they are worked on: what waits longest first, what is done last first. */
export async function findCards(
  tx: Tx,
  state: Listed,
  limit: number,
  after: { at: Date; id: string } | null,
): Promise<CardRow[]> {
  const [at, id] = [after?.at ?? null, after?.id ?? null]
  const { rows } =
    state === 'ready'
      ? await sql<CardRow>`select ${CARD} ${FROM} where ${WAITING}
          and (${id}::uuid is null or (m.created_at, m.message_id) > (${at}::timestamptz, ${id}::uuid))
          order by m.created_at, m.message_id limit ${limit}`.execute(tx)
      : await sql<CardRow>`select ${CARD} ${FROM} where c.state = ${state}
          and (${id}::uuid is null or (c.updated_at, c.card_id) < (${at}::timestamptz, ${id}::uuid))
          order by c.updated_at desc, c.card_id desc limit ${limit}`.execute(tx)
  return rows
}

export type Counts = Record<Listed, number>

/** Posted and returned ones of the last 30 days only: the rest is history. */
export async function countByState(tx: Tx, since: Date): Promise<Counts> {
  const { rows } = await sql<Counts>`
    select (select count(*)::int ${FROM} where ${WAITING}) as ready,
      count(*) filter (where state = 'printed')::int as printed,
      count(*) filter (where state = 'posted')::int as posted,
      count(*) filter (where state = 'returned')::int as returned
    from post.cards
    where state = 'printed' or (state in ('posted', 'returned') and updated_at >= ${since})`.execute(
    tx,
  )
  return rows[0] ?? { ready: 0, printed: 0, posted: 0, returned: 0 }
}

export async function findCardsByIds(tx: Tx, ids: readonly string[]): Promise<CardRow[]> {
  const { rows } = await sql<CardRow>`select ${CARD} ${FROM}
    where m.message_id = any(${ids}::uuid[]) and m.channel = 'post'
    order by array_position(${ids}::uuid[], m.message_id)`.execute(tx)
  return rows
}

export async function findCardsOfPrint(tx: Tx, printId: string): Promise<CardRow[]> {
  const { rows } = await sql<CardRow>`select ${CARD} ${FROM} where c.print_id = ${printId}
    order by m.created_at, m.message_id`.execute(tx)
  return rows
}

/** One at a time works on a card, whether its row is there yet or not. */
export async function lockCards(tx: Tx, ids: readonly string[]): Promise<void> {
  // In one order, so that two batches that share cards never wait for each other.
  await sql`select pg_advisory_xact_lock(hashtextextended('post.card ' || id, 0))
    from (select unnest(${ids}::text[]) as id order by 1) i`.execute(tx)
}

export interface CardInsert {
  personId: string
  cardId: string
  kind: CardKind
  layoutId: string | null
  greeting: string | null
  words: string
  closing: string | null
  writer: string | null
  code: string
}

/** Brings rows of cards that nobody had worked on, or writes over those that are still ready. */
export async function keepCards(
  tx: Tx,
  rows: readonly CardInsert[],
  { by, now }: { by: string; now: Date },
): Promise<void> {
  if (rows.length === 0) return
  const json = JSON.stringify(rows)
  await sql`insert into post.cards as c (person_id, card_id, origin_id, kind, layout_id, greeting, words,
      closing, writer, state, code, created_by, created_at, updated_at)
    select r."personId", r."cardId", r."personId", r.kind, r."layoutId", r.greeting, r.words, r.closing,
      r.writer, 'ready', r.code, ${by}, ${now}, ${now}
    from jsonb_to_recordset(${json}::jsonb) r ("personId" uuid, "cardId" uuid, kind text, "layoutId" uuid,
      greeting text, words text, closing text, writer text, code text)
    on conflict (person_id, card_id) do update set kind = excluded.kind, layout_id = excluded.layout_id,
      greeting = excluded.greeting, words = excluded.words, closing = excluded.closing,
      writer = excluded.writer, updated_at = excluded.updated_at`.execute(tx)
  await sql`insert into post.card_codes (code, person_id, origin_id, card_id, created_at)
    select r.code, r."personId", r."personId", r."cardId", ${now}
    from jsonb_to_recordset(${json}::jsonb) r (code text, "personId" uuid, "cardId" uuid)
    on conflict (code) do nothing`.execute(tx)
}

export interface Moved {
  state: CardState
  printId?: string | null
  photoKey?: string
  postedOn?: string
  cost?: number | null
  mediaCode?: string | null
}

/** Moves cards on their way; what is not told stays. */
export async function moveCards(
  tx: Tx,
  ids: readonly string[],
  { state, printId, photoKey, postedOn, cost, mediaCode }: Moved,
  now: Date,
): Promise<void> {
  await sql`update post.cards set state = ${state},
      print_id = case when ${printId !== undefined} then ${printId ?? null}::uuid else print_id end,
      photo_key = coalesce(${photoKey ?? null}, photo_key),
      posted_on = coalesce(${postedOn ?? null}::date, posted_on),
      cost = coalesce(${cost ?? null}::bigint, cost),
      media_code = coalesce(${mediaCode ?? null}, media_code), updated_at = ${now}
    where card_id = any(${ids}::uuid[])`.execute(tx)
}

/** Where these cards went, as it stood on them. */
export async function noteAddresses(
  tx: Tx,
  rows: readonly { cardId: string; address: Place }[],
): Promise<void> {
  await sql`update post.cards c set address = r.address
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) r ("cardId" uuid, address jsonb)
    where c.card_id = r."cardId"`.execute(tx)
}

/** Addresses of these people from which a card came back. */
export async function findReturnedPlaces(
  tx: Tx,
  personIds: readonly string[],
): Promise<{ personId: string; address: Place }[]> {
  const { rows } = await sql<{ personId: string; address: Place }>`
    select person_id as "personId", address from post.cards
    where person_id = any(${personIds}::uuid[]) and state = 'returned' and address is not null`.execute(
    tx,
  )
  return rows
}
