import { setTimeout } from 'node:timers/promises'
import { type Ctx, inTransaction, requirePermission } from '../../../kernel/context.ts'
import { DomainError } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import { publish } from '../../../kernel/live.ts'
import { audit, readCompany } from '../../accounts/index.ts'
import { effectiveCompany } from '../effective-company.ts'
import {
  breathe,
  claimImport,
  findImport,
  type ImportRow,
  type ImportState,
  lockImport,
  releaseImport,
  updateImport,
} from '../imports.queries.ts'
import { texts } from '../imports.texts.ts'
import { type Mapping, mapping as mappingSchema } from '../mapping.rules.ts'
import { foresee } from '../outside.queries.ts'
import { deletePieces } from '../staging.queries.ts'
import { checkWholes } from './check-wholes.ts'
import { fillUntaken } from './fill-untaken.ts'
import { nextChunk } from './next-chunk.ts'
import { refreshStatistics } from './refresh-statistics.ts'
import { LostWork, StopWanted, stage } from './stage.ts'
import { takeChunk } from './take-chunk.ts'

/** After this long without a sign of life another worker takes over. A chunk takes about a second. */
export const SILENT_SECONDS = 30

export type WorkOutcome = 'rested' | 'busy'

export interface WorkOptions {
  silentSeconds?: number
  /** Told after every step. */
  onProgress?: (row: ImportRow) => void
}

/**
 * Works on an import until there is nothing more to do: it reads, takes chunk after chunk, and
 * finishes. It goes on wherever an earlier worker was killed, because every step is committed
 * together with how far it came. `busy` means that another worker has it just now.
 */
export async function workOnImport(
  ctx: Ctx,
  importId: string,
  options: WorkOptions = {},
): Promise<WorkOutcome> {
  requirePermission(ctx, 'imports.run')
  const worker = newId()
  if (!(await claimImport(ctx.tx, importId, worker, options.silentSeconds ?? SILENT_SECONDS)))
    return 'busy'
  try {
    for (;;) {
      const row = await findImport(ctx.tx, importId)
      if (!row) break
      const goesOn = await step({ ...ctx, now: new Date() }, row, worker)
      const after = options.onProgress && (await findImport(ctx.tx, importId))
      if (after) options.onProgress?.(after)
      if (!goesOn) break
    }
  } catch (error) {
    if (error instanceof LostWork) return 'busy'
    if (error instanceof StopWanted) {
      await stopReading(ctx, importId)
      return 'rested'
    }
    await fail(ctx, importId, error)
    if (!(error instanceof DomainError)) throw error
  } finally {
    await release(ctx, importId, worker)
  }
  return 'rested'
}

/** Where the database went away under the work, the next try need not wait out the silence. */
async function release(ctx: Ctx, importId: string, worker: string) {
  for (let tries = SILENT_SECONDS; ; tries--) {
    try {
      return await releaseImport(ctx.tx, importId, worker)
    } catch (error) {
      if (tries === 0) throw error
      await setTimeout(1000)
    }
  }
}

/** One step; false when the import rests in a state that needs a person, or none. */
async function step(ctx: Ctx, row: ImportRow, worker: string): Promise<boolean> {
  const mapping = row.mapping && mappingSchema.parse(row.mapping)
  if (!mapping) return false
  switch (row.state) {
    case 'reading':
      await stage(ctx, row, mapping, worker)
      return rest(ctx, row, row.goal === 'run' ? 'running' : 'finishing', true)
    case 'running':
      return runChunk(ctx, row.importId, mapping, worker)
    case 'finishing':
      return finish(ctx, row, mapping, worker)
    default:
      return false
  }
}

/** The list of untaken rows is made whole; a dry run also says what a run would bring. */
async function finish(ctx: Ctx, row: ImportRow, mapping: Mapping, worker: string) {
  const isCheck = row.goal === 'check'
  const company = isCheck ? await effectiveCompany(ctx, mapping, false) : await readCompany(ctx)
  if (isCheck) await checkWholes(ctx, row, mapping, company.currency, worker)
  await fillUntaken(ctx, row, mapping, company)
  if (!isCheck) {
    await refreshStatistics(ctx, row)
    return rest(ctx, row, 'done')
  }
  const foreseen = await foresee(ctx.tx, row.importId, mapping.source)
  await updateImport(ctx.tx, row.importId, { foreseen })
  return rest(ctx, row, 'checked')
}

async function runChunk(ctx: Ctx, importId: string, mapping: Mapping, worker: string) {
  return inTransaction(ctx, async (ctx) => {
    const row = await lockImport(ctx.tx, importId)
    if (row?.state !== 'running') return false
    if (!(await breathe(ctx.tx, importId, worker))) throw new LostWork()
    if (row.stopWanted) return rest(ctx, row, 'stopped')
    const company = await readCompany(ctx)
    const chunk = await nextChunk(ctx.tx, row)
    if (!chunk) {
      await deletePieces(ctx.tx, importId)
      return rest(ctx, row, 'finishing', true)
    }
    const patch = await takeChunk(ctx, row, mapping, mapping.currency ?? company.currency, chunk)
    const { rowsTaken, rowsUntaken } = { ...row, ...patch }
    await publish(ctx, `imports:${importId}`, { state: 'running', rowsTaken, rowsUntaken })
    return true
  })
}

/** Puts the import into a state; answers whether the worker goes on from there. */
async function rest(
  ctx: Ctx,
  row: ImportRow,
  state: ImportState,
  goesOn = false,
): Promise<boolean> {
  await inTransaction(ctx, async (ctx) => {
    const finishedAt = state === 'done' || state === 'stopped' ? ctx.now : null
    await updateImport(ctx.tx, row.importId, {
      state,
      stopWanted: false,
      finishedAt,
      failure: null,
    })
    if (state === 'done') {
      const { rowsTaken, rowsUntaken, fileName, source } = row
      const detail = { file: fileName, source, taken: rowsTaken, untaken: rowsUntaken }
      await audit(ctx, {
        action: 'imports.finished',
        subject: { kind: 'import', id: row.importId },
        detail,
      })
    }
    await publish(ctx, `imports:${row.importId}`, { state })
  })
  return goesOn
}

/** Nothing is in yet: a dry run that is stopped never was. */
async function stopReading(ctx: Ctx, importId: string) {
  const row = await findImport(ctx.tx, importId)
  if (row) await rest(ctx, row, row.goal === 'run' ? 'stopped' : 'new')
}

/** A refusal waits for a person with its words; a fault of ours is kept too, and tried again. */
async function fail(ctx: Ctx, importId: string, error: unknown) {
  const failure =
    error instanceof DomainError
      ? { text: error.text, params: error.params }
      : { text: texts.fault, params: {} }
  await inTransaction(ctx, async (ctx) => {
    const row = await lockImport(ctx.tx, importId)
    if (!row) return
    const final = error instanceof DomainError
    await updateImport(ctx.tx, importId, {
      failure,
      ...(final && { state: 'failed', finishedAt: new Date() }),
    })
    await publish(ctx, `imports:${importId}`, { state: final ? 'failed' : row.state })
  })
}
