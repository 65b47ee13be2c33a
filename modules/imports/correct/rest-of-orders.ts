import type { Ctx } from '../../../kernel/context.ts'
import { takenNumbers } from '../outside.queries.ts'
import type { Piece } from '../rows/piece.ts'
import { openReading } from '../run/open-reading.ts'
import type { Correcting } from './correct-rows.ts'

/**
 * A corrected row may turn out to be a line of an order that is in already (its number was what had
 * to be corrected). An order is only ever placed whole, so its other lines are read from the file
 * again.
 */
export async function restOfOrders(ctx: Ctx, of: Correcting, corrected: Piece[]): Promise<Piece[]> {
  const { row, mapping, currency } = of
  if (mapping.kind === 'people' || mapping.shape !== 'line-per-row') return []
  const numbers = [...new Set(corrected.flatMap(({ number }) => number ?? []))]
  const taken = await takenNumbers(ctx.tx, mapping, numbers)
  if (taken.size === 0) return []
  const lines = new Set(corrected.flatMap((piece) => piece.at))
  const rest: Piece[] = []
  const company = { currency, zone: of.companyZone }
  for await (const { rows, reader } of openReading(ctx, row, mapping, company)) {
    for (const each of rows) {
      if (lines.has(each.line)) continue
      const outcome = reader.read(each)
      if (outcome.is !== 'piece') continue
      const { piece } = outcome
      if (piece.number !== null && taken.has(piece.number)) rest.push(piece)
    }
  }
  const keys = new Set(corrected.map((piece) => piece.key))
  return rest.filter((piece) => keys.has(piece.key))
}
