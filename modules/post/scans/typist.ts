import type { Ctx } from '../../../kernel/context.ts'
import { conflict, forbidden, notFound } from '../../../kernel/errors.ts'
import { isOpen } from '../scans.rules.ts'
import { scanTexts as texts } from '../scans.texts.ts'
import { findStaffName } from './desk.queries.ts'
import { lockScan, type ScanRow } from './scans.queries.ts'

export interface Typist {
  staffId: string
  name: string
}

export function staffIdOf({ actor }: Pick<Ctx, 'actor'>): string | null {
  return actor.kind === 'staff' ? actor.staffId : null
}

/** Who types; a card is never filed by a machine, so nobody but a member of staff. */
export function typistOf({ actor }: Pick<Ctx, 'actor'>): Typist {
  if (actor.kind !== 'staff') throw forbidden(texts.staffOnly)
  return { staffId: actor.staffId, name: actor.name }
}

/**
 * The card, held until the transaction ends, for somebody who is about to change it. Throws `conflict`
 * while a colleague has it before them, and when it is filed already.
 */
export async function holdScan(ctx: Ctx, scanId: string, { staffId }: Typist): Promise<ScanRow> {
  const scan = await lockScan(ctx.tx, scanId)
  if (!scan) throw notFound(texts.noSuchScan)
  if (!isOpen(scan.state)) throw conflict(texts.alreadyClosed)
  const { leasedBy, leasedUntil } = scan
  if (leasedBy && leasedBy !== staffId && leasedUntil && leasedUntil > ctx.now) {
    throw conflict(texts.withColleague, { name: await findStaffName(ctx.tx, leasedBy) })
  }
  return scan
}
