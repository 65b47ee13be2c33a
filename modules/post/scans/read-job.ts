import { z } from 'zod'
import type { Ctx } from '../../../kernel/context.ts'
import { defineJob, enqueue } from '../../../kernel/jobs.ts'
import { readScan } from './read-scan.ts'

/** Reads one card. One after another: it takes a whole core. */
export const readJob = defineJob({
  name: 'post.read_scan',
  payload: z.object({ scanId: z.uuid() }),
  run: (ctx, payload) => readScan(ctx, payload),
  maxAttempts: 3,
})

export const readSoon = (ctx: Ctx, scanId: string) =>
  enqueue(ctx, readJob, { scanId }, { key: `post.read_scan:${scanId}`, queue: 'post.read' })
