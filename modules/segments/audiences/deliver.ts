import { type Ctx, inTransaction } from '../../../kernel/context.ts'
import { newId } from '../../../kernel/ids.ts'
import { publish } from '../../../kernel/live.ts'
import { audit } from '../../accounts/index.ts'
import { type Schedule, TRIES } from '../audiences.rules.ts'
import type { RunError } from '../contract.ts'
import { findSecrets } from './destinations.queries.ts'
import type { Lease } from './lease.ts'
import { claimRun, isRunHeld, leaveRun } from './runs.queries.ts'
import { sendMessages } from './send-messages.ts'
import { findSyncs, updateSync } from './syncs.queries.ts'
import { writeFile } from './write-file.ts'

/** Longer than a message can take, so that nobody else sends the same meanwhile. */
export const LEASE_SECONDS = 45

/**
 * Works on a run until everybody has been told, from where it stood. Throws what should be tried again;
 * `busy` when somebody else has it, `over` when there is nothing left to do.
 */
export async function deliver(ctx: Ctx, runId: string): Promise<'done' | 'busy' | 'over'> {
  const lease = newId()
  const run = await claimRun(ctx.tx, { runId, lease, seconds: LEASE_SECONDS })
  if (!run) return (await isRunHeld(ctx.tx, runId)) ? 'busy' : 'over'
  const held: Lease = { id: lease, seconds: LEASE_SECONDS }
  try {
    const [sync] = await findSyncs(ctx.tx, { syncId: run.syncId })
    const destination = sync && (await findSecrets(ctx.tx, sync.destinationId))
    if (!sync || !destination || sync.versionId === null) {
      await end(ctx, run, held, { cause: 'lost', status: null }, 'failed')
      return 'over'
    }
    const work = { run, lease: held, sync, destination, versionId: sync.versionId }
    if (destination.kind === 'file') {
      await writeFile(ctx, work)
      return 'done'
    }
    const error = await sendMessages(ctx, work)
    if (!error) {
      await end(ctx, run, held, null, 'done')
      return 'done'
    }
    if (error.cause === 'gone') await pause(ctx, sync)
    const isOver = error.cause === 'gone' || run.tries >= TRIES
    await end(ctx, run, held, error, isOver ? 'failed' : 'running')
    if (error.cause === 'gone') return 'over'
    throw new Error(sayError(error))
  } catch (error) {
    const row = { runId, lease, state: 'running' as const, now: ctx.now }
    // Already left when the far side was at fault; then this finds no lease and changes nothing.
    await leaveRun(ctx.tx, { ...row, error: { cause: 'lost', status: null } })
    throw error
  }
}

/** For the page of failed jobs. */
function sayError({ cause, status }: RunError): string {
  return status === null
    ? `The receiver could not be reached: ${cause}`
    : `The receiver answered ${status}`
}

/** A receiver that answers 410 wants nothing more from here. */
async function pause(
  ctx: Ctx,
  { syncId, schedule }: { syncId: string; schedule: Schedule },
): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    const row = { syncId, schedule, state: 'paused' as const, nextAt: null }
    await updateSync(ctx.tx, { ...row, pausedBecause: 'gone' })
    await audit(ctx, { action: 'audiences.sync_paused', subject: { kind: 'sync', id: syncId } })
  })
}

async function end(
  ctx: Ctx,
  run: { runId: string; syncId: string },
  { id: lease }: Lease,
  error: RunError | null,
  state: 'running' | 'done' | 'failed',
): Promise<void> {
  const { runId, syncId } = run
  await inTransaction(ctx, async (ctx) => {
    if (!(await leaveRun(ctx.tx, { runId, lease, state, error, now: new Date() }))) return
    await publish(ctx, 'audiences', { syncId })
    if (state === 'running') return
    await audit(ctx, {
      action: 'audiences.run_ended',
      subject: { kind: 'sync', id: syncId },
      detail: { runId, state, ...(error && { cause: error.cause, status: error.status }) },
    })
  })
}
