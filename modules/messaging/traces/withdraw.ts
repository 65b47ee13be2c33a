import type { Ctx } from '../../../kernel/context.ts'
import { translator } from '../../../kernel/i18n.ts'
import { giveConsent } from '../../people/index.ts'
import { suppress } from '../gate/suppressions.ts'
import { tracesTexts as texts } from '../traces.texts.ts'
import { findGrantedPurposes, type TracedMessage } from './traces.queries.ts'

/** How somebody said that they want no more of the shop's own letters. */
export type Way = 'page' | 'one_click' | 'mail' | 'complaint'

const WORDS = {
  page: texts.byPage,
  one_click: texts.byOneClick,
  mail: texts.byMail,
  complaint: texts.byComplaint,
}

/**
 * No more of the shop's own wish in the channel of this message: every purpose is withdrawn with the way it
 * was said as its proof, and the address is kept as one that wants no more. Answers still go.
 */
export async function withdraw(
  ctx: Ctx,
  message: TracedMessage,
  { way, at }: { way: Way; at: Date },
): Promise<void> {
  const { personId, channel, purpose, toAddress } = message
  const granted = await findGrantedPurposes(ctx.tx, message)
  const purposes = new Set(['news', 'offers', purpose, ...granted])
  purposes.delete('service')
  const wording = translator(ctx.locale)(WORDS[way])
  for (const one of purposes) {
    const said = { personId, channel, purpose: one, granted: false, wording, source: way, at }
    await giveConsent(ctx, said)
  }
  if (!toAddress) return
  const because = way === 'complaint' ? 'complained' : 'unsubscribed'
  await suppress(ctx, { channel, address: toAddress, because })
}
