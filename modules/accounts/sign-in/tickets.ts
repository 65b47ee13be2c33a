import type { Ctx } from '../../../kernel/context.ts'
import { forbidden } from '../../../kernel/errors.ts'
import { texts } from '../accounts.texts.ts'
import { insertTicket, type Ticket, type TicketKind, takeTicket } from './tickets.queries.ts'
import { hashToken, newToken } from './tokens.ts'

const TEN_MINUTES = 10 * 60_000

/** Hands out a ticket for the second half of a step, good for ten minutes. */
export async function issueTicket(ctx: Ctx, kind: TicketKind, ticket: Ticket): Promise<string> {
  const { token, hash } = newToken()
  const expiresAt = new Date(ctx.now.getTime() + TEN_MINUTES)
  await insertTicket(ctx.tx, { ...ticket, kind, tokenHash: hash, expiresAt })
  return token
}

/** Takes a ticket back; it serves once. Throws `forbidden` when it is used up or out of time. */
export async function redeemTicket(ctx: Ctx, kind: TicketKind, token: string): Promise<Ticket> {
  const ticket = await takeTicket(ctx.tx, kind, hashToken(token), ctx.now)
  if (!ticket) throw forbidden(texts.ticketOver)
  return ticket
}

/** A text that was put into a ticket. */
export function textOf({ data }: Ticket, key: string): string {
  const value = data[key]
  if (typeof value !== 'string') throw new Error(`The ticket holds no ${key}`)
  return value
}
