import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import { NOBODY, type VoiceChannel } from '../voices.rules.ts'

export type Way = 'mail' | 'line' | 'sms' | 'push' | 'post' | 'phone'

/** Somebody whose word caused an improvement, or whose need it met, by the latest of their words. */
export interface AskerRow {
  personId: string
  words: string
  saidAt: Date
  said: VoiceChannel
  isSensitive: boolean
}

const ASKERS = (improvementId: string): RawBuilder<unknown> => sql`
  select distinct on (w.person_id) w.person_id as "personId", w.words, w.said_at as "saidAt", w.said,
    w.is_sensitive as "isSensitive"
  from (
    select v.person_id, v.words, v.said_at, v.channel as said, v.is_sensitive, v.voice_id as id
    from voice.causes c join voice.voices v on v.person_id = c.person_id and v.voice_id = c.voice_id
    where c.improvement_id = ${improvementId} and v.state = 'kept'
    union all
    select n.person_id, n.words, coalesce(v.said_at, n.created_at), coalesce(v.channel, 'heard'),
      coalesce(v.is_sensitive, false), n.need_id
    from voice.needs n
    left join voice.voices v on v.person_id = n.person_id and v.voice_id = n.voice_id
    where n.met_by = ${improvementId} and n.state = 'met') w
  where w.person_id <> ${NOBODY}
  order by w.person_id, w.said_at desc, w.id`

/** Those of whom nothing has been decided yet. */
export async function findUntold(tx: Tx, improvementId: string): Promise<AskerRow[]> {
  const { rows } = await sql<AskerRow>`
    select * from (${ASKERS(improvementId)}) a
    where not exists (select from voice.told t
      where t.person_id = a."personId" and t.improvement_id = ${improvementId})
    order by a."saidAt", a."personId"`.execute(tx)
  return rows
}

export type AskerState = AskerRow & {
  state: 'waiting' | 'told' | 'refused' | null
  because: string | null
  lot: 'now' | 'later' | null
  tellOn: string | null
  channel: Way | null
  writer: string | null
  toldAt: Date | null
  messageState: string | null
  messageBecause: string | null
  /** It stayed in the house, for its channel is not set up. */
  inOutbox: boolean | null
}

/** Everybody who asked, with what became of telling them; of two merged people the one who was told. */
export async function findAskers(tx: Tx, improvementId: string): Promise<AskerState[]> {
  const { rows } = await sql<AskerState>`
    select a.*, t.state, t.because, t.lot, t.tell_on as "tellOn", t.channel, s.name as writer,
      t.told_at as "toldAt", m.state as "messageState", m.because as "messageBecause",
      m.in_outbox as "inOutbox"
    from (${ASKERS(improvementId)}) a
    left join lateral (select * from voice.told t
      where t.person_id = a."personId" and t.improvement_id = ${improvementId}
      order by t.state = 'told' desc, t.state = 'waiting' desc, t.created_at limit 1) t on true
    left join accounts.pub_staff s on s.staff_id = t.staff_id
    left join messaging.pub_messages m on m.person_id = t.person_id and m.message_id = t.message_id
    order by a."saidAt", a."personId"`.execute(tx)
  return rows
}

export type ToldState = Omit<AskerState, keyof AskerRow | 'writer' | 'channel'>

/** What became of telling one person, by improvement. */
export async function findToldOf(tx: Tx, personId: string): Promise<Map<string, ToldState>> {
  const { rows } = await sql<ToldState & { improvementId: string }>`
    select distinct on (t.improvement_id) t.improvement_id as "improvementId", t.state, t.because, t.lot,
      t.tell_on as "tellOn", t.told_at as "toldAt", m.state as "messageState",
      m.because as "messageBecause", m.in_outbox as "inOutbox"
    from voice.told t
    left join messaging.pub_messages m on m.person_id = t.person_id and m.message_id = t.message_id
    where t.person_id = ${personId}
    order by t.improvement_id, t.state = 'told' desc, t.state = 'waiting' desc, t.created_at`.execute(
    tx,
  )
  return new Map(rows.map(({ improvementId, ...told }) => [improvementId, told]))
}

export async function hasTold(tx: Tx, improvementId: string): Promise<boolean> {
  const { rows } =
    await sql`select from voice.told where improvement_id = ${improvementId} limit 1`.execute(tx)
  return rows.length > 0
}

/** Those of them who let the shop come only when they ask. */
export async function findQuiet(tx: Tx, personIds: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ personId: string }>`
    select person_id as "personId" from people.pub_wishes
    where person_id = any(${personIds}::uuid[]) and dial = 'quiet'`.execute(tx)
  return new Set(rows.map(({ personId }) => personId))
}

/** Who of the staff wrote or spoke to each of them last, and still works here. */
export async function findKnownWriters(
  tx: Tx,
  personIds: readonly string[],
): Promise<Map<string, { staffId: string; name: string }>> {
  const { rows } = await sql<{ personId: string; staffId: string; name: string }>`
    select distinct on (k.person_id) k.person_id as "personId", s.staff_id as "staffId", s.name
    from (select person_id, staff_id, at from inbox.pub_entries
        where person_id = any(${personIds}::uuid[]) and kind = 'reply' and staff_id is not null
      union all
      select person_id, staff_id, sent_at from messaging.pub_messages
        where person_id = any(${personIds}::uuid[]) and state = 'sent' and batch_id is null
          and staff_id is not null) k
    join accounts.pub_staff s on s.staff_id = k.staff_id and s.active
    order by k.person_id, k.at desc`.execute(tx)
  return new Map(rows.map(({ personId, ...writer }) => [personId, writer]))
}

export interface ToldRow {
  personId: string
  lot: 'now' | 'later' | null
  tellOn: string
  channel: Way | null
  staffId: string | null
  subject: string | null
  words: string | null
  state: 'waiting' | 'refused'
  because: string | null
}

export async function insertTold(
  tx: Tx,
  improvementId: string,
  rows: readonly ToldRow[],
  { on, by, now }: { on: string; by: string; now: Date },
): Promise<void> {
  await sql`insert into voice.told (person_id, improvement_id, origin_id, lot, decided_on, tell_on, channel,
      staff_id, subject, words, state, because, decided_by, created_at)
    select r."personId", ${improvementId}, r."personId", r.lot, ${on}, r."tellOn", r.channel, r."staffId",
      r.subject, r.words, r.state, r.because, ${by}, ${now}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) r("personId" uuid, lot text, "tellOn" date,
      channel text, "staffId" uuid, subject text, words text, state text, because text)
    on conflict do nothing`.execute(tx)
}

export interface DueRow {
  personId: string
  improvementId: string
  originId: string
  channel: Way
  staffId: string | null
  subject: string | null
  words: string
}

/** Those whose day has come; whoever else works at them has others. */
export async function takeDue(tx: Tx, today: string, limit: number): Promise<DueRow[]> {
  const { rows } = await sql<DueRow>`
    select person_id as "personId", improvement_id as "improvementId", origin_id as "originId", channel,
      staff_id as "staffId", subject, words
    from voice.told
    where state = 'waiting' and message_id is null and tell_on <= ${today}
    order by tell_on, created_at, person_id limit ${limit} for update skip locked`.execute(tx)
  return rows
}

export async function setMessage(
  tx: Tx,
  row: Pick<DueRow, 'personId' | 'improvementId' | 'originId'>,
  to: { messageId: string | null; state: 'waiting' | 'refused'; because: string | null },
): Promise<void> {
  await sql`update voice.told set message_id = ${to.messageId}, state = ${to.state},
      because = ${to.because}
    where person_id = ${row.personId} and improvement_id = ${row.improvementId}
      and origin_id = ${row.originId}`.execute(tx)
}

export interface ArrivedRow {
  personId: string
  improvementId: string
  title: string
  channel: Way
  at: Date
}

/** Marks those whose message has left the house as told, each once. */
export async function markTold(tx: Tx, personIds: readonly string[]): Promise<ArrivedRow[]> {
  const { rows } = await sql<ArrivedRow>`
    update voice.told t set state = 'told', because = null, told_at = m.sent_at
    from messaging.pub_messages m, voice.improvements i
    where t.person_id = any(${personIds}::uuid[]) and t.state <> 'told' and t.message_id is not null
      and m.person_id = t.person_id and m.message_id = t.message_id and m.state = 'sent' and not m.in_outbox
      and i.improvement_id = t.improvement_id
    returning t.person_id as "personId", t.improvement_id as "improvementId", i.title, t.channel,
      t.told_at as at`.execute(tx)
  return rows
}
