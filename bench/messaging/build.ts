import { type RawBuilder, sql } from 'kysely'
import type { Ctx, Tx } from '../../kernel/context.ts'
import { createSegment } from '../../modules/segments/index.ts'
import { fillVersions } from '../../modules/segments/live/fill.ts'
import { uuidAt } from '../tracking/build.ts'

/** People with a name, a mail address and a yes to news; answers the segment of all of them. */
export async function buildOnce(
  ctx: Ctx,
  persons: number,
  say: (line: string) => void,
): Promise<string> {
  const { tx: db } = ctx
  await sql`create schema if not exists bench`.execute(db)
  await sql`create table if not exists bench.letters (persons int not null, segment_id uuid not null)`.execute(
    db,
  )
  const { rows } = await sql<{ persons: number; segmentId: string }>`
    select persons, segment_id as "segmentId" from bench.letters`.execute(db)
  const [built] = rows
  if (built?.persons === persons) return built.segmentId
  if (built)
    throw new Error(`This folder holds ${built.persons} people; name another for ${persons}`)
  await insertPeople(db, persons)
  say(`${persons.toLocaleString('en')} people`)
  const root = { kind: 'field', field: 'people.member', op: 'is', value: false } as const
  const rule = { version: 1, root }
  const { segmentId } = await createSegment(ctx, { name: 'みなさま', rule } as never)
  await fillVersions(ctx)
  await sql`insert into bench.letters values (${persons}, ${segmentId})`.execute(db)
  for (const table of ['persons', 'identities', 'contact_points', 'consents'])
    await sql.raw(`vacuum (analyze, freeze) people.${table}`).execute(db)
  return segmentId
}

const personId = sql.raw(uuidAt('1600000000000 + n::bigint * 150000', "'p' || n"))

async function insertPeople(db: Tx, persons: number) {
  const each = (rest: RawBuilder<unknown>) =>
    sql`${rest} from generate_series(0, ${persons - 1}) n, lateral (select ${personId} as id) p`.execute(
      db,
    )
  await sql`insert into people.persons (person_id, family_name, given_name, family_kana, given_kana, status, created_at,
      updated_at, sort_name)
    select ${personId}, (array['田中', '佐藤', '鈴木', '髙橋'])[1 + n % 4], '節子' || n, 'タナカ', 'セツコ', 'known',
      '2024-01-01', '2024-01-01', n::text from generate_series(0, ${persons - 1}) n`.execute(db)
  await each(sql`insert into people.identities (kind, issuer, value, person_id, origin_id, shown, created_at)
    select 'email', '', 'p' || n || '@nifty.example', id, id, 'p' || n || '@nifty.example', '2024-01-01'`)
  await each(sql`insert into people.contact_points (person_id, kind, value, origin_id, shown, created_at)
    select id, 'email', 'p' || n || '@nifty.example', id, 'p' || n || '@nifty.example', '2024-01-01'`)
  await each(sql`insert into people.consents (person_id, consent_id, origin_id, channel, purpose, granted, wording, source,
      given_at, recorded_by, recorded_at)
    select id, id, id, 'mail', 'news', true, 'はい', 'form', '2024-01-01', 'key:bench', '2024-01-01'`)
}

/** As before the first letter. */
export async function forgetLetters({ tx }: Ctx): Promise<void> {
  await sql`truncate messaging.messages, messaging.flights, messaging.links, messaging.traces, messaging.batches,
    activity.events, activity.event_keys, activity.person_facts, people.touched`.execute(tx)
  await sql`delete from graphile_worker._private_jobs`.execute(tx)
}
