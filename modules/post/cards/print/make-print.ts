import { Readable } from 'node:stream'
import { z } from 'zod'
import { type Ctx, inTransaction } from '../../../../kernel/context.ts'
import { translator } from '../../../../kernel/i18n.ts'
import { newId } from '../../../../kernel/ids.ts'
import { defineJob, enqueue } from '../../../../kernel/jobs.ts'
import { publish } from '../../../../kernel/live.ts'
import { readCompany } from '../../../accounts/index.ts'
import { cardsHtml } from '../../card-html.rules.ts'
import { cardTexts as texts } from '../../cards.texts.ts'
import { type CardRow, findCardsOfPrint } from '../cards.queries.ts'
import { setCards } from '../set-cards.ts'
import { findChromium } from './chromium.ts'
import { FACES_PATH } from './faces.ts'
import { makePdf } from './make-pdf.ts'
import { findPrint, lockPrint, type Made, type PrintRow, updatePrint } from './prints.queries.ts'

/** The pages of a batch, the same for the PDF and for the reader's own print dialogue. */
export async function htmlOfPrint(ctx: Ctx, print: PrintRow): Promise<string> {
  return htmlOf(ctx, print, await findCardsOfPrint(ctx.tx, print.printId))
}

async function htmlOf(ctx: Ctx, { kind, settings }: PrintRow, rows: readonly CardRow[]) {
  const cards = await setCards(
    ctx,
    rows.filter(({ state }) => state !== 'cancelled'),
  )
  const title = translator(ctx.locale)(texts.printTitle)
  return cardsHtml(cards, { kind, settings, title, fonts: FACES_PATH })
}

/**
 * Makes the PDF of a batch. Where there is no browser on this machine, the reader's own prints it. A file in
 * which somebody stands who was erased meanwhile is made again.
 */
export async function makePrint(ctx: Ctx, printId: string): Promise<void> {
  const print = await findPrint(ctx.tx, printId)
  if (print?.state !== 'making') return
  const rows = await findCardsOfPrint(ctx.tx, printId)
  const made = await tryToMake(ctx, print, rows)
  const gone = await inTransaction(ctx, async (ctx) => {
    const now = await lockPrint(ctx.tx, printId)
    // Taken apart, or asked for with other settings, while it was being made.
    const isStale = JSON.stringify(now?.settings) !== JSON.stringify(print.settings)
    if (now?.state !== 'making' || isStale) return made.pdf?.key
    if ((await findCardsOfPrint(ctx.tx, printId)).length < rows.length) {
      await makeSoon(ctx, printId)
      return made.pdf?.key
    }
    await updatePrint(ctx.tx, printId, made, ctx.now)
    await publish(ctx, 'cards', { printId })
    return made.pdf === undefined ? null : now.pdfKey
  })
  if (gone) await ctx.host.storage.remove(gone)
}

async function tryToMake(ctx: Ctx, print: PrintRow, rows: readonly CardRow[]): Promise<Made> {
  const path = await findChromium(ctx)
  if (!path) return { state: 'by_hand', pdf: null }
  const { locale } = await readCompany(ctx)
  const t = translator(locale)
  try {
    const { pdf, overflowing } = await makePdf(path, await htmlOf(ctx, print, rows))
    if (overflowing > 0)
      return { state: 'failed', because: t(texts.overflow, { count: overflowing }) }
    const key = `post/prints/${print.printId}/${newId()}.pdf`
    const size = await ctx.host.storage.write(key, Readable.from([pdf]))
    return { state: 'ready', pdf: { key, size } }
  } catch (error) {
    ctx.host.log.error({ err: error, printId: print.printId }, 'a PDF could not be made')
    return { state: 'failed', because: t(texts.makingFailed) }
  }
}

export const makePrintJob = defineJob({
  name: 'post.makePrint',
  payload: z.strictObject({ printId: z.uuid() }),
  run: (ctx, { printId }) => makePrint(ctx, printId),
})

export const makeSoon = (ctx: Ctx, printId: string) =>
  enqueue(ctx, makePrintJob, { printId }, { key: `post.print ${printId}` })
