import { type Ctx, inTransaction, requirePermission } from '../../kernel/context.ts'
import { conflict } from '../../kernel/errors.ts'
import { newId } from '../../kernel/ids.ts'
import { audit } from '../accounts/index.ts'
import { texts } from './people.texts.ts'
import { holdPerson } from './person/living.ts'
import { dissolveLonely, insertHousehold, saveHousehold } from './person/write.queries.ts'
import { touchHouseholds } from './touch.ts'

/** Two people of one home: they stay two people, each with their own orders, points and consents. */
export async function joinHousehold(
  ctx: Ctx,
  input: { personId: string; withId: string },
): Promise<{ householdId: string }> {
  requirePermission(ctx, 'people.write')
  return inTransaction(ctx, async (ctx) => {
    // In the order of the ids, so that two who join each other at once take turns.
    const [firstId = '', secondId = ''] = [input.personId, input.withId].sort()
    const first = await holdPerson(ctx, firstId)
    const second = await holdPerson(ctx, secondId)
    if (first.personId === second.personId) throw conflict(texts.householdSelf)
    const householdId = first.householdId ?? second.householdId ?? newId()
    if (!first.householdId && !second.householdId) {
      await insertHousehold(ctx.tx, householdId, ctx.now)
    }
    await saveHousehold(ctx.tx, [first.personId, second.personId], householdId, ctx.now)
    const left = [first.householdId, second.householdId].find((id) => id && id !== householdId)
    await touchHouseholds(ctx, [householdId, left ?? null])
    if (left) await dissolveLonely(ctx.tx, left)
    await audit(ctx, {
      action: 'people.household_joined',
      subject: { kind: 'person', id: first.personId },
      detail: { withId: second.personId, householdId },
    })
    return { householdId }
  })
}

export async function leaveHousehold(ctx: Ctx, input: { personId: string }): Promise<void> {
  requirePermission(ctx, 'people.write')
  await inTransaction(ctx, async (ctx) => {
    const { personId, householdId } = await holdPerson(ctx, input.personId)
    if (!householdId) return
    await touchHouseholds(ctx, [householdId])
    await saveHousehold(ctx.tx, [personId], null, ctx.now)
    await dissolveLonely(ctx.tx, householdId)
    await audit(ctx, {
      action: 'people.household_left',
      subject: { kind: 'person', id: personId },
      detail: { householdId },
    })
  })
}
