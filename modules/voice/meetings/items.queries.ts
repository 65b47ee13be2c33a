import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import type { Decision, Reason } from '../meetings.rules.ts'
import type { VoiceChannel, VoiceKind } from '../voices.rules.ts'
import { NOBODY } from '../voices.rules.ts'

export interface ItemRow {
  itemId: string
  meetingId: string
  title: string
  reason: Reason
  topicId: string | null
  recent: number | null
  earlier: number | null
  decision: Decision | null
  step: string
  ownerId: string | null
  ownerName: string | null
  dueOn: string | null
  possibleIf: string
  revisitOn: string | null
  decidedAt: Date | null
  decidedByName: string | null
  version: number
  carriedFrom: string | null
  isCarriedOn: boolean
  doneAt: Date | null
  doneByName: string | null
  improvementId: string | null
  firstSaidAt: Date | null
  voices: number
  people: number
  /** To whom it was promised, and by when. */
  promised: { personId: string; due: string } | null
  /** What was decided of it on the agenda before. */
  before: {
    decision: Decision | null
    step: string
    dueOn: string | null
    possibleIf: string
  } | null
  hands: { staffId: string; name: string }[]
  thanks: { staffId: string; name: string }[]
}

const carriedOn = sql`exists (select from voice.items n where n.carried_from = i.item_id)`

const staffOf = (table: 'item_hands' | 'item_thanks') =>
  sql`coalesce((select jsonb_agg(jsonb_build_object('staffId', h.staff_id, 'name', coalesce(p.name, ''))
      order by h.at, h.staff_id)
    from ${sql.table(`voice.${table}`)} h left join accounts.pub_staff p on p.staff_id = h.staff_id
    where h.item_id = i.item_id), '[]'::jsonb)`

const shown = sql`i.item_id as "itemId", i.meeting_id as "meetingId", i.title, i.reason,
  i.topic_id as "topicId", i.recent, i.earlier, i.decision, i.step, i.owner_id as "ownerId",
  s.name as "ownerName", i.due_on as "dueOn", i.possible_if as "possibleIf",
  i.revisit_on as "revisitOn", i.decided_at as "decidedAt", i.decided_by_name as "decidedByName",
  i.version, i.carried_from as "carriedFrom", ${carriedOn} as "isCarriedOn", i.done_at as "doneAt",
  i.done_by_name as "doneByName", m.improvement_id as "improvementId", f.first as "firstSaidAt",
  f.voices, f.people,
  (select jsonb_build_object('personId', p.person_id, 'due', p.due_on) from voice.item_promises p
    where p.item_id = i.item_id limit 1) as promised,
  (select jsonb_build_object('decision', b.decision, 'step', b.step, 'dueOn', b.due_on, 'possibleIf', b.possible_if)
    from voice.items b where b.item_id = i.carried_from) as before,
  ${staffOf('item_hands')} as hands, ${staffOf('item_thanks')} as thanks`

const from = sql`voice.items i
  left join accounts.pub_staff s on s.staff_id = i.owner_id
  left join voice.improvements m on m.item_id = i.item_id
  cross join lateral (select min(v.said_at) as first, count(*)::int as voices,
      (count(distinct nullif(v.person_id, ${NOBODY}::uuid)))::int as people
    from voice.item_voices iv
    join voice.voices v on v.person_id = iv.person_id and v.voice_id = iv.voice_id
    where iv.item_id = i.item_id and v.state = 'kept') f`

async function findItems(tx: Tx, rest: RawBuilder<unknown>): Promise<ItemRow[]> {
  const { rows } = await sql<ItemRow>`select ${shown} from ${from} ${rest}`.execute(tx)
  return rows
}

/** In the order of the agenda: what is new and rises, promises, what was refused, what was added. */
export function findAgenda(tx: Tx, meetingId: string): Promise<ItemRow[]> {
  return findItems(
    tx,
    sql`where i.meeting_id = ${meetingId} order by case i.reason when 'rising' then 1 when 'new' then 1
      when 'promise' then 2 when 'revisit' then 3 else 4 end, i.position`,
  )
}

export async function findItem(tx: Tx, itemId: string): Promise<ItemRow | undefined> {
  const [item] = await findItems(tx, sql`where i.item_id = ${itemId}`)
  return item
}

export async function lockItem(tx: Tx, itemId: string): Promise<ItemRow | undefined> {
  await sql`select 1 from voice.items where item_id = ${itemId} for update`.execute(tx)
  return findItem(tx, itemId)
}

const taken = (ownerId: string | null): RawBuilder<SqlBool> =>
  ownerId ? sql`i.owner_id = ${ownerId}` : sql`true`

/** What somebody took on and is not done, wherever it stands by now. */
export function findWaiting(tx: Tx, ownerId: string | null, limit: number): Promise<ItemRow[]> {
  return findItems(
    tx,
    sql`where i.done_at is null and i.owner_id is not null and ${taken(ownerId)} and not ${carriedOn}
      and (i.decision in ('fix', 'plan') or i.reason = 'promise')
      order by i.due_on, i.item_id limit ${limit}`,
  )
}

export function findDone(
  tx: Tx,
  {
    ownerId,
    since,
    until,
    limit,
  }: { ownerId: string | null; since: Date; until: Date; limit: number },
): Promise<ItemRow[]> {
  return findItems(
    tx,
    sql`where i.done_at >= ${since} and i.done_at < ${until} and ${taken(ownerId)} and not ${carriedOn}
      order by i.done_at desc, i.item_id limit ${limit}`,
  )
}

export interface ItemVoiceRow {
  itemId: string
  voiceId: string
  personId: string
  words: string
  saidAt: Date
  channel: VoiceChannel
  kind: VoiceKind | null
  isSensitive: boolean
  birthday: string | null
  memberSince: Date | null
}

/** More of a letter is read in the letter: thirty phones fetch this with every decision. */
const MOST_WORDS = 1200

/** The voices behind the items of a meeting, the newest first. */
export async function findItemVoices(tx: Tx, meetingId: string): Promise<ItemVoiceRow[]> {
  const { rows } = await sql<ItemVoiceRow>`
    select i.item_id as "itemId", v.voice_id as "voiceId", v.person_id as "personId",
      case when length(v.words) > ${MOST_WORDS} then left(v.words, ${MOST_WORDS}) || '…' else v.words end as words,
      v.said_at as "saidAt", v.channel, v.kind, v.is_sensitive as "isSensitive",
      p.birthday, p.member_since as "memberSince"
    from voice.items i
    join voice.item_voices iv on iv.item_id = i.item_id
    join voice.voices v on v.person_id = iv.person_id and v.voice_id = iv.voice_id
    left join people.pub_persons p on p.person_id = v.person_id
    where i.meeting_id = ${meetingId} and v.state = 'kept' and v.words <> ''
    order by v.said_at desc, v.voice_id desc`.execute(tx)
  return rows
}

export async function updateDecision(
  tx: Tx,
  to: Pick<
    ItemRow,
    'itemId' | 'decision' | 'step' | 'ownerId' | 'dueOn' | 'possibleIf' | 'revisitOn'
  > & { by: string; byName: string; now: Date },
): Promise<void> {
  await sql`update voice.items set decision = ${to.decision}, step = ${to.step}, owner_id = ${to.ownerId},
      due_on = ${to.dueOn}, possible_if = ${to.possibleIf}, revisit_on = ${to.revisitOn},
      decided_at = ${to.now}, decided_by = ${to.by}, decided_by_name = ${to.byName}, version = version + 1
    where item_id = ${to.itemId}`.execute(tx)
}

export async function updateItem(
  tx: Tx,
  to: Pick<ItemRow, 'itemId' | 'title' | 'step' | 'ownerId' | 'dueOn'>,
): Promise<void> {
  await sql`update voice.items set title = ${to.title}, step = ${to.step}, owner_id = ${to.ownerId},
      due_on = ${to.dueOn}, version = version + 1 where item_id = ${to.itemId}`.execute(tx)
}

/** With the agendas on which the same stood before and stands since. */
export async function setDone(
  tx: Tx,
  { itemId, now, byName }: { itemId: string; now: Date | null; byName: string | null },
): Promise<void> {
  await sql`with recursive chain as (
      select item_id, carried_from from voice.items where item_id = ${itemId}
      union select i.item_id, i.carried_from from voice.items i join chain c on i.carried_from = c.item_id)
    update voice.items i set done_at = ${now}, done_by_name = ${byName}, version = i.version + 1
    from chain where i.item_id = chain.item_id`.execute(tx)
}

export async function setMark(
  tx: Tx,
  table: 'item_hands' | 'item_thanks',
  { itemId, staffId, on, now }: { itemId: string; staffId: string; on: boolean; now: Date },
): Promise<void> {
  const name = sql.table(`voice.${table}`)
  if (on)
    await sql`insert into ${name} (item_id, staff_id, at) values (${itemId}, ${staffId}, ${now})
      on conflict (item_id, staff_id) do nothing`.execute(tx)
  else
    await sql`delete from ${name} where item_id = ${itemId} and staff_id = ${staffId}`.execute(tx)
}

/** Whether somebody still works here. */
export async function isStaff(tx: Tx, staffId: string): Promise<boolean> {
  const { rows } = await sql`select 1 from accounts.pub_staff
    where staff_id = ${staffId} and active`.execute(tx)
  return rows.length > 0
}
