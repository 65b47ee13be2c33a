import { dayIn } from '../../../../kernel/clock.ts'
import { type Ctx, requirePermission } from '../../../../kernel/context.ts'
import { type CsvEncoding, csvReply } from '../../../../kernel/csv.ts'
import { FileReply } from '../../../../kernel/endpoint.ts'
import { notFound, preconditionFailed } from '../../../../kernel/errors.ts'
import { translator } from '../../../../kernel/i18n.ts'
import { fromCursor, pageFrom, placeInTime } from '../../../../kernel/paging.ts'
import { audit, readCompany } from '../../../accounts/index.ts'
import { calledOn, isForeign, postalFigures } from '../../card-address.rules.ts'
import { cardTexts as texts } from '../../cards.texts.ts'
import { findCardsOfPrint } from '../cards.queries.ts'
import { lineOf } from '../read-cards.ts'
import { setCards, type WholeCard } from '../set-cards.ts'
import { htmlOfPrint } from './make-print.ts'
import { findPrint, findPrints, type PrintRow } from './prints.queries.ts'

export async function listPrints(ctx: Ctx, { limit, cursor }: { limit: number; cursor?: string }) {
  requirePermission(ctx, 'cards.read')
  const place = fromCursor(placeInTime, cursor)
  const after = place && { at: new Date(place[0]), id: place[1] }
  const rows = await findPrints(ctx.tx, limit + 1, after)
  const { items, nextCursor } = pageFrom(rows, limit, (row) => [
    row.createdAt.toISOString(),
    row.printId,
  ])
  return { items: items.map(viewOf), nextCursor }
}

export async function getPrint(ctx: Ctx, { printId }: { printId: string }) {
  requirePermission(ctx, 'cards.read')
  const print = await printOf(ctx, printId)
  const cards = await setCards(ctx, await findCardsOfPrint(ctx.tx, printId))
  return { ...viewOf(print), items: cards.map(lineOf) }
}

const viewOf = ({ pdfKey, ...row }: PrintRow) => ({ ...row, hasPdf: pdfKey !== null })

async function printOf(ctx: Ctx, printId: string): Promise<PrintRow> {
  const print = await findPrint(ctx.tx, printId)
  if (!print) throw notFound(texts.noSuchPrint)
  return print
}

export async function downloadPrint(
  ctx: Ctx,
  { printId }: { printId: string },
): Promise<FileReply> {
  requirePermission(ctx, 'cards.write')
  const print = await printOf(ctx, printId)
  if (!print.pdfKey) throw preconditionFailed(texts.notMade)
  const content = await ctx.host.storage.read(print.pdfKey)
  return new FileReply(`cards-${print.postingOn}.pdf`, 'application/pdf', content)
}

/** The same pages as the PDF, for the reader's own print dialogue. */
export async function printPage(ctx: Ctx, { printId }: { printId: string }): Promise<string> {
  requirePermission(ctx, 'cards.write')
  return htmlOfPrint(ctx, await printOf(ctx, printId))
}

/** One row a card for a print house; what it holds leaves the house, so it is written down who took it. */
export async function printCsv(
  ctx: Ctx,
  { printId, encoding }: { printId: string; encoding: CsvEncoding },
): Promise<FileReply> {
  requirePermission(ctx, 'cards.write')
  requirePermission(ctx, 'people.export')
  const print = await printOf(ctx, printId)
  const rows = await findCardsOfPrint(ctx.tx, printId)
  const cards = await setCards(
    ctx,
    rows.filter(({ state }) => state !== 'cancelled'),
  )
  await audit(ctx, {
    action: 'cards.file_taken',
    subject: { kind: 'card_print', id: printId },
    detail: { cards: cards.length },
  })
  const { locale, zone } = await readCompany(ctx)
  const t = translator(locale)
  return csvReply(`cards-${dayIn(zone, ctx.now)}`, encoding, [
    HEADS.map((head) => t(head)),
    ...cards.map((card, at) => cellsOf(card, at + 1, print)),
  ])
}

const HEADS = [
  texts.csvNumber,
  texts.csvPostal,
  texts.csvAddress,
  texts.csvBuilding,
  texts.csvCompany,
  texts.csvName,
  texts.csvHonorific,
  texts.csvGreeting,
  texts.csvWords,
  texts.csvClosing,
  texts.csvWriter,
  texts.csvCode,
  texts.csvUrl,
  texts.csvMedia,
]

function cellsOf({ row, face }: WholeCard, number: number, print: PrintRow): (string | number)[] {
  const { receiver, code } = face
  const called = receiver && calledOn(receiver)
  const joint = receiver && isForeign(receiver) ? ' ' : ''
  const street = receiver && [receiver.prefecture, receiver.city, receiver.street]
  return [
    number,
    hyphened(receiver?.postalCode ?? null),
    street?.filter(Boolean).join(joint) ?? '',
    receiver?.building ?? '',
    called?.company ?? '',
    [called?.family, called?.given].filter(Boolean).join(' '),
    called?.honorific ?? '',
    face.greeting,
    face.words,
    face.closing,
    face.writer,
    code?.shown ?? '',
    code && row.code ? `${code.url}/${row.code}` : '',
    print.mediaCode ?? '',
  ]
}

/** As print houses expect a Japanese code; one from abroad as it was written. */
function hyphened(code: string | null): string {
  const figures = postalFigures(code)
  return figures ? `${figures.slice(0, 3)}-${figures.slice(3)}` : (code ?? '')
}
