import { sql } from 'kysely'
import { asJob, type Ctx, type Tx } from '../../../kernel/context.ts'
import { preconditionFailed } from '../../../kernel/errors.ts'
import { getPerson } from '../../people/index.ts'
import { voiceTexts as texts } from '../voices.texts.ts'

/** Which of these are there under this very id, held until the transaction ends. */
export async function holdLiving(tx: Tx, personIds: readonly string[]): Promise<Set<string>> {
  if (personIds.length === 0) return new Set()
  const { rows } = await sql<{ personId: string }>`
    select person_id as "personId" from people.pub_persons
    where person_id = any(${personIds}::uuid[]) order by person_id for key share`.execute(tx)
  return new Set(rows.map((row) => row.personId))
}

/** Who somebody became by a merge. Throws `not_found` for nobody, `precondition_failed` for the erased. */
export async function survivorOf(ctx: Ctx, personId: string): Promise<string> {
  const person = await getPerson(asReader(ctx), { personId })
  if (person.status === 'erased') throw preconditionFailed(texts.erased)
  await holdLiving(ctx.tx, [person.personId])
  return person.personId
}

// Whoever may catch a voice may name its person, without the right to read people.
export const asReader = (ctx: Ctx): Ctx => asJob(ctx, 'voice.hold')
