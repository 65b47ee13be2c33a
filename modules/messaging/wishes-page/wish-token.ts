import type { Ctx } from '../../../kernel/context.ts'
import { notFound } from '../../../kernel/errors.ts'
import { seal, unseal } from '../../../kernel/seal.ts'
import { findByToken, type TracedMessage } from '../traces/traces.queries.ts'
import { tracesTexts } from '../traces.texts.ts'

const PURPOSE = 'messaging.wishes'
const DAY = 86_400_000
/** How long a link may change anything: it may have been forwarded since. */
export const CHANGE_DAYS = 180
/** Tokens of messages are shorter than anything sealed. */
const SEALED = 60

/** A link to somebody's own page: sealed, so that it says nothing and needs no row. */
export function wishToken(ctx: Pick<Ctx, 'host' | 'now'>, personId: string): string {
  const made = Math.floor(ctx.now.getTime() / 1000).toString(36)
  const text = `${personId.replaceAll('-', '')} ${made}`
  return seal(ctx.host.secret, PURPOSE, text).toString('base64url')
}

export interface Holder {
  personId: string
  /** The message at whose foot the link stood; null for a link that staff gave. */
  message: TracedMessage | null
  /** False once the link is old. */
  mayChange: boolean
}

/** Whose page a token opens. Throws `not_found` for one that we did not make. */
export async function holderOf(ctx: Ctx, token: string): Promise<Holder> {
  if (token.length >= SEALED) {
    const { personId, madeAt } = unsealed(ctx, token)
    return { personId, message: null, mayChange: isFresh(ctx, madeAt) }
  }
  const message = await findByToken(ctx.tx, token)
  if (!message) throw notFound(tracesTexts.noSuchMessage)
  const madeAt = message.sentAt ?? message.createdAt
  return { personId: message.personId, message, mayChange: isFresh(ctx, madeAt) }
}

const isFresh = ({ now }: Ctx, madeAt: Date) => now.getTime() - madeAt.getTime() < CHANGE_DAYS * DAY

function unsealed(ctx: Ctx, token: string): { personId: string; madeAt: Date } {
  let text = ''
  try {
    text = unseal(ctx.host.secret, PURPOSE, Buffer.from(token, 'base64url'))
  } catch {
    throw notFound(tracesTexts.noSuchMessage)
  }
  const [hex = '', made = ''] = text.split(' ')
  const personId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  return { personId, madeAt: new Date(Number.parseInt(made, 36) * 1000) }
}
