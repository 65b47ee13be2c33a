import { sql } from 'kysely'
import { asJob, type Ctx } from '../../kernel/context.ts'
import { notFound } from '../../kernel/errors.ts'
import { getPerson } from '../people/index.ts'
import { texts } from './orders.texts.ts'

/**
 * Who these people are by now: somebody merged stands under the survivor. They stay as they are
 * until the transaction ends, so that nothing is written for a person who is merged meanwhile.
 * Throws `not_found` for a person who is erased or never was.
 */
export async function holdPeople(
  ctx: Ctx,
  personIds: readonly string[],
): Promise<Map<string, string>> {
  const wanted = [...new Set(personIds)]
  const living = await holdLiving(ctx, wanted)
  const people = new Map([...living].map((id) => [id, id]))
  for (const id of wanted) {
    if (living.has(id)) continue
    // Whoever may write orders may name the person they are for, without the right to read people.
    const { personId } = await getPerson(asJob(ctx, 'orders.hold-people'), { personId: id })
    if ((await holdLiving(ctx, [personId])).size === 0) throw notFound(texts.personErased)
    people.set(id, personId)
  }
  return people
}

async function holdLiving(ctx: Ctx, personIds: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ personId: string }>`
    select person_id as "personId" from people.pub_persons
    where person_id = any(${personIds}::uuid[]) order by person_id for key share`.execute(ctx.tx)
  return new Set(rows.map((row) => row.personId))
}
