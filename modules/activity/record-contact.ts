import { type Ctx, inTransaction, requirePermission } from '../../kernel/context.ts'
import { invalid } from '../../kernel/errors.ts'
import { newId } from '../../kernel/ids.ts'
import { audit } from '../accounts/index.ts'
import { texts } from './activity.texts.ts'
import type { Channel, Direction } from './contact.rules.ts'
import type { Fact } from './fact.ts'
import { livingPerson } from './living-person.ts'
import { noteWorry, type Worry } from './note-worry.ts'
import { record } from './record.ts'

export interface RecordContact {
  personId: string
  channel: Channel
  direction: Direction
  /** What the person said, word for word. */
  words?: string
  note?: string
  /** `due` is a calendar day of the company's zone, YYYY-MM-DD. */
  promise?: { text: string; due: string }
  /** What troubles them, told on the way; it stays open until it is settled. */
  worry?: Worry
  at?: Date
}

/**
 * Notes down that a person and the shop spoke, and what was promised. Throws `not_found` for nobody,
 * `precondition_failed` for an erased person, `invalid` when there is nothing to note.
 */
export async function recordContact(
  ctx: Ctx,
  input: RecordContact,
): Promise<{ eventId: string | null; promiseId: string | null }> {
  requirePermission(ctx, 'activity.write')
  const { channel, direction, promise, worry, at } = input
  const words = input.words?.trim() || undefined
  const note = input.note?.trim() || undefined
  if (!words && !note && !promise && !worry) throw invalid(texts.nothingToNote)
  return inTransaction(ctx, async (ctx) => {
    const personId = await livingPerson(ctx, input.personId)
    const promiseId = promise ? newId() : null
    const facts: Fact[] = [
      {
        personId,
        name: direction === 'in' ? 'contact.received' : 'contact.sent',
        occurredAt: at,
        payload: { channel, words, note },
      },
    ]
    if (promise && promiseId) {
      const payload = { promiseId, text: promise.text, due: promise.due, channel }
      facts.push({
        personId,
        name: 'promise.made',
        occurredAt: at,
        payload,
        key: `promise.made:${promiseId}`,
      })
    }
    const [contact] = await record(ctx, facts)
    if (worry) await noteWorry(ctx, { personId, ...worry, channel })
    await audit(ctx, {
      action: 'activity.contact_recorded',
      subject: { kind: 'person', id: personId },
      detail: { channel, direction, promiseId },
    })
    return { eventId: contact?.eventId ?? null, promiseId }
  })
}
