import { sql } from 'kysely'
import { simpleParser } from 'mailparser'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../../../kernel/testing.ts'
import { changeChannel } from '../../messaging/channels/change-channel.ts'
import { mailServer } from '../../messaging/testing/far-sides.ts'
import { card, employ } from '../testing/team.ts'
import { mailLeads } from './mail-leads.ts'

let database: TestDatabase
let smtp: Awaited<ReturnType<typeof mailServer>>
beforeAll(async () => {
  database = await openTestDatabase()
  database.host.config.WEBHOOK_PRIVATE = true
  smtp = await mailServer()
  await sql`insert into accounts.company (name, set_up_at) values ('ひだまり堂', now())`.execute(
    database.db,
  )
  await card(database, { words: 'いつ届きますか' })
  const lead = await employ(database, '佐藤 由美')
  await sql`update accounts.staff set role = 'lead', email = 'sato@hidamari.example'
    where staff_id = ${lead}`.execute(database.db)
  await employ(database, '木村 直')
})
afterAll(async () => {
  await smtp.close()
  await database.close()
})

const at = (now: string) => mailLeads(database.ctx({ actor: { kind: 'job', name: 'test' }, now }))
/** Eight in Japan on a Monday, long after the card was due. */
const MONDAY_8 = '2026-12-06T23:01:00Z'
const set = (columns: string, table: string) =>
  sql`update ${sql.table(table)} set ${sql.raw(columns)}`.execute(database.db)

it('tells each lead once on the morning of a working day how many replies are late', async () => {
  expect(await at(MONDAY_8)).toEqual({ told: 0 })
  await changeChannel(database.ctx({ now: MONDAY_8 }), {
    channel: 'mail',
    settings: {
      host: '127.0.0.1',
      port: smtp.port,
      security: 'none',
      fromAddress: 'tayori@hidamari.example',
    },
    secret: { password: 'p' },
  })
  // Before eight, on a Sunday, on a holiday, of a sample shop, and to whoever wants none.
  for (const now of ['2026-12-06T22:31:00Z', '2026-12-05T23:01:00Z', '2027-01-10T23:31:00Z'])
    expect(await at(now)).toEqual({ told: 0 })
  await set('sample = true', 'accounts.company')
  expect(await at(MONDAY_8)).toEqual({ told: 0 })
  await set('sample = false', 'accounts.company')
  await set('late_mail = false', 'accounts.staff')
  expect(await at(MONDAY_8)).toEqual({ told: 0 })
  await set('late_mail = true', 'accounts.staff')

  smtp.answers.push(450)
  expect(await at(MONDAY_8)).toEqual({ told: 0 })
  expect(await at('2026-12-06T23:31:00Z')).toEqual({ told: 1 })
  expect(await at('2026-12-07T00:01:00Z')).toEqual({ told: 0 })
  expect(await at('2026-12-07T23:01:00Z')).toEqual({ told: 1 })
  expect(smtp.mails.map(({ to }) => to)).toEqual([
    ['sato@hidamari.example'],
    ['sato@hidamari.example'],
  ])
  const mail = await simpleParser(smtp.mails[0]?.raw ?? '')
  expect(mail.subject).toBe('お返事が遅れているお便りが1件あります')
  expect(mail.text).toMatch(/21日前からお待ちです。[\s\S]*\/rota\/debt/)
  expect(mail.headers.get('auto-submitted')).toBe('auto-generated')
})
