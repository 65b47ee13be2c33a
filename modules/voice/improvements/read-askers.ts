import { dayIn } from '../../../kernel/clock.ts'
import { type Ctx, requirePermission } from '../../../kernel/context.ts'
import { readCompany } from '../../accounts/index.ts'
import { personCards } from '../../people/index.ts'
import type { Asker, ChangedBy } from '../contract/improvements.ts'
import { asReader } from '../voices/living.ts'
import { findImprovements } from './improvements.queries.ts'
import { findAskers, findToldOf, type ToldState } from './told.queries.ts'

/** Everybody who asked: told when, how and by whom, or why not. */
export async function readAskers(ctx: Ctx, improvementId: string): Promise<Asker[]> {
  const { zone } = await readCompany(ctx)
  const today = dayIn(zone, ctx.now)
  const rows = await findAskers(ctx.tx, improvementId)
  const cards = await personCards(
    asReader(ctx),
    rows.map(({ personId }) => personId),
  )
  const names = new Map(cards.map((card) => [card.personId, card.name]))
  return rows.map((row) => ({
    personId: row.personId,
    personName: names.get(row.personId) ?? '',
    words: row.words,
    saidAt: row.saidAt,
    said: row.said,
    ...becameOf(row, { today, zone }),
    channel: row.channel,
    writer: row.writer,
  }))
}

/** What one person's words changed, the latest first, and whether they know. */
export async function listChangedBy(
  ctx: Ctx,
  { personId }: { personId: string },
): Promise<{ items: ChangedBy[] }> {
  requirePermission(ctx, 'voice.read')
  const { zone } = await readCompany(ctx)
  const today = dayIn(zone, ctx.now)
  const told = await findToldOf(ctx.tx, personId)
  const rows = await findImprovements(ctx.tx, { personId })
  const items = rows.map((row): ChangedBy => {
    const { improvementId, number, title, shippedOn, productName, subject } = row
    const one = told.get(improvementId)
    const became = one
      ? becameOf(one, { today, zone })
      : { state: 'not_yet' as const, because: null, on: null }
    return { improvementId, of: productName ?? subject ?? '', number, title, shippedOn, ...became }
  })
  const day = ({ shippedOn }: ChangedBy) => shippedOn ?? '9999'
  return { items: items.toSorted((a, b) => day(b).localeCompare(day(a))) }
}

/** What the message says of itself goes before what was noted when it was handed over. */
function becameOf(
  row: ToldState,
  { today, zone }: { today: string; zone: string },
): Pick<Asker, 'state' | 'because' | 'on'> {
  const on = row.toldAt ? dayIn(zone, row.toldAt) : row.state === 'waiting' ? row.tellOn : null
  return { ...stateOf(row, today), on }
}

function stateOf(row: ToldState, today: string): Pick<Asker, 'state' | 'because'> {
  const { state, because, messageState, messageBecause, inOutbox } = row
  if (!state) return { state: 'not_yet', because: null }
  if (inOutbox) return { state: 'waiting', because: 'outbox' }
  if (state === 'told' || messageState === 'sent') return { state: 'told', because: null }
  if (state === 'refused') return { state, because }
  if (messageState === 'failed' || messageState === 'cancelled')
    return { state: 'refused', because: messageState }
  if (messageState === 'refused') return { state: 'refused', because: messageBecause }
  if (messageState) return { state: 'waiting', because: messageBecause ?? 'soon' }
  const waitsForLot = row.lot === 'later' && row.tellOn !== null && row.tellOn > today
  return { state: 'waiting', because: waitsForLot ? 'lot' : 'soon' }
}
