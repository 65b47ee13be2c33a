import type { Ctx } from '../../../kernel/context.ts'
import type { Wire } from '../messages.rules.ts'
import { carriers } from './carriers/carriers.ts'
import type { Carry, FarAnswer, Parcel } from './far.ts'
import { type Landed, type Leased, noteFlights } from './flights.queries.ts'

/** Longer than any far side is waited for: what is begun has an answer before its lease ends. */
const LONGEST_FLIGHT = 95_000

/** Messages that are ours alone until the lease ends, for one channel. */
export interface Flight extends Leased {
  channel: Wire
  parcels: readonly Parcel[]
}

/**
 * Offers each to the far side, a few at a time. That one is begun is written down before its first byte,
 * and what was heard with the next: a process that dies leaves no more than twice `atOnce` of which nobody
 * knows whether they went. Answers what was heard; what there was no time for is not among it.
 */
export async function fly(ctx: Ctx, flight: Flight): Promise<Landed[]> {
  const { parcels, channel } = flight
  const all = (answer: FarAnswer) => parcels.map((parcel) => ({ parcel, answer }))
  let carry: Carry | null
  try {
    carry = await carriers[channel].open(ctx, parcels)
  } catch (error) {
    ctx.host.log.error({ err: error, channel }, 'messages could not be made')
    return all(faultOf(error))
  }
  // Without credentials it stays in the house, where it can be looked at as its receiver would see it.
  if (!carry) return all({ kind: 'taken', farId: null, answer: { outbox: true } })
  return carryAll(ctx, flight, carry)
}

async function carryAll(ctx: Ctx, flight: Flight, carry: Carry): Promise<Landed[]> {
  const { lease, until, parcels, channel } = flight
  const { atOnce } = carriers[channel]
  const waiting = [...parcels]
  const landed: Landed[] = []
  let inAir = 0
  let noted = 0
  let tell = () => {}
  const send = async (parcel: Parcel) => {
    inAir++
    landed.push({ parcel, answer: await offer(ctx, carry, parcel) })
    inAir--
    tell()
  }
  for (;;) {
    const isTime = Date.now() + LONGEST_FLIGHT < until.getTime()
    // Several at a time, for each note has its price.
    const begin = isTime && inAir <= atOnce ? waiting.splice(0, 2 * atOnce - inAir) : []
    if (begin.length === 0 && inAir === 0) return landed
    if (begin.length === 0) {
      await new Promise<void>((resolve) => {
        tell = resolve
      })
      continue
    }
    const heard = landed.slice(noted)
    const begun = await noteFlights(ctx.tx, lease, { begin, heard, now: new Date() })
    noted += heard.length
    for (const parcel of begin) if (begun.has(parcel.messageId)) void send(parcel)
  }
}

/** What throws is a fault of ours before anything was said, such as a file that is not there. */
async function offer(ctx: Ctx, carry: Carry, parcel: Parcel): Promise<FarAnswer> {
  try {
    return await carry(parcel)
  } catch (error) {
    ctx.host.log.error({ err: error, messageId: parcel.messageId }, 'a message could not be made')
    return faultOf(error)
  }
}

const faultOf = (error: unknown): FarAnswer => ({
  kind: 'later',
  answer: { words: error instanceof Error ? error.message : '' },
})
