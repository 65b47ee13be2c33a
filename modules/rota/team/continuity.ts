import { z } from 'zod'
import { type Ctx, requirePermission } from '../../../kernel/context.ts'
import { fromCursor, pageFrom } from '../../../kernel/paging.ts'
import { personCards } from '../../people/index.ts'
import type { CONTINUITY_GROUPS, Continuity } from '../contract/continuity.ts'
import { verdictOf, wilson } from '../interval.rules.ts'
import {
  type ContinuityScope,
  countFollowed,
  findFollowed,
  type GroupRow,
} from './continuity.queries.ts'

const DAYS = 60
const SPAN_DAYS = 730
const DAY_MS = 86_400_000

/** Only replies after which sixty days have passed: whoever was answered yesterday has had no time to buy. */
function scopeOf({ now }: Ctx): ContinuityScope {
  const to = new Date(now.getTime() - DAYS * DAY_MS)
  return { from: new Date(to.getTime() - SPAN_DAYS * DAY_MS), to, days: DAYS }
}

/**
 * Who bought within sixty days after a reply, by whether the same colleague had written before (W23), each
 * share with its interval. It compares, it does not prove: nobody was drawn by lot.
 */
export async function readContinuity(ctx: Ctx): Promise<Continuity> {
  requirePermission(ctx, 'rota.read')
  const scope = scopeOf(ctx)
  const groups = await countFollowed(ctx.tx, scope)
  const same = groupOf(groups, true)
  const other = groupOf(groups, false)
  return { ...scope, same: rateOf(same), other: rateOf(other), ...verdictOf(same, other) }
}

/** The people behind these figures. */
export async function listContinuity(
  ctx: Ctx,
  input: {
    group: (typeof CONTINUITY_GROUPS)[number]
    bought: 'yes' | 'all'
    limit: number
    cursor?: string | undefined
  },
) {
  requirePermission(ctx, 'rota.read')
  const scope = scopeOf(ctx)
  const [after = null] = fromCursor(z.tuple([z.uuid()]), input.cursor) ?? []
  const [isSame, onlyBought] = [input.group === 'same', input.bought === 'yes']
  const rows = await findFollowed(ctx.tx, scope, {
    isSame,
    onlyBought,
    after,
    limit: input.limit + 1,
  })
  const ids = rows.map(({ personId }) => personId)
  const names = new Map((await personCards(ctx, ids)).map(({ personId, name }) => [personId, name]))
  const { items, nextCursor } = pageFrom(rows, input.limit, ({ personId }) => [personId])
  const group = groupOf(await countFollowed(ctx.tx, scope), isSame)
  return {
    items: items.map((row) => ({ ...row, name: names.get(row.personId) ?? '' })),
    nextCursor,
    total: onlyBought ? group.bought : group.people,
  }
}

const groupOf = (groups: readonly GroupRow[], isSame: boolean) =>
  groups.find((group) => group.isSame === isSame) ?? { people: 0, bought: 0 }

function rateOf({ people, bought }: { people: number; bought: number }) {
  const interval = wilson(bought, people)
  const { mid: share = null, low = null, high = null } = interval ?? {}
  return { people, bought, share, low, high }
}
