import { buffer } from 'node:stream/consumers'
import { type Ctx, inTransaction, requirePermission } from '../../../kernel/context.ts'
import { publish } from '../../../kernel/live.ts'
import { findSenders } from './find-senders.ts'
import { findPicturesOfScan, type PictureRow } from './pictures.queries.ts'
import { type Reading, readPicture, UNREAD } from './reading/read-picture.ts'
import { findScan, type StoredReading, saveReading } from './scans.queries.ts'

/**
 * Reads a card offline and looks for who may have sent it. It only proposes: words where they are printed,
 * people where their numbers, name or place stand on it. A picture that cannot be read is no failure.
 */
export async function readScan(ctx: Ctx, { scanId }: { scanId: string }): Promise<void> {
  requirePermission(ctx, 'post.write')
  const scan = await findScan(ctx.tx, scanId)
  if (scan?.state !== 'reading') return
  const pictures = await findPicturesOfScan(ctx.tx, scanId)
  const readings: Reading[] = []
  for (const picture of pictures) readings.push(await readOne(ctx, picture))
  const reading = await proposalOf(ctx, readings)
  await inTransaction(ctx, async (ctx) => {
    await saveReading(ctx.tx, scanId, reading)
    await publish(ctx, 'post', { batchId: scan.batchId })
  })
}

/** Whatever the machine stumbles over, a person can type the card. */
async function readOne(ctx: Ctx, { key, pictureId }: PictureRow): Promise<Reading> {
  const picture = await buffer(await ctx.host.storage.read(key ?? ''))
  return readPicture(picture).catch((error) => {
    ctx.host.log.error({ err: error, pictureId }, 'a card could not be read')
    return UNREAD
  })
}

/** The words are those of the front, where the letter stands; who sent it may stand on either side. */
async function proposalOf(ctx: Ctx, readings: readonly Reading[]): Promise<StoredReading> {
  const [front] = readings
  const seen = readings.map((reading) => reading.seen).join('\n')
  return {
    hand: front?.hand ?? 'empty',
    words: front?.words ?? '',
    doubts: front?.doubts ?? [],
    senders: await findSenders(ctx, seen),
  }
}
