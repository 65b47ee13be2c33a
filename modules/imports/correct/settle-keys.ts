import type { Ctx } from '../../../kernel/context.ts'
import type { ImportResult } from '../imports.queries.ts'
import { takenNumbers } from '../outside.queries.ts'
import { assemble, strangerAmong } from '../rows/assemble.ts'
import type { Piece } from '../rows/piece.ts'
import { isContentKey } from '../run/next-chunk.ts'
import { addUp, numberOf, refusedByVerb, refusedRows, waiting } from '../run/take-chunk.ts'
import { originOf, type Ready, takePieces } from '../run/take-pieces.ts'
import type { StagedUntaken } from '../staging.queries.ts'
import type { Correcting } from './correct-rows.ts'
import { restOfOrders } from './rest-of-orders.ts'

export interface Settled {
  /** Lines that are in now. */
  taken: number[]
  untaken: StagedUntaken[]
  result: Partial<ImportResult>
}

/** Takes the orders of which no row needs a correction any more. */
export async function settleKeys(
  ctx: Ctx,
  of: Correcting,
  corrected: Piece[],
  still: StagedUntaken[],
): Promise<Settled> {
  const held = new Map(
    still.flatMap(({ key, line }) => (key === null ? [] : [[key, line] as const])),
  )
  const rest = await restOfOrders(ctx, of, corrected)
  const pieces = [...corrected, ...rest]
  const byKey = new Map<string, Piece[]>()
  for (const piece of pieces.sort(byLine))
    byKey.set(piece.key, [...(byKey.get(piece.key) ?? []), piece])
  const tried = new Set(corrected.flatMap((piece) => piece.at))
  const ready: Ready[] = []
  const untaken: StagedUntaken[] = []
  for (const [key, ofKey] of byKey) {
    const waitsFor = held.get(key)
    if (waitsFor !== undefined) {
      untaken.push(...ofKey.flatMap((piece) => waiting(piece, waitsFor)))
      continue
    }
    const inAlready = rest.find((piece) => piece.key === key)
    const fresh = ofKey.filter((piece) => !rest.includes(piece))
    const stranger = inAlready && strangerAmong(inAlready, fresh, of.companyZone)
    if (stranger) {
      for (const piece of fresh)
        untaken.push(...refusedRows({ piece, refusal: stranger }, of.reader))
      continue
    }
    for (const assembled of assemble(ofKey, of.mapping, of.companyZone)) {
      if (assembled.refusal) untaken.push(...refusedRows(assembled, of.reader))
      else
        ready.push({
          piece: assembled.piece,
          number: await freeNumber(ctx, of, assembled.piece, ready),
        })
    }
  }
  const { row, mapping, currency } = of
  const origin = originOf(ctx, mapping, row.importId, currency)
  const taken = await takePieces(ctx, ready, origin)
  untaken.push(...taken.refused.flatMap((refused) => refusedByVerb(refused, of.reader)))
  const out = new Set(untaken.map(({ line }) => line))
  return {
    taken: [...tried].filter((line) => !out.has(line)),
    untaken: untaken.filter(({ line }) => tried.has(line)),
    result: addUp(row.result, taken.result),
  }
}

const byLine = (a: Piece, b: Piece) => (a.at[0] ?? 0) - (b.at[0] ?? 0)

/** A row without a number stands for itself: its content may be in already, as another row's. */
async function freeNumber(ctx: Ctx, of: Correcting, piece: Piece, ready: Ready[]): Promise<string> {
  if (!isContentKey(piece.key)) return numberOf(piece, 1)
  const candidates = Array.from({ length: 200 }, (_, i) => numberOf(piece, i + 1))
  const used = await takenNumbers(ctx.tx, of.mapping, candidates)
  for (const { number } of ready) used.add(number)
  return candidates.find((number) => !used.has(number)) ?? `${numberOf(piece, 1)}-${piece.at[0]}`
}
