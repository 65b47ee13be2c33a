import { type Ctx, inTransaction, requirePermission } from '../../../kernel/context.ts'
import { audit } from '../../accounts/index.ts'
import { publicBase } from '../../messaging/index.ts'
import { DEFAULT_SETTINGS, type ReviewSettings } from '../reviews.rules.ts'
import { findSettings, storeSettings } from './settings.queries.ts'

/** Who did it, for rows that say it in words. */
export const nameOf = ({ actor }: Pick<Ctx, 'actor'>): string =>
  'name' in actor && actor.kind !== 'job' ? actor.name : ''

/** Part of verbs that have asked for a right. */
export const settingsOf = async ({ tx }: Pick<Ctx, 'tx'>): Promise<ReviewSettings> => ({
  ...DEFAULT_SETTINGS,
  ...(await findSettings(tx)),
})

const scriptOf = (ctx: Ctx) => `${publicBase(ctx)}/embed/reviews.js`

export async function readSettings(ctx: Ctx): Promise<ReviewSettings & { script: string }> {
  requirePermission(ctx, 'reviews.read')
  return { ...(await settingsOf(ctx)), script: scriptOf(ctx) }
}

/** Sets how reviews are asked for. A reward holds for whom is asked from now on, and for nobody else. */
export async function setSettings(
  ctx: Ctx,
  value: ReviewSettings,
): Promise<ReviewSettings & { script: string }> {
  requirePermission(ctx, 'reviews.manage')
  return inTransaction(ctx, async (ctx) => {
    await storeSettings(ctx.tx, { value, byName: nameOf(ctx), now: ctx.now })
    await audit(ctx, { action: 'reviews.settings_changed', detail: { ...value } })
    return { ...value, script: scriptOf(ctx) }
  })
}
