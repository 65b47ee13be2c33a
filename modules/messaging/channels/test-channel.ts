import { type Ctx, requirePermission } from '../../../kernel/context.ts'
import { preconditionFailed } from '../../../kernel/errors.ts'
import { translator } from '../../../kernel/i18n.ts'
import { audit, readCompany } from '../../accounts/index.ts'
import { channelTexts as texts } from '../channels.texts.ts'
import { carriers } from '../deliveries/carriers/carriers.ts'
import { testParcel } from '../deliveries/test-parcel.ts'
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
  const t = translator(ctx.locale)
  const { name } = await readCompany(ctx)
  const parcel = testParcel(ctx, {
    ...{ channel, to, subject: t(texts.testSubject, { shop: name }) },
    body: { text: t(texts.testWords, { shop: name }) },
  })
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
