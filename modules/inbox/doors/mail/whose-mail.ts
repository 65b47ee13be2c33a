import type { Ctx } from '../../../../kernel/context.ts'
import { messageByToken } from '../../../messaging/index.ts'
import { findOrMake } from '../find-or-make.ts'
import type { ReadMail } from './parse-mail.ts'
import { findCame, findSent, hasAddress, type Thread } from './threads.queries.ts'

export interface Whose {
  personId: string
  conversationId: string | null
  /** It came from an address that is not known as theirs. */
  isOther: boolean
}

/**
 * To whom and where a mail belongs: by the secret of the reply address, which only its receiver can have;
 * by the mails it refers to, if the sender had part in them; else by the sender's address. Null for a
 * sender whose address can stand for nobody.
 */
export async function whoseMail(ctx: Ctx, mail: ReadMail): Promise<Whose | null> {
  const thread = (await byToken(ctx, mail)) ?? (await byReferences(ctx, mail))
  if (!thread) return bySender(ctx, mail)
  const { personId, conversationId } = thread
  const from = mail.from?.address ?? ''
  const isOther = thread.address !== from && !(await hasAddress(ctx.tx, personId, from))
  return { personId, conversationId, isOther }
}

const REPLY = /^reply\+([\w-]{8,100})@/i

async function byToken(ctx: Ctx, { to }: ReadMail): Promise<Thread | null> {
  for (const address of to) {
    const token = REPLY.exec(address)?.[1]
    const message = token ? await messageByToken(ctx, token) : null
    if (message) {
      const { personId, conversationId, toAddress } = message
      return { personId, conversationId, address: toAddress?.toLowerCase() ?? null }
    }
  }
  return null
}

/** Message-IDs are seen by many and can be guessed: alone they open nothing. */
async function byReferences(ctx: Ctx, { references, from }: ReadMail): Promise<Thread | null> {
  if (!from || references.length === 0) return null
  const found = [...(await findSent(ctx.tx, references)), ...(await findCame(ctx.tx, references))]
  const nearest = found.toSorted((a, b) => references.indexOf(a.id) - references.indexOf(b.id))
  for (const thread of nearest) {
    const isParty =
      thread.address === from.address || (await hasAddress(ctx.tx, thread.personId, from.address))
    if (isParty) return thread
  }
  return null
}

async function bySender(ctx: Ctx, { from }: ReadMail): Promise<Whose | null> {
  if (!from) return null
  const identity = { kind: 'email', value: from.address }
  const personId = await findOrMake(ctx, { identities: [identity], fullName: from.name || null })
  return personId ? { personId, conversationId: null, isOther: false } : null
}
