import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../../../kernel/testing.ts'
import { record } from '../../activity/index.ts'
import { assign, closeConversation } from '../../inbox/index.ts'
import { assigneeOf, card, employ, house, leave, MONDAY, setRule } from '../testing/team.ts'
import { settleAll, settleTurns } from './settle.ts'

let database: TestDatabase
beforeEach(async () => {
  database = await openTestDatabase()
})
afterEach(() => database.close())

const balances = async () => {
  const { rows } = await sql<{ staffId: string; given: number; fair: number }>`
    select staff_id as "staffId", given, fair from rota.balances order by staff_id`.execute(
    database.db,
  )
  return rows
}
const turns = async () => {
  const { rows } = await sql<{ staffId: string; because: string; ended: string | null }>`
    select staff_id as "staffId", because, ended from rota.turns order by given_at, turn_id`.execute(
    database.db,
  )
  return rows
}

describe('with the rule off', () => {
  it('nobody is asked, and what is given by hand still counts', async () => {
    const kimura = await employ(database, '木村 直')
    const { personId, conversationId } = await card(database)
    await settleTurns(house(database), [personId])
    expect((await assigneeOf(database, conversationId)).assignee).toBeNull()
    await assign(house(database), { personId, conversationId, staffId: kimura, because: null })
    await settleTurns(house(database), [personId])
    await settleTurns(house(database), [personId])
    expect(await turns()).toEqual([{ staffId: kimura, because: 'by_hand', ended: null }])
    expect(await balances()).toMatchObject([{ staffId: kimura, given: 1, fair: 1 }])
  })
})

describe('with the rule on', () => {
  it('gives a word to whoever wrote before, and says so in words', async () => {
    await setRule(database)
    await employ(database, '佐藤 由美')
    const kimura = await employ(database, '木村 直')
    const { personId, conversationId } = await card(database)
    const before = new Date('2026-10-01T00:00:00Z')
    const sentBy = {
      ...house(database),
      actor: { ...database.ctx().actor, staffId: kimura } as never,
    }
    await record(sentBy, [{ personId, name: 'contact.sent', occurredAt: before }])
    await settleTurns(house(database), [personId])
    expect(await assigneeOf(database, conversationId)).toEqual({
      assignee: kimura,
      because: '前にもお返事を書いた方なので、お願いしました。',
    })
  })

  it('shares out sixty words evenly, however many workers sweep at once', async () => {
    await setRule(database)
    for (const name of ['佐藤 由美', '木村 直', '山本 遥']) await employ(database, name)
    for (let at = 0; at < 30; at++) await card(database)
    await Promise.all([1, 2, 3].map(() => settleAll(house(database))))
    expect((await balances()).map(({ given }) => given)).toEqual([10, 10, 10])
    expect(await turns()).toHaveLength(30)
  })

  it('gives nothing to somebody on leave, and hands on what waited for them', async () => {
    await setRule(database)
    const kimura = await employ(database, '木村 直')
    const { conversationId } = await card(database)
    await settleAll(house(database))
    expect((await assigneeOf(database, conversationId)).assignee).toBe(kimura)
    const sato = await employ(database, '佐藤 由美')
    await leave(database, kimura, '2026-11-17', '2026-11-20')
    await settleAll(house(database))
    expect((await assigneeOf(database, conversationId)).assignee).toBe(kimura)
    const tuesday = '2026-11-17T01:00:00Z'
    await card(database, { now: tuesday })
    await settleAll(house(database, tuesday))
    expect((await assigneeOf(database, conversationId)).assignee).toBe(sato)
    expect(await balances()).toMatchObject([
      { staffId: kimura, given: 0 },
      { staffId: sato, given: 2 },
    ])
  })

  it('hands on what somebody who left had, and waits over a weekend', async () => {
    await setRule(database)
    const kimura = await employ(database, '木村 直')
    const saturday = '2026-11-21T01:00:00Z'
    const { conversationId } = await card(database, { now: saturday })
    await settleAll(house(database, saturday))
    expect((await assigneeOf(database, conversationId)).assignee).toBeNull()
    // Monday the 23rd is a holiday.
    const tuesday = '2026-11-24T01:00:00Z'
    await settleAll(house(database, '2026-11-23T01:00:00Z'))
    expect((await assigneeOf(database, conversationId)).assignee).toBeNull()
    await settleAll(house(database, tuesday))
    expect((await assigneeOf(database, conversationId)).assignee).toBe(kimura)
    const sato = await employ(database, '佐藤 由美')
    await sql`update accounts.staff set active = false where staff_id = ${kimura}`.execute(
      database.db,
    )
    await settleAll(house(database, tuesday))
    expect((await assigneeOf(database, conversationId)).assignee).toBe(sato)
  })

  it('ends a turn with the answer, and the next word is a new one', async () => {
    await setRule(database)
    await employ(database, '木村 直')
    const { personId, conversationId } = await card(database)
    await settleAll(house(database))
    await closeConversation(house(database), { conversationId, reason: 'お礼のみ' })
    await settleAll(house(database))
    await card(database, { personId, now: '2026-11-17T01:00:00Z' })
    await settleAll(house(database, '2026-11-17T01:00:00Z'))
    expect((await turns()).map(({ ended }) => ended)).toEqual(['closed', null])
  })

  it('leaves channels alone that are not shared out', async () => {
    await setRule(database, { kinds: ['mail'] })
    await employ(database, '木村 直')
    const { conversationId } = await card(database, { now: MONDAY })
    await settleAll(house(database))
    expect((await assigneeOf(database, conversationId)).assignee).toBeNull()
  })
})
