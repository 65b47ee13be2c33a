import type { Ctx } from '../../../kernel/context.ts'
import { readCompany } from '../../accounts/index.ts'
import { heldNumbers, heldSubscriptions } from '../../orders/index.ts'
import { foreseePeople, personCards } from '../../people/index.ts'
import type { Piece } from '../rows/piece.ts'
import { isOtherDay } from '../rows/same-order.ts'
import { type Origin, personInput } from '../rows/to-inputs.ts'
import { distinctPeople } from './distinct-people.ts'
import type { RefusedPiece } from './refusals.ts'
import type { Ready } from './take-pieces.ts'

/** Whom a run would take these pieces for, in their order. */
export async function foreseenOwners(ctx: Ctx, ready: Ready[], origin: Origin) {
  const { inputs, placeOf } = distinctPeople(
    ready.map(({ piece }) => personInput(piece, origin, ctx.now)),
  )
  const found = await foreseePeople(ctx, inputs)
  return ready.map((_, i) => found[placeOf[i] ?? -1])
}

/** A number that is in already as the order or subscription of somebody else is a slip. */
export async function numbersOfOthers(
  ctx: Ctx,
  ready: Ready[],
  origin: Origin,
): Promise<Map<Piece, RefusedPiece>> {
  const [orders, subscriptions] = [
    await ordersOfOthers(ctx, ready, origin),
    await subscriptionsOfOthers(ctx, ready, origin),
  ]
  return new Map([...orders, ...subscriptions])
}

async function subscriptionsOfOthers(ctx: Ctx, ready: Ready[], origin: Origin) {
  const subscriptions = ready.filter(({ piece }) => piece.kind === 'subscription')
  if (subscriptions.length === 0) return new Map<Piece, RefusedPiece>()
  const numbers = subscriptions.map(({ number }) => number)
  const held = await heldSubscriptions(ctx, { source: origin.source, numbers })
  const again = subscriptions.filter(({ number }) => held.has(number))
  const owners = await foreseenOwners(ctx, again, origin)
  return new Map(
    again.flatMap(({ piece, number }, i): [Piece, RefusedPiece][] => {
      const owner = owners[i]
      if (owner?.isErased || owner?.personId === held.get(number)?.personId) return []
      return [[piece, { piece, reason: 'otherSubscriber', params: { field: 'number', number } }]]
    }),
  )
}

interface Strange {
  piece: Piece
  order: { number: string; personId: string; placedAt: Date }
  reason: 'otherPerson' | 'otherDate'
}

/** Of another day too: the same number is the same order. */
async function ordersOfOthers(
  ctx: Ctx,
  ready: Ready[],
  origin: Origin,
): Promise<Map<Piece, RefusedPiece>> {
  const numbers = ready.flatMap(({ piece, number }) => (piece.kind === 'order' ? number : []))
  const held = await heldNumbers(ctx, { source: origin.source, numbers })
  const again = ready.filter(({ piece, number }) => piece.kind === 'order' && held.has(number))
  if (again.length === 0) return new Map()
  const owners = await foreseenOwners(ctx, again, origin)
  const strange = again.flatMap(({ piece, number }, i): Strange[] => {
    const order = held.get(number)
    const owner = owners[i]
    if (!order || owner?.isErased) return []
    if (owner?.personId !== order.personId) return [{ piece, order, reason: 'otherPerson' }]
    const { placedAt } = piece.order
    const isOther = placedAt !== undefined && isOtherDay(placedAt, order.placedAt)
    return isOther ? [{ piece, order, reason: 'otherDate' }] : []
  })
  const holders = [...new Set(strange.map(({ order }) => order.personId))]
  const names = new Map(
    (await personCards(ctx, holders)).map(({ personId, name }) => [personId, name]),
  )
  const { zone } = await readCompany(ctx)
  return new Map(
    strange.map(({ piece, order: { number, personId, placedAt }, reason }) => {
      const [name, when] = [names.get(personId) ?? '', placedAt.toISOString()]
      return [piece, { piece, reason, params: { field: 'number', number, name, when, zone } }]
    }),
  )
}
