import { type Ctx, inTransaction, requirePermission } from '../../kernel/context.ts'
import { audit } from '../accounts/index.ts'
import { holdPerson } from './person/living.ts'
import { saveMemberSince } from './person/write.queries.ts'
import { touchAll } from './touch.ts'

/** The day on which somebody became a member; an earlier day that is already known stays. */
export async function joinMembership(
  ctx: Ctx,
  input: { personId: string; at?: Date },
): Promise<{ joined: boolean }> {
  requirePermission(ctx, 'people.write')
  return inTransaction(ctx, async (ctx) => {
    const { personId } = await holdPerson(ctx, input.personId)
    const at = input.at ?? ctx.now
    const joined = await saveMemberSince(ctx.tx, personId, at)
    if (joined) {
      await touchAll(ctx, [personId], '#person')
      await audit(ctx, {
        action: 'people.member_joined',
        subject: { kind: 'person', id: personId },
        detail: { at: at.toISOString() },
      })
    }
    return { joined }
  })
}
