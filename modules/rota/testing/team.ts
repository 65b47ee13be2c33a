import { sql } from 'kysely'
import type { Actor, Ctx } from '../../../kernel/context.ts'
import { newId } from '../../../kernel/ids.ts'
import type { TestDatabase } from '../../../kernel/testing.ts'
import { receiveWord } from '../../inbox/index.ts'
import { createPerson } from '../../people/index.ts'
import { type Settings, type Share, saveSettings, saveShare } from '../giving/team.queries.ts'
import { FIRST_SETTINGS } from '../giving/team.ts'

/** A Monday morning in Japan. */
export const MONDAY = '2026-11-16T01:00:00Z'

/** Somebody who works here, with a share unless told otherwise. */
export async function employ(
  { db }: TestDatabase,
  name: string,
  share: Partial<Share> = {},
): Promise<string> {
  const staffId = newId()
  await sql`insert into accounts.staff (staff_id, name, email, email_key, role, locale, created_at)
    values (${staffId}, ${name}, ${`${staffId}@hidamari.example`}, ${staffId}, 'staff', 'ja',
      ${MONDAY}::timestamptz)`.execute(db)
  await saveShare(
    db,
    staffId,
    {
      ...{ shareOn: true, weight: 1, monthlyLimit: null, skills: [], weekdays: null },
      ...{ isReader: false, needsReader: false },
      ...share,
    },
    new Date(MONDAY),
  )
  return staffId
}

export const setRule = ({ db }: TestDatabase, settings: Partial<Settings> = {}) =>
  saveSettings(db, { ...FIRST_SETTINGS, ruleOn: true, ...settings }, 'operator', new Date(MONDAY))

export async function leave({ db }: TestDatabase, staffId: string, first: string, last: string) {
  await sql`insert into accounts.leaves (leave_id, staff_id, first_day, last_day, created_at)
    values (${newId()}, ${staffId}, ${first}, ${last}, ${MONDAY}::timestamptz)`.execute(db)
}

/** The house itself, as jobs are. */
export const house = (database: TestDatabase, now: string = MONDAY): Ctx =>
  database.ctx({ actor: { kind: 'job', name: 'test' }, now })

/** A writer who may do nothing but write. */
export function writerCtx(database: TestDatabase, staffId: string, now: string = MONDAY): Ctx {
  const actor: Actor = {
    kind: 'staff',
    staffId,
    name: '木村 直',
    role: 'staff',
    sessionId: null,
    permissions: new Set(['rota.write'] as const),
  }
  return database.ctx({ actor, now })
}

/** A card from somebody new, or from the person given. */
export async function card(
  database: TestDatabase,
  { words = '荷物のひもが、ほどきやすくなりました。', now = MONDAY, personId = '' } = {},
): Promise<{ personId: string; conversationId: string; entryId: string }> {
  const ctx = house(database, now)
  const who = personId || (await onePerson(database))
  const { conversationId, entryId } = await receiveWord(ctx, {
    personId: who,
    channel: 'post',
    words,
  })
  return { personId: who, conversationId, entryId }
}

export async function onePerson(database: TestDatabase): Promise<string> {
  const identities = [{ kind: 'email', value: `${newId()}@nifty.com`, verified: true }]
  const named = { familyName: '松本', givenName: 'フミ' }
  return (await createPerson(house(database), { ...named, identities })).personId
}

export async function assigneeOf({ db }: TestDatabase, conversationId: string) {
  const { rows } = await sql<{ assignee: string | null; because: string | null }>`
    select assignee, assigned_because as because from inbox.pub_conversations
    where conversation_id = ${conversationId}`.execute(db)
  return rows[0] ?? { assignee: null, because: null }
}
