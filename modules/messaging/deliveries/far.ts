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

/** One way out of the house. */
export interface Carrier {
  /** The far side knows the key of a try: offering the same once more sends nothing twice. */
  knowsKeys: boolean
  /** Null without credentials: then it goes into the outbox. Never throws for what the far side says. */
  carry(ctx: Ctx, parcel: Parcel): Promise<FarAnswer | null>
}

export type Carriers = Record<Wire, Carrier>
