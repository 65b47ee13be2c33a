import { dayIn } from '../../../../kernel/clock.ts'
import {
  actorLabel,
  type Ctx,
  inTransaction,
  requirePermission,
} from '../../../../kernel/context.ts'
import { conflict, invalid, notFound } from '../../../../kernel/errors.ts'
import { newId } from '../../../../kernel/ids.ts'
import { publish } from '../../../../kernel/live.ts'
import { audit, readCompany } from '../../../accounts/index.ts'
import type { PrintSettings } from '../../card-shapes.rules.ts'
import { cardTexts as texts } from '../../cards.texts.ts'
import {
  type CardRow,
  findCardsByIds,
  findCardsOfPrint,
  lockCards,
  moveCards,
  noteAddresses,
} from '../cards.queries.ts'
import { placeOf, refuseProblems, setCards, type WholeCard } from '../set-cards.ts'
import { keep } from '../write-card.ts'
import { makeSoon } from './make-print.ts'
import { insertPrint, lockPrint, type PrintRow, updatePrint } from './prints.queries.ts'

export interface PrintCards {
  cardIds: readonly string[]
  settings: PrintSettings
  mediaCode: string | null
  costEach: number
  postingOn?: string | undefined
}

/**
 * Puts cards into one batch and has its PDF made. A card is in one batch at a time: whoever asks for one
 * that another batch has just taken is told so. Throws `precondition_failed` for a card that cannot go.
 */
export async function printCards(ctx: Ctx, input: PrintCards): Promise<{ printId: string }> {
  requirePermission(ctx, 'cards.write')
  const ids = [...new Set(input.cardIds)]
  return inTransaction(ctx, async (ctx) => {
    await lockCards(ctx.tx, ids)
    const cards = await setCards(ctx, await findCardsByIds(ctx.tx, ids))
    const kind = refuseUnfit(cards, ids.length)
    const printId = newId()
    const { settings, mediaCode, costEach } = input
    const { zone } = await readCompany(ctx)
    const postingOn = input.postingOn ?? dayIn(zone, ctx.now)
    const base = { printId, kind, settings, mediaCode, costEach, postingOn }
    await insertPrint(ctx.tx, {
      ...base,
      cards: cards.length,
      designs: Object.fromEntries(cards.map(({ layoutId, design }) => [layoutId, design])),
      by: actorLabel(ctx.actor),
      now: ctx.now,
    })
    // The words and the design as they stand now are those on the paper, whatever becomes of the layout.
    await keep(
      ctx,
      ...cards.map(({ row, layoutId, face }) => ({ ...row, ...said(face), layoutId })),
    )
    await moveCards(ctx.tx, ids, { state: 'printed', printId }, ctx.now)
    await noteAddresses(
      ctx.tx,
      cards.flatMap(({ row, face }) =>
        face.receiver ? [{ cardId: row.cardId, address: placeOf(face.receiver) }] : [],
      ),
    )
    await makeSoon(ctx, printId)
    await noted(ctx, 'cards.printed', printId, { cards: cards.length })
    return { printId }
  })
}

const said = ({ greeting, closing, writer }: WholeCard['face']) => ({ greeting, closing, writer })

function refuseUnfit(cards: readonly WholeCard[], wanted: number) {
  const [first] = cards
  if (!first || cards.length < wanted) throw notFound(texts.noSuchCard)
  const gone = cards.find(({ row }) => row.state !== 'ready' || !row.waits)
  if (gone) throw conflict(texts.someNotReady, { name: gone.personName })
  const { kind } = first.row
  if (cards.some(({ row }) => row.kind !== kind)) throw invalid(texts.mixedKinds)
  refuseProblems(cards)
  return kind
}

/** Prints the same cards once more, with other millimetres or on other paper. */
export async function remakePrint(
  ctx: Ctx,
  { printId, ...settings }: PrintSettings & { printId: string },
): Promise<{ printId: string }> {
  requirePermission(ctx, 'cards.write')
  return inTransaction(ctx, async (ctx) => {
    await lockOpen(ctx, printId)
    await updatePrint(ctx.tx, printId, { state: 'making', settings }, ctx.now)
    await makeSoon(ctx, printId)
    await noted(ctx, 'cards.remade', printId)
    return { printId }
  })
}

/** Takes a batch apart before it is posted: its cards wait again, with their words. */
export async function undoPrint(
  ctx: Ctx,
  { printId }: { printId: string },
): Promise<{ printId: string }> {
  requirePermission(ctx, 'cards.write')
  return inTransaction(ctx, async (ctx) => {
    await lockOpen(ctx, printId)
    const { goes, calledOff } = await sortCards(ctx, printId)
    await moveCards(ctx.tx, idsOf(goes), { state: 'ready', printId: null }, ctx.now)
    await moveCards(ctx.tx, idsOf(calledOff), { state: 'cancelled', printId: null }, ctx.now)
    await updatePrint(ctx.tx, printId, { state: 'undone' }, ctx.now)
    await noted(ctx, 'cards.print_undone', printId, { cards: goes.length })
    return { printId }
  })
}

/** The cards of a batch, held: those that go, and those that were called off since they were printed. */
export async function sortCards(ctx: Ctx, printId: string) {
  await lockCards(ctx.tx, idsOf(await findCardsOfPrint(ctx.tx, printId)))
  const cards = await findCardsOfPrint(ctx.tx, printId)
  return {
    goes: cards.filter(({ state }) => state !== 'cancelled'),
    calledOff: cards.filter(({ state }) => state === 'cancelled'),
  }
}

export const idsOf = (cards: readonly CardRow[]) => cards.map(({ cardId }) => cardId)

/** A batch that is not in the letter box yet. Throws `not_found`, and `conflict` for one that is over. */
export async function lockOpen(ctx: Ctx, printId: string): Promise<PrintRow> {
  const print = await lockPrint(ctx.tx, printId)
  if (!print) throw notFound(texts.noSuchPrint)
  if (print.state === 'posted' || print.state === 'undone') throw conflict(texts.printOver)
  return print
}

export async function noted(ctx: Ctx, action: string, id: string, detail = {}): Promise<void> {
  await audit(ctx, { action, subject: { kind: 'card_print', id }, detail })
  await publish(ctx, 'cards', { printId: id })
}
