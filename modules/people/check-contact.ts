import { type Ctx, requirePermission } from '../../kernel/context.ts'
import { notFound } from '../../kernel/errors.ts'
import { readCompany } from '../accounts/index.ts'
import { instantHour } from './hour.ts'
import { texts } from './people.texts.ts'
import { findConsents, findPersonCore } from './person/person.queries.ts'
import { type Channel, type ContactVerdict, mayContact } from './wishes.rules.ts'

/**
 * Whether the shop may come to this person at a moment, by consent, dial and wishes. Whoever sends or
 * calls asks here; `because` says why not.
 */
export async function checkContact(
  ctx: Ctx,
  input: { personId: string; channel: Channel; purpose: string; at?: Date },
): Promise<ContactVerdict> {
  requirePermission(ctx, 'people.read')
  const person = await findPersonCore(ctx.tx, input.personId)
  if (!person || person.status === 'erased') throw notFound(texts.noSuchPerson)
  const { zone } = await readCompany(ctx)
  const consents = new Map<string, boolean>()
  // Newest first: the first of each channel and purpose is what holds.
  for (const { channel, purpose, granted } of await findConsents(ctx.tx, person.personId)) {
    const key = `${channel} ${purpose}`
    if (!consents.has(key)) consents.set(key, granted)
  }
  const { channel, purpose, at = ctx.now } = input
  return mayContact({ ...person, consents }, { channel, purpose, hour: instantHour(zone, at) })
}
