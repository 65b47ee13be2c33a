import { z } from 'zod'
import { dayIn } from '../../../kernel/clock.ts'
import { type Ctx, requirePermission } from '../../../kernel/context.ts'
import { FileReply } from '../../../kernel/endpoint.ts'
import { notFound } from '../../../kernel/errors.ts'
import { defineJob, enqueue } from '../../../kernel/jobs.ts'
import { audit, readCompany } from '../../accounts/index.ts'
import { FILE_DAYS } from '../audiences.rules.ts'
import { audienceTexts as texts } from '../audiences.texts.ts'
import { findDestinations } from './destinations.queries.ts'
import { findRun, takeOldFiles } from './runs.queries.ts'
import { forgetGone } from './synced.queries.ts'

/** The file that a run made; who took it is written down. Throws `not_found` once it is gone. */
export async function downloadRunFile(ctx: Ctx, { runId }: { runId: string }): Promise<FileReply> {
  requirePermission(ctx, 'audiences.read')
  requirePermission(ctx, 'people.export')
  const run = await findRun(ctx.tx, runId)
  if (!run) throw notFound(texts.noSuchRun)
  if (!run.fileKey) throw notFound(texts.fileGone)
  const content = await ctx.host.storage.read(run.fileKey)
  const [destination] = await findDestinations(ctx.tx, run.destinationId)
  const charset = destination?.encoding === 'cp932' ? 'Shift_JIS' : 'utf-8'
  await audit(ctx, {
    action: 'audiences.file_taken',
    subject: { kind: 'sync', id: run.syncId },
    detail: { runId },
  })
  const { zone } = await readCompany(ctx)
  const name = `audience-${dayIn(zone, run.beganAt)}.csv`
  return new FileReply(name, `text/csv; charset=${charset}`, content)
}

/** Takes away files whose time is over. The rows are changed first: no run says it has a file it lacks. */
export async function tidyFiles(ctx: Ctx): Promise<void> {
  for (const key of await takeOldFiles(ctx.tx, ctx.now)) await ctx.host.storage.remove(key)
  await forgetGone(ctx.tx, new Date(ctx.now.getTime() - (FILE_DAYS + 1) * 86_400_000))
}

export const tidyFilesJob = defineJob({
  name: 'segments.tidyFiles',
  payload: z.strictObject({}),
  run: (ctx) => tidyFiles(ctx),
})

/** After the transaction that says so, and again until it is true. */
export const removeFilesJob = defineJob({
  name: 'segments.removeFiles',
  payload: z.strictObject({ keys: z.array(z.string()) }),
  run: async (ctx, { keys }) => {
    for (const key of keys) await ctx.host.storage.remove(key)
  },
})

export const removeFilesSoon = (ctx: Ctx, keys: string[]) => enqueue(ctx, removeFilesJob, { keys })
