import type { Ctx } from '../../../kernel/context.ts'
import { translator } from '../../../kernel/i18n.ts'
import { placeOrders, recordReturns, upsertSubscriptions } from '../../orders/index.ts'
import { upsertPeople } from '../../people/index.ts'
import type { ImportResult } from '../imports.queries.ts'
import { texts } from '../imports.texts.ts'
import type { Mapping } from '../mapping.rules.ts'
import type { Piece } from '../rows/piece.ts'
import {
  type Origin,
  orderInput,
  personInput,
  returnInput,
  subscriptionInput,
} from '../rows/to-inputs.ts'
import { distinctPeople } from './distinct-people.ts'
import { numbersOfOthers } from './numbers-of-others.ts'
import { faultsIn, type RefusedPiece } from './refusals.ts'

/** A piece that is whole, with the number under which it is kept. */
export interface Ready {
  piece: Piece
  number: string
}

export function originOf(ctx: Ctx, mapping: Mapping, importId: string, currency: string): Origin {
  const { source, taxOnTop } = mapping
  const consentWording = translator(ctx.locale)(texts.consentFromFile, { source })
  return { source, importId, taxOnTop, currency, consentWording }
}

export interface Taken {
  rows: number
  refused: RefusedPiece[]
  result: ImportResult
}

/** Hands whole orders, returns and people to the modules that keep them, in the caller's transaction. */
export async function takePieces(ctx: Ctx, ready: Ready[], origin: Origin): Promise<Taken> {
  const taken: Taken = { rows: 0, refused: [], result: nothingYet() }
  const others = await numbersOfOthers(ctx, ready, origin)
  // Before anybody is made: nobody comes of a row that is not taken.
  const faults = await faultsIn(
    ctx,
    ready.filter(({ piece }) => !others.has(piece)),
    origin,
  )
  taken.refused.push(...others.values(), ...faults.values())
  const own = ready.filter(({ piece }) => !others.has(piece) && !faults.has(piece))
  const people = await takePeople(ctx, own, origin, taken)
  const alive = own.flatMap(({ piece, number }) => {
    const personId = people.get(piece)
    return personId ? [{ piece, number, personId }] : []
  })
  await takeOrders(
    ctx,
    alive.filter(({ piece }) => piece.kind === 'order'),
    origin,
    taken,
  )
  await takeReturns(
    ctx,
    alive.filter(({ piece }) => piece.kind === 'return'),
    origin,
    taken,
  )
  await takeSubscriptions(
    ctx,
    alive.filter(({ piece }) => piece.kind === 'subscription'),
    origin,
    taken,
  )
  for (const { piece } of alive) if (piece.kind === 'person') taken.rows += piece.at.length
  return taken
}

export function nothingYet(): ImportResult {
  return {
    ordersCreated: 0,
    ordersUpdated: 0,
    ordersUnchanged: 0,
    returnsCreated: 0,
    returnsUpdated: 0,
    returnsUnchanged: 0,
    subscriptionsCreated: 0,
    subscriptionsUpdated: 0,
    subscriptionsUnchanged: 0,
    peopleCreated: 0,
    peopleFilled: 0,
    peopleMatched: 0,
    traitsLeftOut: 0,
  }
}

type Owned = Ready & { personId: string }

async function takePeople(ctx: Ctx, ready: Ready[], origin: Origin, taken: Taken) {
  const { inputs, placeOf } = distinctPeople(
    ready.map(({ piece }) => personInput(piece, origin, ctx.now)),
  )
  const found = await upsertPeople(ctx, inputs)
  for (const { outcome, remarks } of found) {
    taken.result.traitsLeftOut += remarks.filter(({ code }) => code === 'bad_trait').length
    if (outcome === 'created') taken.result.peopleCreated++
    else if (outcome === 'filled') taken.result.peopleFilled++
    else if (outcome === 'matched') taken.result.peopleMatched++
  }
  const owners = new Map<Piece, string>()
  for (const [i, { piece }] of ready.entries()) {
    const person = found[placeOf[i] ?? -1]
    if (!person || person.outcome === 'erased')
      taken.refused.push({ piece, reason: 'personErased', params: {} })
    else owners.set(piece, person.personId)
  }
  return owners
}

async function takeOrders(ctx: Ctx, owned: Owned[], origin: Origin, taken: Taken) {
  const placed = await placeOrders(
    ctx,
    owned.map(({ piece, personId, number }) => orderInput(piece, personId, number, origin)),
  )
  for (const [i, { outcome }] of placed.entries()) {
    taken.rows += owned[i]?.piece.at.length ?? 0
    if (outcome === 'created') taken.result.ordersCreated++
    else if (outcome === 'updated') taken.result.ordersUpdated++
    else taken.result.ordersUnchanged++
  }
}

async function takeReturns(ctx: Ctx, owned: Owned[], origin: Origin, taken: Taken) {
  const recorded = await recordReturns(
    ctx,
    owned.map(({ piece, personId, number }) =>
      returnInput(piece, personId, number, piece.number, origin),
    ),
  )
  for (const [i, { outcome, problem }] of recorded.entries()) {
    const piece = owned[i]?.piece
    if (!piece) continue
    if (outcome === 'refused') {
      const params = problem ? { text: problem.text, ...problem.params } : {}
      taken.refused.push({ piece, reason: 'refused', params })
      continue
    }
    taken.rows += piece.at.length
    if (outcome === 'created') taken.result.returnsCreated++
    else if (outcome === 'updated') taken.result.returnsUpdated++
    else taken.result.returnsUnchanged++
  }
}

async function takeSubscriptions(ctx: Ctx, owned: Owned[], origin: Origin, taken: Taken) {
  const upserted = await upsertSubscriptions(
    ctx,
    owned.map(({ piece, personId, number }) => subscriptionInput(piece, personId, number, origin)),
  )
  for (const [i, { outcome }] of upserted.entries()) {
    taken.rows += owned[i]?.piece.at.length ?? 0
    if (outcome === 'created') taken.result.subscriptionsCreated++
    else if (outcome === 'updated') taken.result.subscriptionsUpdated++
    else taken.result.subscriptionsUnchanged++
  }
}
