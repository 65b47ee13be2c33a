import { startOfDay } from '../../../kernel/clock.ts'
import { actorLabel, type Ctx, inTransaction, requirePermission } from '../../../kernel/context.ts'
import { publish } from '../../../kernel/live.ts'
import { audit, readCompany } from '../../accounts/index.ts'
import { type Attachment, closeConversation, receiveWord } from '../../inbox/index.ts'
import { getPerson, personCards } from '../../people/index.ts'
import type { Draft, ScanState } from '../scans.rules.ts'
import { tidyDraft } from './draft.ts'
import { findPicturesOfScan } from './pictures.queries.ts'
import { insertReceived, isWaiting } from './received.queries.ts'
import { type ScanRow, setClosed, setFiled, setTyped } from './scans.queries.ts'
import { holdScan, type Typist, typistOf } from './typist.ts'

const NOON = 12 * 3_600_000

export interface FileScan extends Draft {
  scanId: string
  personId: string
}

export interface FiledScan {
  scanId: string
  state: ScanState
  conversationId: string | null
  personName: string | null
}

/**
 * Files a card: its words go to their person's talk in the inbox, with its pictures, and a reply is owed
 * from then on. Where spots are doubtful it waits for a second reader first; whoever files it after that has
 * looked again. Throws `conflict` if a colleague has it or it is filed already.
 */
export async function fileScan(ctx: Ctx, { scanId, ...input }: FileScan): Promise<FiledScan> {
  requirePermission(ctx, 'post.write')
  const typist = typistOf(ctx)
  const draft = { ...tidyDraft(input), personId: input.personId }
  return inTransaction(ctx, async (ctx) => {
    const scan = await holdScan(ctx, scanId, typist)
    if (draft.doubts.length > 0 && scan.state !== 'typed')
      return askSecondReader(ctx, scan, draft, typist)
    const { conversationId, personName } = await receive(ctx, scan, draft, null)
    await setFiled(ctx.tx, scanId, 'filed')
    await audit(ctx, {
      action: 'post.scan_filed',
      subject: subjectOf(scanId),
      detail: { conversationId },
    })
    await publish(ctx, 'post', { batchId: scan.batchId })
    return { scanId, state: 'filed', conversationId, personName }
  })
}

/**
 * States why a card gets no reply. With a person, its words are kept with them; a card that is nobody's, or
 * none at all, stays in the archive with the reason.
 */
export async function closeScan(
  ctx: Ctx,
  { scanId, because, ...input }: { scanId: string; because: string } & Draft,
): Promise<{ scanId: string }> {
  requirePermission(ctx, 'post.write')
  const typist = typistOf(ctx)
  const draft = tidyDraft(input)
  return inTransaction(ctx, async (ctx) => {
    const scan = await holdScan(ctx, scanId, typist)
    const { personId } = draft
    if (personId && draft.words.trim()) {
      await receiveSilently(ctx, scan, { ...draft, personId }, because)
      await setFiled(ctx.tx, scanId, 'no_reply')
    } else {
      const closed = {
        because,
        byName: typist.name,
        at: ctx.now,
        draft: { ...draft, personId: null },
      }
      await setClosed(ctx.tx, scanId, closed)
    }
    await audit(ctx, { action: 'post.no_reply_stated', subject: subjectOf(scanId) })
    await publish(ctx, 'post', { batchId: scan.batchId })
    return { scanId }
  })
}

/** Closes the talk only where nothing else of theirs waits for a reply. */
async function receiveSilently(
  ctx: Ctx,
  scan: ScanRow,
  draft: Draft & { personId: string },
  because: string,
): Promise<void> {
  const { personId } = await getPerson(ctx, { personId: draft.personId })
  const waitsElsewhere = await isWaiting(ctx.tx, personId)
  const { conversationId } = await receive(ctx, scan, draft, because)
  if (!waitsElsewhere) await closeConversation(ctx, { personId, conversationId, reason: because })
}

async function receive(
  ctx: Ctx,
  scan: ScanRow,
  draft: Draft & { personId: string },
  noReplyBecause: string | null,
): Promise<{ conversationId: string; personName: string }> {
  const { scanId, arrivedOn, nth } = scan
  const { kind, topics } = draft
  const words = draft.words.trim()
  const { personId } = await getPerson(ctx, { personId: draft.personId })
  const attachments = await picturesOf(ctx, scanId, nth)
  const { conversationId, entryId } = await receiveWord(ctx, {
    personId,
    channel: 'post',
    words,
    externalId: `scan:${scanId}`,
    // The limit of the reply runs from the day on which the card came, not from when somebody typed it.
    at: await noonOf(ctx, arrivedOn),
    attachments,
    meta: { scanId, kind, topics },
  })
  await insertReceived(ctx.tx, {
    personId,
    scanId,
    conversationId,
    entryId,
    words,
    kind,
    topics,
    noReplyBecause,
    arrivedOn,
    filedAt: ctx.now,
    filedBy: actorLabel(ctx.actor),
    filedByName: typistOf(ctx).name,
  })
  const [person] = await personCards(ctx, [personId])
  return { conversationId, personName: person?.name ?? '' }
}

async function noonOf(ctx: Ctx, day: string): Promise<Date> {
  const { zone } = await readCompany(ctx)
  return new Date(startOfDay(zone, day).getTime() + NOON)
}

async function picturesOf(ctx: Ctx, scanId: string, nth: number): Promise<Attachment[]> {
  const pictures = await findPicturesOfScan(ctx.tx, scanId)
  return pictures.flatMap(({ key, side, size, width, height }) =>
    key === null
      ? []
      : [
          {
            key,
            name: `${nth}-${side}.jpg`,
            type: 'image/jpeg',
            size: size ?? 0,
            width: width ?? undefined,
            height: height ?? undefined,
          },
        ],
  )
}

async function askSecondReader(
  ctx: Ctx,
  { scanId, batchId }: ScanRow,
  draft: Draft,
  { name }: Typist,
): Promise<FiledScan> {
  await setTyped(ctx.tx, scanId, { draft, by: actorLabel(ctx.actor), byName: name })
  await audit(ctx, { action: 'post.second_reader_asked', subject: subjectOf(scanId) })
  await publish(ctx, 'post', { batchId })
  return { scanId, state: 'typed', conversationId: null, personName: null }
}

const subjectOf = (id: string) => ({ kind: 'scan', id })
