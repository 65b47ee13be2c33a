import { type Ctx, inTransaction, requirePermission } from '../../kernel/context.ts'
import { notFound } from '../../kernel/errors.ts'
import { newId } from '../../kernel/ids.ts'
import { audit } from '../accounts/index.ts'
import { texts } from './activity.texts.ts'
import type { Channel } from './contact.rules.ts'
import { livingPerson } from './living-person.ts'
import { record } from './record.ts'
import { findWorry } from './worries.queries.ts'

export interface Worry {
  /** What troubles them, in plain words. */
  text: string
  /** What we do about it next. */
  nextStep: string
}

export interface NoteWorry extends Worry {
  personId: string
  channel?: Channel | undefined
  /** The entry of the inbox that told of it. */
  entryId?: string | undefined
}

/** Notes down what somebody worries about or doubts; it stays open until it is settled. */
export async function noteWorry(ctx: Ctx, input: NoteWorry): Promise<{ worryId: string }> {
  requirePermission(ctx, 'activity.write')
  return inTransaction(ctx, async (ctx) => {
    const personId = await livingPerson(ctx, input.personId)
    const worryId = newId()
    const { text, nextStep, channel, entryId } = input
    await record(ctx, [
      {
        personId,
        name: 'worry.noted',
        payload: { worryId, text, nextStep, channel, entryId },
        key: `worry.noted:${worryId}`,
      },
    ])
    await audit(ctx, {
      action: 'activity.worry_noted',
      subject: { kind: 'person', id: personId },
      detail: { worryId },
    })
    return { worryId }
  })
}

/** Marks a worry as settled, and how; a second time changes nothing. Throws `not_found`. */
export async function settleWorry(
  ctx: Ctx,
  input: { personId: string; worryId: string; how?: string | undefined },
): Promise<{ settledAt: Date }> {
  requirePermission(ctx, 'activity.write')
  const { worryId, how } = input
  return inTransaction(ctx, async (ctx) => {
    const personId = await livingPerson(ctx, input.personId)
    const worry = await findWorry(ctx.tx, personId, worryId)
    if (!worry) throw notFound(texts.noSuchWorry)
    if (worry.settledAt) return { settledAt: worry.settledAt }
    const payload = { worryId, text: worry.text, how }
    const [settled] = await record(ctx, [
      { personId, name: 'worry.settled', payload, key: `worry.settled:${worryId}` },
    ])
    await audit(ctx, {
      action: 'activity.worry_settled',
      subject: { kind: 'person', id: personId },
      detail: { worryId },
    })
    return { settledAt: settled?.occurredAt ?? ctx.now }
  })
}
