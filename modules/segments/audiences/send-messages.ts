import { type Ctx, inTransaction } from '../../../kernel/context.ts'
import { post } from '../../../kernel/http-client.ts'
import { newId } from '../../../kernel/ids.ts'
import { publish } from '../../../kernel/live.ts'
import type { RunError } from '../contract.ts'
import type { RunWork } from './lease.ts'
import { digestOf, faultIn, messageOf } from './message.ts'
import { type Change, type Plan, planNext, planThese } from './plan.ts'
import { type Batch, keepRun } from './runs.queries.ts'
import { secretsInForce, signedHeaders } from './secrets.ts'
import { noteGone, noteSending, noteTaken, replaceHeld } from './synced.queries.ts'

/** People a message. */
const MOST = 200

/** Sends message after message until all is told; answers what the receiver had against one. */
export async function sendMessages(ctx: Ctx, work: RunWork): Promise<RunError | null> {
  const { run } = work
  for (;;) {
    const message = (await sameAgain(ctx, work)) ?? (await nextMessage(ctx, work))
    if (message) {
      const fault = await send(ctx, work, message)
      if (fault) return fault
    }
    const until = message ? message.batch.until : run.doneTo
    if (until === null) return null
  }
}

interface Message {
  batch: Batch
  body: string
  changes: Change[]
}

/**
 * The message whose answer is not known, under its own id. If what it said of somebody is not true any
 * more it is not sent again: these people count as perhaps handed over and are planned anew.
 */
async function sameAgain(ctx: Ctx, work: RunWork): Promise<Message | null> {
  const { batch } = work.run
  if (!batch) return null
  const { changes } = await planThese(ctx, planned(work), batch.subjects)
  const body = messageOf(work.sync, batch.at, changes)
  if (digestOf(body) === batch.digest) return { batch, body, changes }
  work.run.batch = null
  return null
}

const planned = ({ sync, destination, versionId }: RunWork) => ({
  syncId: sync.syncId,
  versionId,
  destination,
})

/** Puts the next message together and writes down that it is about to be sent. */
async function nextMessage(ctx: Ctx, work: RunWork): Promise<Message | null> {
  const { run, sync } = work
  const plan = await planNext(ctx, planned(work), run.doneTo, MOST)
  const at = new Date().toISOString()
  const body = messageOf(sync, at, plan.changes)
  const { subjects, unchanged, until } = plan
  const batch: Batch = {
    id: `msg_${newId()}`,
    at,
    digest: digestOf(body),
    subjects,
    until,
    unchanged,
    held: plan.held.length,
  }
  await inTransaction(ctx, async (ctx) => {
    await replaceHeld(ctx.tx, run, { after: run.doneTo, until }, plan.held)
    const sending = plan.changes.flatMap(({ kind, id }) => (kind === 'left' ? [] : [id]))
    await noteSending(ctx.tx, sync.syncId, sending, new Date(at))
    if (plan.changes.length > 0) run.batch = batch
    else pass(run, plan)
    await keep(ctx, work)
  })
  return plan.changes.length > 0 ? { batch, body, changes: plan.changes } : null
}

/** Nobody of them has anything to tell. */
function pass(run: RunWork['run'], { unchanged, held, until }: Plan): void {
  run.unchanged += unchanged
  run.held += held.length
  run.doneTo = until
  run.batch = null
}

async function send(
  ctx: Ctx,
  { run, sync, destination, lease }: RunWork,
  { batch, body, changes }: Message,
): Promise<RunError | null> {
  const secrets = secretsInForce(ctx.host.secret, destination, new Date())
  const answer = await post({
    url: destination.url ?? '',
    headers: signedHeaders(secrets, { id: batch.id, body, at: new Date() }),
    body,
    allowPrivate: ctx.host.config.WEBHOOK_PRIVATE,
  })
  const fault = faultIn(answer)
  if (fault) return fault
  const ids = (kind: Change['kind']) =>
    changes.flatMap((change) => (change.kind === kind ? [change.id] : []))
  const taken = changes.flatMap((change) => (change.kind === 'left' ? [] : [change]))
  await inTransaction(ctx, async (ctx) => {
    const now = new Date()
    await noteTaken(ctx.tx, sync.syncId, taken, now)
    await noteGone(ctx.tx, sync.syncId, ids('left'), { isFile: false, now })
    run.entered += ids('entered').length
    run.changed += ids('changed').length
    run.left += ids('left').length
    run.unchanged += batch.unchanged
    run.held += batch.held
    run.doneTo = batch.until
    run.batch = null
    await keep(ctx, { run, lease })
    await publish(ctx, 'audiences', { syncId: sync.syncId })
  })
  return null
}

async function keep(ctx: Ctx, { run, lease }: Pick<RunWork, 'run' | 'lease'>): Promise<void> {
  if (!(await keepRun(ctx.tx, { ...run, lease: lease.id, seconds: lease.seconds })))
    throw new Error(`Run ${run.runId} has gone to another worker`)
}
