import type { Ctx } from '../../../kernel/context.ts'
import { orderProblem, subscriptionProblem } from '../../orders/index.ts'
import type { Piece } from '../rows/piece.ts'
import { type Origin, orderInput, subscriptionInput } from '../rows/to-inputs.ts'
import { foreseenOwners, numbersOfOthers } from './numbers-of-others.ts'
import type { Ready } from './take-pieces.ts'

/** What a verb refused, in its own words. */
export interface RefusedPiece {
  piece: Piece
  reason:
    | 'refused'
    | 'personErased'
    | 'orderHasMore'
    | 'otherPerson'
    | 'otherSubscriber'
    | 'otherDate'
  params: Record<string, string | number>
}

/** Those that `takePieces` would refuse, as far as that shows before anything is written. */
export async function foreseeRefusals(
  ctx: Ctx,
  ready: Ready[],
  origin: Origin,
): Promise<RefusedPiece[]> {
  const others = await numbersOfOthers(ctx, ready, origin)
  const people = await foreseenOwners(ctx, ready, origin)
  return ready.flatMap(({ piece, number }, i): RefusedPiece[] => {
    const other = others.get(piece)
    if (other) return [other]
    if (people[i]?.isErased) return [{ piece, reason: 'personErased', params: {} }]
    const problem = problemOf(piece, number, origin)
    return problem ? [{ piece, ...refusedWith(problem) }] : []
  })
}

/** Those that are no order and no subscription; of somebody erased it says only that. */
export async function faultsIn(ctx: Ctx, ready: Ready[], origin: Origin) {
  const faulty = ready.flatMap(({ piece, number }) => {
    const problem = problemOf(piece, number, origin)
    return problem ? [{ piece, number, problem }] : []
  })
  const people = faulty.length > 0 ? await foreseenOwners(ctx, faulty, origin) : []
  return new Map(
    faulty.map(({ piece, problem }, i): [Piece, RefusedPiece] => {
      if (people[i]?.isErased) return [piece, { piece, reason: 'personErased', params: {} }]
      return [piece, { piece, ...refusedWith(problem) }]
    }),
  )
}

function problemOf(piece: Piece, number: string, origin: Origin) {
  if (piece.kind === 'order') return orderProblem(orderInput(piece, '', number, origin))
  if (piece.kind !== 'subscription') return null
  return subscriptionProblem(subscriptionInput(piece, '', number, origin))
}

function refusedWith({ text, params }: NonNullable<ReturnType<typeof orderProblem>>) {
  return { reason: 'refused' as const, params: { text, ...params } }
}
