import { actorLabel, type Ctx, inTransaction, requirePermission } from '../../kernel/context.ts'
import { audit } from '../accounts/index.ts'
import type { Dial } from './people.rules.ts'
import { holdPerson } from './person/living.ts'
import { saveDial, saveWishes } from './person/write.queries.ts'
import { touchAll } from './touch.ts'
import type { Wishes } from './wishes.rules.ts'

/**
 * How close the shop may come. `asked`: the person said so themselves and staff only wrote it down;
 * otherwise it counts as the staff's own caution.
 */
export async function setDial(
  ctx: Ctx,
  input: { personId: string; dial: Dial; asked: boolean },
): Promise<void> {
  requirePermission(ctx, 'people.write')
  await inTransaction(ctx, async (ctx) => {
    const { personId, dial: before } = await holdPerson(ctx, input.personId)
    const by = input.asked ? 'person' : actorLabel(ctx.actor)
    await saveDial(ctx.tx, personId, { dial: input.dial, by, at: ctx.now })
    await touchAll(ctx, [personId], '#person')
    await audit(ctx, {
      action: 'people.dial_set',
      subject: { kind: 'person', id: personId },
      detail: { before, after: input.dial, asked: input.asked },
    })
  })
}

/** The channels, hours and number of letters that the person wishes for; null forgets the wish. */
export async function setWishes(
  ctx: Ctx,
  input: { personId: string; wishes: Wishes | null },
): Promise<void> {
  requirePermission(ctx, 'people.write')
  await inTransaction(ctx, async (ctx) => {
    const { personId } = await holdPerson(ctx, input.personId)
    await saveWishes(ctx.tx, personId, input.wishes, ctx.now)
    await touchAll(ctx, [personId], '#person')
    const { channels = null, dayParts = null, monthly = null } = input.wishes ?? {}
    await audit(ctx, {
      action: 'people.wishes_set',
      subject: { kind: 'person', id: personId },
      detail: { channels, dayParts, monthly },
    })
  })
}
