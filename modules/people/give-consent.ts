import { actorLabel, type Ctx, inTransaction, requirePermission } from '../../kernel/context.ts'
import { newId } from '../../kernel/ids.ts'
import { audit } from '../accounts/index.ts'
import { holdPerson } from './person/living.ts'
import { insertConsents } from './person-rows.queries.ts'
import { touchAll } from './touch.ts'
import { channelOf, purposeOf } from './wishes.rules.ts'

export type GiveConsent = {
  personId: string
  channel: string
  purpose: string
  /** False withdraws. */
  granted: boolean
  /** The very words to which the person said yes or no. */
  wording: string
  /** How it was said: `phone`, `form`, `paper`, `shop` … */
  source: string
  /** When it was said, if not now. */
  at?: Date
}

/** Writes down a yes or a no with its proof. Nothing is ever changed or removed; the newest holds. */
export async function giveConsent(ctx: Ctx, input: GiveConsent): Promise<{ consentId: string }> {
  requirePermission(ctx, 'people.write')
  const { granted, wording, source } = input
  const [channel, purpose] = [channelOf(input.channel), purposeOf(input.purpose)]
  return inTransaction(ctx, async (ctx) => {
    const { personId } = await holdPerson(ctx, input.personId)
    const consentId = newId()
    const at = input.at && input.at < ctx.now ? input.at : ctx.now
    await insertConsents(ctx.tx, [
      {
        personId,
        consentId,
        channel,
        purpose,
        granted,
        wording,
        source,
        givenAt: at,
        recordedBy: actorLabel(ctx.actor),
        recordedFrom: ctx.from,
        recordedAt: ctx.now,
        importId: null,
      },
    ])
    await touchAll(ctx, [personId], '#consent')
    await audit(ctx, {
      action: granted ? 'people.consent_given' : 'people.consent_withdrawn',
      subject: { kind: 'person', id: personId },
      detail: { channel, purpose },
    })
    return { consentId }
  })
}
