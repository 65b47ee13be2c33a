import { z } from 'zod'
import type { Ctx } from '../../kernel/context.ts'
import { defineJob, enqueue } from '../../kernel/jobs.ts'
import { SILENT_SECONDS, workOnImport } from './run/work-on-import.ts'
import { workOnUndo } from './undo/work-on-undo.ts'

const ofImport = z.object({ importId: z.uuid() })

/** Reads, dry-runs or runs an import, whichever it is set to. */
export const runJob = defineJob({
  name: 'imports.run',
  payload: ofImport,
  run: async (ctx, payload) => {
    if ((await workOnImport(ctx, payload.importId)) === 'busy')
      await workLater(ctx, payload.importId)
  },
})

export const undoJob = defineJob({
  name: 'imports.undo',
  payload: ofImport,
  run: (ctx, { importId }) => workOnUndo(ctx, importId),
})

export const workSoon = (ctx: Ctx, importId: string) =>
  enqueue(ctx, runJob, { importId }, { key: `imports.run:${importId}` })

/** Whoever has the import may have been killed: somebody looks again when its silence says so. */
export const workLater = (ctx: Ctx, importId: string) =>
  enqueue(
    ctx,
    runJob,
    { importId },
    {
      key: `imports.run:${importId}`,
      runAt: new Date(Date.now() + (SILENT_SECONDS + 5) * 1000),
    },
  )
