import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { type Ctx, inTransaction, requirePermission } from '../../../kernel/context.ts'
import { newId } from '../../../kernel/ids.ts'
import { publish } from '../../../kernel/live.ts'
import {
  type FileRow,
  findWaitingFile,
  lockBatch,
  noteTry,
  setBatch,
  settleFile,
  takeTryBack,
} from './batches.queries.ts'
import { makeCards } from './make-cards.ts'
import { type OpenedPage, openFile } from './open-file.ts'
import { insertPictures, type NewPicture } from './pictures.queries.ts'
import { readSoon } from './read-job.ts'

/** A file at which the process ended this often is not opened again. */
const MOST_TRIES = 2

/**
 * Takes the pictures out of every file of a batch, then makes cards of them. A file that gives none is
 * kept with its reason. Killed in the middle, it goes on with the file at which it was.
 */
export async function splitBatch(ctx: Ctx, { batchId }: { batchId: string }): Promise<void> {
  requirePermission(ctx, 'post.write')
  let file = await findWaitingFile(ctx.tx, batchId)
  while (file) {
    await takeOut(ctx, file)
    file = await findWaitingFile(ctx.tx, batchId)
  }
  await inTransaction(ctx, async (ctx) => {
    const batch = await lockBatch(ctx.tx, batchId)
    if (batch?.state !== 'splitting') return
    const scanIds = await makeCards(ctx, batchId, batch.pairing)
    for (const scanId of scanIds) await readSoon(ctx, scanId)
    await setBatch(ctx.tx, batchId, { ...batch, state: 'ready' })
    await publish(ctx, 'post', { batchId })
  })
}

async function takeOut(ctx: Ctx, file: FileRow): Promise<void> {
  const pictures = await picturesOf(ctx, file)
  const failed = pictures.every(({ key }) => key === null)
  const reason = failed ? (pictures[0]?.reason ?? 'empty') : null
  await inTransaction(ctx, async (ctx) => {
    const isFirst = await settleFile(ctx.tx, file.fileId, {
      state: failed ? 'failed' : 'taken',
      reason,
      pages: pictures.length,
      // What failed is kept as it came, so that somebody can look into it.
      key: failed ? file.key : null,
    })
    if (!isFirst) return
    await insertPictures(ctx.tx, pictures)
    await publish(ctx, 'post', { batchId: file.batchId })
  })
  if (!failed && file.key) await ctx.host.storage.remove(file.key)
}

/** The try is noted before the file is opened, so that it outlasts a process that ends at it. */
async function picturesOf(ctx: Ctx, file: FileRow): Promise<NewPicture[]> {
  const tries = await noteTry(ctx.tx, file.fileId)
  if (tries > MOST_TRIES) return [await store(ctx, file, { fault: 'broken' }, 0)]
  const pictures: NewPicture[] = []
  try {
    const bytes = await buffer(await ctx.host.storage.read(file.key ?? ''))
    for await (const page of openFile(bytes))
      pictures.push(await store(ctx, file, page, pictures.length))
    return pictures
  } catch (error) {
    // The store's trouble, say: the process lives, and the file may be opened again.
    await takeTryBack(ctx.tx, file.fileId).catch(() => {})
    throw error
  }
}

async function store(ctx: Ctx, file: FileRow, page: OpenedPage, nth: number): Promise<NewPicture> {
  const pictureId = newId()
  const of = { pictureId, batchId: file.batchId, fileId: file.fileId, page: nth }
  if ('fault' in page) {
    const nothing = { key: null, thumbKey: null, size: null, width: null, height: null }
    return { ...of, ...nothing, reason: page.fault }
  }
  const kept = await keepPicture(ctx, pictureId, page)
  return { ...of, ...kept, reason: null }
}

/** Puts a picture and its small look into the store; each time under keys of its own. */
export async function keepPicture(
  ctx: Ctx,
  pictureId: string,
  { full, thumb, width, height }: Exclude<OpenedPage, { fault: unknown }>,
) {
  const home = `post/scans/${pictureId}/${newId()}`
  const [key, thumbKey] = [`${home}.jpg`, `${home}.small.jpg`]
  const size = await ctx.host.storage.write(key, Readable.from([full]))
  await ctx.host.storage.write(thumbKey, Readable.from([thumb]))
  return { key, thumbKey, size, width, height }
}
