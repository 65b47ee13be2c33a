import { randomBytes } from 'node:crypto'
import { actorLabel, type Ctx } from '../../../kernel/context.ts'
import { newId } from '../../../kernel/ids.ts'
import type { Wire } from '../messages.rules.ts'
import type { Parcel } from './far.ts'
import type { Body } from './messages.queries.ts'

export interface TestWords {
  channel: Wire
  to: string
  subject: string
  body: Body
}

/** A message to nobody on record, for trying out: nothing of it is stored, counted or traced. */
export function testParcel(ctx: Ctx, { channel, to, subject, body }: TestWords): Parcel {
  const messageId = newId()
  const nobody = newId()
  return {
    personId: nobody,
    messageId,
    originId: nobody,
    channel,
    kind: 'reply',
    purpose: 'service',
    batchId: null,
    templateId: null,
    templateVersion: null,
    conversationId: null,
    staffId: null,
    subject,
    body,
    attachments: [],
    inReplyTo: null,
    references: [],
    toAddress: to,
    state: 'sending',
    because: null,
    goesAt: null,
    notBefore: null,
    tries: 1,
    leaseUntil: null,
    sentAt: null,
    farId: null,
    farAnswer: null,
    cost: null,
    mediaCode: null,
    token: randomBytes(16).toString('base64url'),
    createdBy: actorLabel(ctx.actor),
    createdAt: ctx.now,
  }
}
