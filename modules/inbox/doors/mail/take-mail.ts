import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { z } from 'zod'
import { type Ctx, inTransaction, requirePermission } from '../../../../kernel/context.ts'
import { newId } from '../../../../kernel/ids.ts'
import { defineJob, enqueue } from '../../../../kernel/jobs.ts'
import { fileMail } from './file-mail.ts'
import { findMailByHash, insertMail } from './mails.queries.ts'

/** Two mails of one person in the order in which they came, and one conversation for both. */
const QUEUE = 'inbox.mail'

export const fileMailJob = defineJob({
  name: 'inbox.file-mail',
  payload: z.object({ mailId: z.uuid() }),
  run: fileMail,
})

export interface TakenMail {
  mailId: string
  /** False when the very same mail had come in before. */
  isNew: boolean
}

/**
 * Keeps a raw mail as it came and has it read soon. The same bytes twice are one mail, whichever door they
 * come by.
 */
export async function takeMail(
  ctx: Ctx,
  { raw, door, place = null }: { raw: Buffer; door: 'hook' | 'imap'; place?: string | null },
): Promise<TakenMail> {
  requirePermission(ctx, 'inbox.write')
  const hash = createHash('sha256').update(raw).digest('hex')
  const earlier = await findMailByHash(ctx.tx, hash)
  if (earlier) return { mailId: earlier.mailId, isNew: false }
  const mailId = newId()
  const key = `inbox/mails/${mailId}.eml`
  await ctx.host.storage.write(key, Readable.from([raw]))
  const isNew = await inTransaction(ctx, async (ctx) => {
    const mail = { mailId, door, place, key, size: raw.length, hash, now: ctx.now }
    if (!(await insertMail(ctx.tx, mail))) return false
    await enqueue(ctx, fileMailJob, { mailId }, { queue: QUEUE })
    return true
  })
  if (isNew) return { mailId, isNew }
  await ctx.host.storage.remove(key)
  const twin = await findMailByHash(ctx.tx, hash)
  return { mailId: twin?.mailId ?? mailId, isNew }
}
