import type { Ctx } from '../../../kernel/context.ts'
import type { Wire } from '../messages.rules.ts'
import type { MessageRow } from './messages.queries.ts'

/**
 * What the far side made of a message. `later`: it has not been taken and may be offered again. `never`:
 * it will not be taken. `unsure`: nobody can tell, so it is not sent again by itself.
 */
export type FarAnswer =
  | { kind: 'taken'; farId: string | null; answer: Record<string, unknown> }
  | { kind: 'later' | 'never' | 'unsure'; answer: Record<string, unknown> }

export type Parcel = MessageRow & { toAddress: string }

/** Offers one message. Never throws for what the far side says. */
export type Carry = (parcel: Parcel) => Promise<FarAnswer>

/** One way out of the house. */
export interface Carrier {
  /** The far side knows the key of a try: offering the same once more sends nothing twice. */
  knowsKeys: boolean
  /** How many it is offered at the same moment. */
  atOnce: number
  /**
   * Reads what these parcels have in common, so that carrying one asks the database nothing. Null without
   * credentials: then they go into the outbox.
   */
  open(ctx: Ctx, parcels: readonly Parcel[]): Promise<Carry | null>
}

export type Carriers = Record<Wire, Carrier>
