import { Readable } from 'node:stream'
import sharp from 'sharp'
import type { Ctx } from '../../../../kernel/context.ts'
import type { Pairing } from '../../scans.rules.ts'
import { completeBatch, createBatch, readBatch } from '../batches.ts'
import { splitBatch } from '../split-batch.ts'
import { receiveFile } from '../upload.ts'

/** A card drawn with Latin letters and figures only, which every machine has a face for. */
export function drawCard(
  lines: readonly string[],
  { width = 600, height = 400 } = {},
): Promise<Buffer> {
  const words = lines
    .map((line, at) => `<text x="40" y="${70 + at * 50}" font-size="30">${line}</text>`)
    .join('')
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"
    font-family="DejaVu Sans, sans-serif"><rect width="100%" height="100%" fill="#fdf8ee"/>${words}</svg>`
  return sharp(Buffer.from(svg)).png().toBuffer()
}

/** A whole batch through its verbs, up to cards that wait for a typist; nothing is read. */
export async function bringBatch(
  ctx: Ctx,
  files: readonly { name: string; bytes: Buffer }[],
  { pairing = 'single', arrivedOn }: { pairing?: Pairing; arrivedOn?: string } = {},
): Promise<{ batchId: string; scanIds: string[] }> {
  const { batchId } = await createBatch(ctx, { pairing, arrivedOn })
  for (const [at, { name, bytes }] of files.entries()) {
    await receiveFile(ctx, { batchId, nth: at + 1, name, from: Readable.from([bytes]) })
  }
  await completeBatch(ctx, { batchId, files: files.length })
  await splitBatch({ ...ctx, actor: { kind: 'job', name: 'test' } }, { batchId })
  const { items } = await readBatch(ctx, { batchId })
  return { batchId, scanIds: items.map(({ scanId }) => scanId) }
}
