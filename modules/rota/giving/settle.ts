import { type Ctx, inTransaction, requirePermission } from '../../../kernel/context.ts'
import { decide } from '../decide.rules.ts'
import { Table } from './table.ts'
import { lockRota } from './team.queries.ts'
import { findLost, findTalks, findUnsettled, type Talk } from './turns.queries.ts'

const AT_ONCE = 200

/** Settles everybody who waits. Safe at any time, by several at once. */
export async function settleAll(ctx: Ctx): Promise<{ people: number }> {
  requirePermission(ctx, 'rota.manage')
  const personIds = await findUnsettled(ctx.tx)
  for (let from = 0; from < personIds.length; from += AT_ONCE)
    await settleTurns(ctx, personIds.slice(from, from + AT_ONCE))
  return { people: personIds.length }
}

/**
 * Brings the turns of these people in line with their conversations: what was answered has ended, what
 * was given by hand counts, and with the rule on, what has nobody goes to somebody and what was with
 * somebody who is away is handed on. Twice is once.
 */
export async function settleTurns(ctx: Ctx, personIds: readonly string[]): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    await lockRota(ctx.tx)
    const table = await Table.open(ctx)
    for (const lost of await findLost(ctx.tx, personIds)) await table.takeBack(lost)
    for (const talk of await findTalks(ctx.tx, personIds)) await settleTalk(table, talk)
    await table.close()
  })
}

/** Hands one conversation to whoever is next, not to those who asked to be relieved. Null for nobody. */
export async function handOn(
  ctx: Ctx,
  personId: string,
  conversationId: string,
): Promise<string | null> {
  return inTransaction(ctx, async (ctx) => {
    await lockRota(ctx.tx)
    const table = await Table.open(ctx)
    const talk = (await findTalks(ctx.tx, [personId])).find(
      (one) => one.conversationId === conversationId,
    )
    const staffId = talk ? await giveByRule(table, talk) : null
    await table.close()
    return staffId
  })
}

/** Gives one conversation to a colleague by hand. */
export async function giveTo(
  ctx: Ctx,
  {
    personId,
    conversationId,
    staffId,
    because,
  }: {
    personId: string
    conversationId: string
    staffId: string
    because: 'raised' | 'by_hand'
  },
): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    await lockRota(ctx.tx)
    const table = await Table.open(ctx)
    const talk = (await findTalks(ctx.tx, [personId])).find(
      (one) => one.conversationId === conversationId,
    )
    if (talk?.waitingSince) await table.give(talk, { staffId, because, passed: null })
    await table.close()
  })
}

async function settleTalk(table: Table, talk: Talk): Promise<void> {
  if (talk.turn && talk.isTurnOver && talk.waitingSince) {
    await table.end(talk, 'answered')
    return settleTalk(table, { ...talk, turn: null, isTurnOver: false })
  }
  const { turn, assignee } = talk
  if (!talk.waitingSince) {
    if (turn) await table.end(talk, talk.isAnswered ? 'answered' : 'closed')
    return
  }
  const { ruleOn } = table.team.settings
  const isKept = assignee !== null && (!ruleOn || table.isHere(assignee))
  if (!isKept) {
    if (ruleOn) await giveByRule(table, talk)
    return
  }
  if (assignee === turn?.staffId) return
  const because = assignee === talk.earlier ? 'earlier_writer' : 'by_hand'
  await table.note(talk, { staffId: assignee, because, passed: null })
}

async function giveByRule(table: Table, talk: Talk): Promise<string | null> {
  const word = table.wordOf(talk)
  const decision = decide(table.team.writers, word, table.team.settings)
  if (decision.staffId === null) return null
  await table.give(talk, decision)
  return decision.staffId
}
