import type { Ctx } from '../../../kernel/context.ts'
import { newId } from '../../../kernel/ids.ts'
import { findStopped } from '../batches/stopped.queries.ts'
import { type Asked, askGates } from '../gate/ask-gate.ts'
import { isWire, type Wire } from '../messages.rules.ts'
import { carriers } from './carriers/carriers.ts'
import type { FarAnswer, Parcel } from './far.ts'
import {
  findFlights,
  type Landed,
  type Leased,
  markSending,
  removeFlights,
} from './flights.queries.ts'
import type { Flight } from './fly.ts'
import { comeBack, goOn, pausedChannels, stepOf } from './go-on.ts'
import { type MessageRow, type Step, updateStates } from './messages.queries.ts'
import { settle } from './settle.ts'

/** Longer than any far side is waited for, and time to begin each of many. */
export const LEASE_MS = 120_000

export const newLease = (): Leased => ({
  lease: newId(),
  until: new Date(Date.now() + LEASE_MS),
})

const UNSURE: FarAnswer = { kind: 'unsure', answer: {} }

/**
 * Takes messages of one channel, which are locked, as far as they can go now: through the gate once more,
 * and marked as ours. It is marked before anybody is asked, so a crash leaves it `sending`; whether it went is
 * then told by its flight. Null when none of them leaves.
 */
export async function take(ctx: Ctx, rows: readonly MessageRow[]): Promise<Flight | null> {
  const ready = await readyOf(ctx, rows)
  const asked = await askGates(ctx, ready)
  const paused = await pausedChannels(ctx.tx)
  const parcels: Parcel[] = []
  const turned: { row: MessageRow; step: Step }[] = []
  for (const [place, row] of ready.entries()) {
    const step = nextStep(row, asked[place], paused.has(row.channel))
    const { toAddress } = step
    if (step.state === 'queued' && isWire(row.channel) && toAddress)
      parcels.push({ ...row, toAddress })
    else turned.push({ row, step })
  }
  await turn(ctx, turned)
  const [first] = parcels
  if (!first || !isWire(first.channel)) return null
  const leased = newLease()
  await markSending(ctx.tx, leased, parcels)
  return { ...leased, channel: first.channel, parcels }
}

function nextStep(row: MessageRow, asked: Asked | undefined, isPaused: boolean): Step {
  if (!asked) return { state: 'cancelled', because: 'gone', goesAt: null }
  return { ...stepOf(row.channel, asked, isPaused), toAddress: asked.address }
}

/** A call or a card that waited for its hour is now somebody's to do; others wait longer, or never go. */
async function turn(ctx: Ctx, turned: readonly { row: MessageRow; step: Step }[]): Promise<void> {
  await updateStates(
    ctx.tx,
    turned.map(({ row: { personId, messageId }, step }) => ({ personId, messageId, ...step })),
  )
  const told = turned.filter(
    ({ row, step }) =>
      step.state !== 'cancelled' && (row.because !== step.because || step.goesAt !== null),
  )
  await goOn(
    ctx,
    told.map(({ row, step }) => ({ ...row, ...step })),
  )
}

/** Those whose time has come and that nobody is at. */
async function readyOf(ctx: Ctx, rows: readonly MessageRow[]): Promise<MessageRow[]> {
  const ready: MessageRow[] = []
  const left: MessageRow[] = []
  for (const row of rows) {
    const { state, leaseUntil, goesAt } = row
    if (state !== 'sending' && state !== 'queued' && state !== 'held') continue
    const from = state === 'sending' ? leaseUntil : goesAt
    if (from && from > ctx.now) await comeBack(ctx, [{ ...row, goesAt: from }])
    else if (state === 'sending') left.push(row)
    else ready.push(row)
  }
  return [...ready, ...(await takeOver(ctx, left))]
}

/**
 * Who was at it is gone. What was never begun goes as if nothing had been; of what was begun the far side is
 * asked again only where it knows our keys.
 */
async function takeOver(ctx: Ctx, left: readonly MessageRow[]): Promise<MessageRow[]> {
  if (left.length === 0) return []
  const ids = left.map(({ messageId }) => messageId)
  const flights = await findFlights(ctx.tx, ids)
  await removeFlights(ctx.tx, ids)
  const again: MessageRow[] = []
  const landed: Landed[] = []
  for (const row of left) {
    const answer = flights.get(row.messageId)
    const knowsKeys = isWire(row.channel) && carriers[row.channel as Wire].knowsKeys
    if (answer === undefined || (answer === null && knowsKeys)) again.push(row)
    else
      landed.push({ parcel: { ...row, toAddress: row.toAddress ?? '' }, answer: answer ?? UNSURE })
  }
  await settle(ctx, null, landed)
  return withoutStopped(ctx, again)
}

/** Whose letter to many was stopped while they were in nobody's hand: they never go. */
async function withoutStopped(ctx: Ctx, rows: readonly MessageRow[]): Promise<MessageRow[]> {
  const batchIds = rows.flatMap(({ batchId }) => batchId ?? [])
  if (batchIds.length === 0) return [...rows]
  const stopped = await findStopped(ctx.tx, batchIds)
  const isStopped = ({ batchId }: MessageRow) => batchId !== null && stopped.has(batchId)
  const step: Step = { state: 'cancelled', because: 'by_hand', goesAt: null }
  const gone = rows.filter(isStopped).map((row) => ({ ...row, ...step }))
  await updateStates(ctx.tx, gone)
  return rows.filter((row) => !isStopped(row))
}
