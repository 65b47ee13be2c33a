import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import type { Channel, Suppression } from '../messages.rules.ts'
import type { GateSettings } from './gate.rules.ts'

export interface GateRow {
  personId: string
  dial: 'close' | 'normal' | 'quiet'
  wishes: Wishes | null
  /** `channel purpose` → the newest word. */
  consents: Record<string, { granted: boolean; at: string }>
  /** A zone of the shop's own data about them, perhaps no real one. */
  zone: string | null
  spent: { channel: Channel; at: string }[]
  /** Replies and service of the same days, which no limit counts. */
  uncounted: number
  lastWordAt: Date | null
  emails: string[] | null
  phones: string[] | null
  lines: string[] | null
  /** Browsers that they let us call. */
  devices: string[] | null
  hasPost: boolean
  /** Where paper goes, as one text. */
  postAddress: string | null
}

type Wishes = {
  channels: Channel[] | null
  dayParts: ('morning' | 'afternoon' | 'evening')[] | null
  monthly: number | null
  note: string | null
}

export interface GateAsk {
  personId: string
  since: Date
  /** A message that asks again and does not count against itself. */
  but: string | null
}

/**
 * Everything about people that the gate and an address need, in one statement; `place` is the ask's. A
 * merged or erased person has no row.
 */
export async function findGateRows(
  tx: Tx,
  asks: readonly GateAsk[],
): Promise<(GateRow & { place: number })[]> {
  const { rows } = await sql<GateRow & { place: number }>`
    select (g.n - 1)::int as place, w.person_id as "personId", w.dial, w.wishes,
      coalesce((select jsonb_object_agg(c.channel || ' ' || c.purpose,
          jsonb_build_object('granted', c.granted, 'at', c.given_at))
        from people.pub_consents c where c.person_id = w.person_id), '{}') as consents,
      (select t.text from people.pub_traits t where t.person_id = w.person_id
        and t.key in ('timezone', 'zone') order by t.updated_at desc limit 1) as zone,
      coalesce(m.spent, '[]') as spent, coalesce(m.uncounted, 0)::int as uncounted,
      (select f.last_at from activity.pub_person_facts f
        where f.person_id = w.person_id and f.name = 'contact.received') as "lastWordAt",
      (select array_agg(p.value order by p.refused nulls first, p.created_at desc)
        from people.pub_points p where p.person_id = w.person_id and p.kind = 'email'
          and (p.refused is null or p.refused = 'shared')) as emails,
      (select array_agg(p.value order by p.refused nulls first, p.created_at desc)
        from people.pub_points p where p.person_id = w.person_id and p.kind = 'phone'
          and (p.refused is null or p.refused = 'shared')) as phones,
      (select array_agg(i.value order by i.created_at desc) from people.pub_identities i
        where i.person_id = w.person_id and i.kind = 'line') as lines,
      (select array_agg(d.device_id order by d.created_at desc) from messaging.push_devices d
        where d.person_id = w.person_id and d.ended_at is null) as devices,
      exists (select from people.pub_addresses a where a.person_id = w.person_id) as "hasPost",
      (select p.address from people.pub_postal p where p.person_id = w.person_id) as "postAddress"
    from unnest(${asks.map(({ personId }) => personId)}::uuid[],
      ${asks.map(({ since }) => since.toISOString())}::timestamptz[],
      ${asks.map(({ but }) => but)}::uuid[]) with ordinality g (person_id, since, but, n)
    join people.pub_wishes w on w.person_id = g.person_id
    left join lateral (
      select jsonb_agg(jsonb_build_object('channel', s.channel, 'at', coalesce(s.sent_at, s.created_at)))
          filter (where s.kind <> 'reply' and s.purpose <> 'service') as spent,
        count(*) filter (where s.kind = 'reply' or s.purpose = 'service') as uncounted
      from messaging.messages s
      where s.person_id = w.person_id and s.created_at > g.since - interval '60 days'
        and coalesce(s.sent_at, s.created_at) > g.since
        and (s.state in ('queued', 'sending', 'sent') or s.because = 'unsure')
        and s.message_id is distinct from g.but
    ) m on true`.execute(tx)
  return rows
}

/**
 * One decision about a person at a time, so that two messages never take the same place. Whoever decides
 * about many takes them in one order, so that two of them queue instead of deadlocking.
 */
export async function lockGates(tx: Tx, personIds: readonly string[]): Promise<void> {
  const names = personIds.map((personId) => `messaging.gate ${personId}`)
  await sql`select pg_advisory_xact_lock(k) from (
      select distinct hashtextextended(name, 0) as k from unnest(${names}::text[]) name order by 1 offset 0
    ) keys`.execute(tx)
}

export interface SuppressionRow {
  channel: Channel
  hash: string
  because: Suppression
  at: Date
}

export async function findSuppressions(
  tx: Tx,
  asked: readonly { channel: Channel; hash: string }[],
): Promise<SuppressionRow[]> {
  const { rows } = await sql<SuppressionRow>`
    select s.channel, s.hash, s.because, s.at
    from unnest(${asked.map(({ channel }) => channel)}::text[], ${asked.map(({ hash }) => hash)}::text[])
      as a (channel, hash)
    join messaging.suppressions s using (channel, hash)`.execute(tx)
  return rows
}

export async function insertSuppression(
  tx: Tx,
  row: { channel: string; hash: string; because: Suppression; at: Date },
): Promise<void> {
  await sql`insert into messaging.suppressions (channel, hash, because, at)
    values (${row.channel}, ${row.hash}, ${row.because}, ${row.at})
    on conflict (channel, hash) do update set because = excluded.because, at = excluded.at`.execute(
    tx,
  )
}

export async function removeSuppression(tx: Tx, channel: string, hash: string): Promise<void> {
  await sql`delete from messaging.suppressions where channel = ${channel} and hash = ${hash}`.execute(
    tx,
  )
}

export interface SenderRow {
  name: string
  postalAddress: string
  contact: string
  replyTo: string
}

export async function findSender(tx: Tx): Promise<SenderRow | undefined> {
  const { rows } = await sql<SenderRow>`
    select name, postal_address as "postalAddress", contact, reply_to as "replyTo"
    from messaging.sender`.execute(tx)
  return rows[0]
}

export async function storeSender(
  tx: Tx,
  row: SenderRow & { by: string; now: Date },
): Promise<void> {
  await sql`insert into messaging.sender
      (only_row, name, postal_address, contact, reply_to, updated_by, updated_at)
    values (true, ${row.name}, ${row.postalAddress}, ${row.contact}, ${row.replyTo}, ${row.by}, ${row.now})
    on conflict (only_row) do update set name = excluded.name, postal_address = excluded.postal_address,
      contact = excluded.contact, reply_to = excluded.reply_to, updated_by = excluded.updated_by,
      updated_at = excluded.updated_at`.execute(tx)
}

export async function findGateSettings(tx: Tx): Promise<GateSettings | null> {
  const { rows } = await sql<{ gate: GateSettings }>`select gate from messaging.settings`.execute(
    tx,
  )
  return rows[0]?.gate ?? null
}

export async function storeGateSettings(
  tx: Tx,
  { gate, by, now }: { gate: GateSettings; by: string; now: Date },
): Promise<void> {
  await sql`insert into messaging.settings (only_row, gate, updated_by, updated_at)
    values (true, ${JSON.stringify(gate)}::jsonb, ${by}, ${now})
    on conflict (only_row) do update set gate = excluded.gate, updated_by = excluded.updated_by,
      updated_at = excluded.updated_at`.execute(tx)
}
