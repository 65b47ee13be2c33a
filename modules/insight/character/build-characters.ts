import { type Ctx, inTransaction, requirePermission } from '../../../kernel/context.ts'
import { newId } from '../../../kernel/ids.ts'
import { readCompany } from '../../accounts/index.ts'
import { touch } from '../../people/index.ts'
import { currentDefinition } from '../read-definitions.ts'
import {
  CHARACTERS,
  type CharacterFrame,
  charactersOf,
  learnKnownParts,
} from './characters.queries.ts'
import { learnCycles, noteLearned, PRODUCT_STATES, statesOf } from './cycles.queries.ts'
import { lockCharacters, planForEverybody, replaceRows } from './replace.queries.ts'
import { FAN_SIGNS, learnDiscountDays, signsOf, UPGRADES, upgradesOf } from './signs.queries.ts'

/** Few enough that a plan made before the tables have statistics is quick too. */
const AT_ONCE = 25

/** What touches a person whose character changed, for rules. */
export const CHARACTER = '#character'

/** Learns the shop's rhythms anew and works out everybody's character. Touches only who changed. */
export async function buildCharacters(ctx: Ctx): Promise<void> {
  requirePermission(ctx, 'insight.define')
  await inTransaction(ctx, async (ctx) => {
    await planForEverybody(ctx.tx)
    await lockCharacters(ctx.tx, null)
    const frame = await readCharacterFrame(ctx)
    await learnCycles(ctx.tx, frame)
    await learnDiscountDays(ctx.tx, frame.zone)
    await learnKnownParts(ctx.tx, frame)
    await noteLearned(ctx.tx, ctx.now)
    await replaceAll(ctx, frame, null)
  })
}

/** The same for people whom a fact touched, with the rhythms as they were last learned. */
export async function rebuildCharactersOf(ctx: Ctx, personIds: readonly string[]): Promise<void> {
  requirePermission(ctx, 'insight.define')
  if (personIds.length === 0) return
  const all = [...new Set(personIds)].sort()
  for (let from = 0; from < all.length; from += AT_ONCE) {
    const ids = all.slice(from, from + AT_ONCE)
    await inTransaction(ctx, async (ctx) => {
      await lockCharacters(ctx.tx, ids)
      await replaceAll(ctx, await readCharacterFrame(ctx), ids)
    })
  }
}

async function readCharacterFrame(ctx: Ctx): Promise<CharacterFrame> {
  const { zone, currency } = await readCompany(ctx)
  const { body: rfm } = await currentDefinition(ctx, 'rfm')
  const { body: attachment } = await currentDefinition(ctx, 'attachment')
  return { zone, currency, now: ctx.now, rfm, attachment }
}

async function replaceAll(ctx: Ctx, frame: CharacterFrame, ids: readonly string[] | null) {
  const { tx } = ctx
  const { zone } = frame
  const changed = new Set([
    ...(await replaceRows(tx, PRODUCT_STATES, statesOf(zone, ids), ids)),
    ...(await replaceRows(tx, UPGRADES, upgradesOf(zone, ids), ids)),
    // Before the characters, which count them.
    ...(await replaceRows(tx, FAN_SIGNS, signsOf(zone, ids), ids)),
    ...(await replaceRows(tx, CHARACTERS, charactersOf(frame, ids), ids)),
  ])
  await touch(
    ctx,
    [...changed].map((personId) => ({ personId, name: CHARACTER })),
    { bulk: ids ? null : `insight:${newId()}` },
  )
}
