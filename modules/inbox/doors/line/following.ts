import type { Ctx } from '../../../../kernel/context.ts'
import { translator } from '../../../../kernel/i18n.ts'
import { record } from '../../../activity/index.ts'
import { giveConsent } from '../../../people/index.ts'
import { doorTexts as texts } from '../../doors.texts.ts'
import { setFollowing, setLinked } from './line.queries.ts'

/**
 * Somebody became a friend, which by LINE's own words is a yes to its messages, or blocked the account,
 * which ends that and the link with their record.
 */
export async function changeFollowing(
  ctx: Ctx,
  { lineUser, personId, follows }: { lineUser: string; personId: string; follows: boolean },
): Promise<void> {
  await setFollowing(ctx.tx, lineUser, ctx.now, follows)
  if (!follows) await setLinked(ctx.tx, lineUser, null)
  const wording = translator('ja')(follows ? texts.lineFollowed : texts.lineUnfollowed)
  await giveConsent(ctx, {
    personId,
    channel: 'line',
    purpose: 'news',
    granted: follows,
    wording,
    source: 'line',
  })
  await record(ctx, [{ personId, name: follows ? 'line.followed' : 'line.unfollowed' }])
}
