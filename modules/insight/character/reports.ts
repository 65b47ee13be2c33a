import { sql } from 'kysely'
import { type Ctx, requirePermission } from '../../../kernel/context.ts'
import { enqueue, isUnderWay } from '../../../kernel/jobs.ts'
import { reading } from '../../../kernel/reading.ts'
import type { BondReport, PatternsReport, RfmReport, StatesReport } from '../contract/character.ts'
import { type Frame, readFrame } from '../frame.ts'
import { money } from '../insight.rules.ts'
import { buildCharactersJob } from '../jobs.ts'
import type { Relation } from '../queries/orders.ts'
import { currentDefinition } from '../read-definitions.ts'
import {
  GROWTHS,
  KINDS,
  MINDS,
  REGULARITIES,
  SCORES,
  SIGNS,
  switchingRisk,
  UPGRADE_KINDS,
} from './character.rules.ts'
import {
  characterState,
  countGroups,
  countSigns,
  countUpgrades,
  findCycles,
  type Today,
} from './figures.queries.ts'
import { BAND, todayOf } from './people-of.ts'

type Head = Pick<RfmReport, 'frame' | 'missing' | 'people' | 'counting'>

/** Recency × frequency of everybody who has ordered. */
export function reportRfm(ctx: Ctx): Promise<RfmReport> {
  return read(ctx, async (ctx, head, at, frame) => {
    const rows = await countGroups(ctx.tx, at, sql`recency_score`, sql`frequency_score`)
    const { body, version } = await currentDefinition(ctx, 'rfm')
    const cells = SCORES.flatMap((recency) =>
      SCORES.map((frequency) => {
        const row = rows.find(
          ({ group, second }) => group === String(recency) && second === String(frequency),
        )
        const spent = money(row?.money ?? 0, frame.currency)
        return { recency, frequency, people: row?.people ?? 0, money: spent }
      }),
    )
    return { ...head, bands: { ...body, version }, cells }
  })
}

/** What stands with each product, by its cycle. */
export function reportStates(ctx: Ctx): Promise<StatesReport> {
  return read(ctx, async (ctx, head, at) => ({ ...head, products: await findCycles(ctx.tx, at) }))
}

/** How regularly people buy, who grows, and the upgrades of twelve months. */
export function reportPatterns(ctx: Ctx): Promise<PatternsReport> {
  return read(ctx, async (ctx, head, at) => {
    const count = counter(ctx, at)
    const regularity = await count(sql`regularity`)
    const growth = await count(sql`growth`)
    const upgrades = await countUpgrades(ctx.tx, at)
    return {
      ...head,
      regularity: REGULARITIES.map((one) => ({ regularity: one, people: regularity(one) })),
      growth: GROWTHS.map((one) => ({ growth: one, people: growth(one) })),
      upgrades: upgrades.flatMap(({ month, kind, times }) => {
        const known = UPGRADE_KINDS.find((one) => one === kind)
        return known ? [{ month, kind: known, times }] : []
      }),
    }
  })
}

/** Attachment, kinds of loyalty, signs of going out of their way, and mind against behaviour. */
export function reportBond(ctx: Ctx): Promise<BondReport> {
  return read(ctx, async (ctx, head, at) => {
    const count = counter(ctx, at)
    const { body, version } = await currentDefinition(ctx, 'attachment')
    const bands = await count(sql`least(attachment / ${BAND}::int, 4)`)
    const kinds = await count(sql`kind_now`)
    const silent = await count(sql`case when silent then kind_now end`)
    const boxes = await count(sql`mind || ' ' || stays`)
    const signs = await countSigns(ctx.tx)
    return {
      ...head,
      weights: { ...body, version },
      attachment: [0, 1, 2, 3, 4].map((band) => ({
        from: band * BAND,
        people: bands(String(band)),
      })),
      kinds: KINDS.map((kind) => ({
        kind,
        people: kinds(kind),
        silent: silent(kind),
        risk: switchingRisk(kind, false),
      })),
      signs: SIGNS.map((sign) => ({
        sign,
        times: signs.find((row) => row.sign === sign)?.times ?? 0,
      })),
      boxes: MINDS.flatMap((mind) =>
        [true, false].map((stays) => ({ mind, stays, people: boxes(`${mind} ${stays}`) })),
      ),
    }
  })
}

function counter(ctx: Ctx, at: Today) {
  return async (group: Relation) => {
    const rows = await countGroups(ctx.tx, at, group)
    return (name: string) => rows.find((row) => row.group === name)?.people ?? 0
  }
}

/** Works from one snapshot, and asks for what has not been worked out yet. */
async function read<T>(
  ctx: Ctx,
  work: (ctx: Ctx, head: Head, at: Today, frame: Frame) => Promise<T>,
): Promise<T> {
  requirePermission(ctx, 'insight.read')
  const { answer, whole } = await reading(ctx, async (ctx) => {
    const frame = await readFrame(ctx, {})
    const { built, whole } = await characterState(ctx.tx)
    const at = todayOf(ctx, frame)
    const everybody = await countGroups(ctx.tx, at, sql`1`)
    const head: Head = {
      frame: frame.answer,
      missing: built || whole ? null : 'notBuiltYet',
      people: everybody[0]?.people ?? 0,
      counting: await isUnderWay(ctx.tx, buildCharactersJob),
    }
    return { answer: await work(ctx, head, at, frame), whole }
  })
  // Outside the snapshot, in which two readers could not both ask.
  if (!whole) await enqueue(ctx, buildCharactersJob, {}, { key: buildCharactersJob.name })
  return answer
}
