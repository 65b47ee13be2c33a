import { randomBytes } from 'node:crypto'
import { actorLabel, type Ctx, requirePermission } from '../../../kernel/context.ts'
import { preconditionFailed } from '../../../kernel/errors.ts'
import { translator } from '../../../kernel/i18n.ts'
import { newId } from '../../../kernel/ids.ts'
import { audit, readCompany } from '../../accounts/index.ts'
import { channelTexts as texts } from '../channels.texts.ts'
import { carriers } from '../deliveries/carriers/carriers.ts'
import type { Parcel } from '../deliveries/far.ts'
import type { Wire } from '../messages.rules.ts'

/**
 * Sends a few words to an address of one's own, to see that the credentials are right. Throws
 * `precondition_failed` while there are none. What the far side says is the answer, never thrown.
 */
export async function testChannel(
  ctx: Ctx,
  { channel, to }: { channel: Wire; to: string },
): Promise<{ taken: boolean; words: string }> {
  requirePermission(ctx, 'messaging.manage')
  const parcel = await testParcel(ctx, channel, to)
  const carry = await carriers[channel].open(ctx, [parcel])
  if (!carry) throw preconditionFailed(texts.noCredentials)
  const answer = await carry(parcel)
  const taken = answer.kind === 'taken'
  await audit(ctx, {
    action: 'messaging.channel_tested',
    subject: { kind: 'channel', id: channel },
    detail: { taken },
  })
  const { words } = answer.answer
  return { taken, words: typeof words === 'string' ? words : '' }
}

async function testParcel(ctx: Ctx, channel: Wire, to: string): Promise<Parcel> {
  const t = translator(ctx.locale)
  const { name } = await readCompany(ctx)
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
    subject: t(texts.testSubject, { shop: name }),
    body: { text: t(texts.testWords, { shop: name }) },
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
