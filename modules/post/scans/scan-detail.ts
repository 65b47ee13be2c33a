import { type Ctx, requirePermission } from '../../../kernel/context.ts'
import { personCards } from '../../people/index.ts'
import type { ScanDetail } from '../contract/scans.ts'
import { type Draft, EMPTY_DRAFT } from '../scans.rules.ts'
import { findStaffName } from './desk.queries.ts'
import { requireScan } from './lease.ts'
import { isSure } from './numbers.rules.ts'
import { findPicturesOfScan } from './pictures.queries.ts'
import { type FiledRow, findReceived, findTopics } from './received.queries.ts'
import type { ScanRow } from './scans.queries.ts'
import { staffIdOf } from './typist.ts'

/** A card as the desk shows it. */
export async function readScanDetail(
  ctx: Ctx,
  { scanId }: { scanId: string },
): Promise<ScanDetail> {
  requirePermission(ctx, 'post.read')
  const scan = await requireScan(ctx, scanId)
  const pictures = await findPicturesOfScan(ctx.tx, scanId)
  const { batchId, nth, state, reason, reading, leasedBy, leasedUntil } = scan
  const leased = leasedBy !== null && leasedUntil !== null && leasedUntil > ctx.now
  const isMine = leased && leasedBy === staffIdOf(ctx)
  const received = await findReceived(ctx.tx, scanId)
  return {
    scanId,
    batchId,
    nth,
    state,
    fault: reason,
    fileName: pictures[0]?.fileName ?? '',
    pictures: pictures.flatMap(({ pictureId, side, key, width, height }) =>
      key ? [{ pictureId, side, width: width ?? 0, height: height ?? 0 }] : [],
    ),
    hand: reading?.hand ?? null,
    senders: await sendersOf(ctx, scan),
    draft: received ? asFiled(received) : draftOf(scan),
    hints: scan.draft ? [] : (reading?.doubts ?? []),
    typedByName: state === 'typed' ? scan.typedByName : null,
    with: leased && !isMine ? await findStaffName(ctx.tx, leasedBy) : null,
    isMine,
    filed: received ? await filedOf(ctx, received) : null,
    closedBecause: scan.closedBecause,
  }
}

/** The words as they went to their person. */
function asFiled({ personId, words, kind, topics }: FiledRow): Draft {
  return { personId, words, kind, topics, doubts: [] }
}

/** What was typed, or else what the machine proposes; a sender only where enough of theirs stands on it. */
function draftOf({ draft, reading }: ScanRow): Draft {
  if (draft) return draft
  if (!reading) return EMPTY_DRAFT
  const [likeliest, next] = reading.senders
  const isAlone = likeliest && (!next || !isSure(next.matches))
  const personId = isAlone && isSure(likeliest.matches) ? likeliest.personId : null
  return { ...EMPTY_DRAFT, personId, words: reading.words }
}

/** Those proposed and the one chosen, under the records that they are now. */
async function sendersOf(ctx: Ctx, { reading, draft }: ScanRow): Promise<ScanDetail['senders']> {
  const proposed = reading?.senders ?? []
  const chosen = draft?.personId
  const ids = [...proposed.map(({ personId }) => personId), ...(chosen ? [chosen] : [])]
  if (ids.length === 0) return []
  const cards = new Map((await personCards(ctx, ids)).map((card) => [card.personId, card]))
  return [...cards.values()].map(({ personId, name, number, place }) => ({
    personId,
    name,
    number,
    place,
    matches: proposed.find((one) => one.personId === personId)?.matches ?? [],
  }))
}

async function filedOf(ctx: Ctx, row: FiledRow): Promise<ScanDetail['filed']> {
  const [card] = await personCards(ctx, [row.personId])
  const { personId, conversationId, filedAt, filedByName, writer, writerBecause, dueOn } = row
  const { noReplyBecause } = row
  return {
    personId,
    name: card?.name ?? '',
    conversationId,
    filedAt,
    filedByName,
    writer,
    writerBecause,
    dueOn,
    noReplyBecause,
  }
}

/** Topics that cards were marked with, for somebody who is typing one. */
export async function listTopics(ctx: Ctx, { q }: { q: string }) {
  requirePermission(ctx, 'post.read')
  return { items: await findTopics(ctx.tx, q, 8) }
}
