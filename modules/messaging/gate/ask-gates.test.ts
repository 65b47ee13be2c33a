import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { newId } from '../../../kernel/ids.ts'
import { openTestDatabase, type TestDatabase } from '../../../kernel/testing.ts'
import { createSegment } from '../../segments/index.ts'
import { fillVersions } from '../../segments/live/fill.ts'
import { createBatch, startBatch } from '../batches/decide-batch.ts'
import { deliverDue } from '../deliveries/lanes.ts'
import { CHANNELS, SUPPRESSIONS } from '../messages.rules.ts'
import { type Asked, askGates, askWithAddress } from './ask-gate.ts'
import { changeSender } from './sender.ts'
import { suppress } from './suppressions.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await openTestDatabase()
  const sender = { name: 'ひだまり堂', postalAddress: '福岡市', contact: '0120', replyTo: '' }
  await changeSender(ctx(), sender)
})
afterAll(() => database.close())

/** Seven in the evening in Tokyo: evening for who wishes mornings, morning in New York. */
const ctx = () => database.ctx({ now: '2026-11-18T10:00:00Z' })
const PEOPLE = 300

/** Everything that the gate looks at, in every mixture: each feature has a rhythm of its own. */
async function crowd(): Promise<string[]> {
  const ids = Array.from({ length: PEOPLE }, () => newId())
  const has = (n: number, every: number, at = 0) => n % every === at
  const persons = ids.map((id, n) => ({
    id,
    dial: has(n, 11) ? 'quiet' : has(n, 5) ? 'close' : 'normal',
    wishes: has(n, 7, 3)
      ? { channels: ['mail', 'post'], dayParts: ['morning'], monthly: null, note: null }
      : has(n, 13)
        ? { channels: null, dayParts: null, monthly: 1, note: null }
        : null,
    status: has(n, 29, 1) ? 'erased' : 'known',
    merged: has(n, 31, 2) ? ids[0] : null,
    email: has(n, 17, 4) ? null : `crowd${n}@nifty.com`,
    phone: has(n, 2) ? `+8190000${10_000 + n}` : null,
    consent: has(n, 6, 5) ? null : !has(n, 19, 6),
    zone: has(n, 9, 2) ? 'America/New_York' : null,
    spent: has(n, 4) ? 9 + (n % 5) : has(n, 13) ? 1 : 0,
  }))
  const given = JSON.stringify(persons)
  const people = sql`jsonb_to_recordset(${given}::jsonb) as p (id uuid, dial text, wishes jsonb, status text,
    merged uuid, email text, phone text, consent boolean, zone text, spent int)`
  await sql`insert into people.persons (person_id, family_name, status, dial, wishes, merged_into, created_at, updated_at)
    select id, '試験', status, dial, wishes, merged, now(), now() from ${people}`.execute(
    database.db,
  )
  await sql`insert into people.contact_points (person_id, kind, value, origin_id, shown, created_at)
    select id, 'email', email, id, email, now() from ${people} where email is not null
    union all select id, 'phone', phone, id, phone, now() from ${people} where phone is not null`.execute(
    database.db,
  )
  await sql`insert into people.consents (person_id, consent_id, origin_id, channel, purpose, granted, wording, source,
      given_at, recorded_by, recorded_at)
    select id, gen_random_uuid(), id, c, 'news', consent, 'はい', 'form', '2026-11-10', 'test', now()
    from ${people}, unnest(array['mail', 'sms']) c where consent is not null`.execute(database.db)
  await sql`insert into people.traits (person_id, key, origin_id, value, source, updated_at)
    select id, 'timezone', id, to_jsonb(zone), 'test', now() from ${people} where zone is not null`.execute(
    database.db,
  )
  await sql`insert into messaging.messages (person_id, message_id, origin_id, channel, kind, purpose, key, body, state,
      token, created_by, created_at, sent_at)
    select id, gen_random_uuid(), id, 'mail', 'campaign', 'news', 'spent ' || n, '{"text": ""}', 'sent', '', 'test', at, at
    from ${people}, generate_series(1, spent) n,
      lateral (select '2026-11-17T03:00:00Z'::timestamptz - n * interval '1 day' as at) t`.execute(
    database.db,
  )
  for (const [n, { email }] of persons.entries()) {
    const because = SUPPRESSIONS[n % 8]
    if (email && because && n % 3 === 0)
      await suppress(ctx(), { channel: 'mail', address: email, because })
  }
  return ids
}

const reasonOf = (asked: Asked | undefined) =>
  asked === undefined ? 'nobody' : asked.verdict.ok ? 'ok' : asked.verdict.because

it('says of many at once what it says of each alone, and a letter to many does as it says', async () => {
  const ids = await crowd()
  const about = { purpose: 'news', kind: 'campaign' } as const
  const mixed = ids.map((personId, n) => ({
    personId,
    ...about,
    channel: CHANNELS[n % CHANNELS.length] ?? 'mail',
    ...(n % 10 === 0 && { purpose: 'service' }),
  }))
  const mails = ids.map((personId) => ({ personId, ...about, channel: 'mail' as const }))
  for (const asks of [mixed, mails]) {
    const alone = []
    for (const ask of asks) alone.push(await askWithAddress(ctx(), ask))
    expect(await askGates(ctx(), asks)).toEqual(alone)
  }
  const alone = new Map(
    (await askGates(ctx(), mails)).map((asked, n) => [ids[n], reasonOf(asked)] as const),
  )
  // The mixture is one.
  expect(new Set(alone.values()).size).toBeGreaterThan(8)
  const root = { kind: 'field', field: 'people.member', op: 'is', value: false } as const
  const rule = { version: 1, root } as never
  const { segmentId } = await createSegment(ctx(), { name: 'みなさま', rule })
  await fillVersions(database.ctx())
  const content = {
    kind: 'words',
    channel: 'mail',
    purpose: 'news',
    subject: 'たより',
    words: '秋です。',
  } as const
  const { batchId } = await createBatch(ctx(), { name: 'たより', segmentId, content })
  await startBatch(ctx(), { batchId })
  while ((await deliverDue(ctx(), 'mail')) === 'more');
  const { rows } = await sql<{ personId: string; became: string; because: string | null }>`
    select person_id as "personId", state as became, because from messaging.messages
    where batch_id = ${batchId}`.execute(database.db)
  const became = rows.map(({ personId, became, because }) => [
    personId,
    became === 'sent' ? 'ok' : because,
  ])
  const living = [...alone].filter(([, reason]) => reason !== 'nobody')
  expect(became.toSorted()).toEqual(living.toSorted())
}, 60_000)
