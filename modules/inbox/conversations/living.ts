import { sql } from 'kysely'
import { asJob, type Ctx } from '../../../kernel/context.ts'
import { forbidden, notFound, preconditionFailed } from '../../../kernel/errors.ts'
import { getPerson } from '../../people/index.ts'
import { conversationTexts as texts } from '../conversations.texts.ts'
import { type Conversation, findConversation, lockTalks } from './conversations.queries.ts'

/**
 * Who this person is by now, held with their talks until the transaction ends. Throws `not_found` for
 * nobody and `precondition_failed` for somebody erased.
 */
export async function holdPerson(ctx: Ctx, personId: string): Promise<string> {
  // Whoever may write into a talk may name its person, without the right to read people.
  const { personId: living, status } = await getPerson(asJob(ctx, 'inbox.hold'), { personId })
  if (status === 'erased') throw preconditionFailed(texts.erased)
  await sql`select 1 from people.pub_persons where person_id = ${living} for key share`.execute(
    ctx.tx,
  )
  await lockTalks(ctx.tx, living)
  return living
}

/** One talk, held with its person until the transaction ends. Throws `not_found`. */
export async function holdConversation(ctx: Ctx, conversationId: string): Promise<Conversation> {
  const seen = await findConversation(ctx.tx, conversationId)
  if (!seen) throw notFound(texts.noSuchConversation)
  await holdPerson(ctx, seen.personId)
  // It may have gone to another person, or away, while we waited.
  const held = await findConversation(ctx.tx, conversationId)
  if (!held) throw notFound(texts.noSuchConversation)
  return held
}

/** Somebody who may only answer does so where it is theirs to do. */
export function requireOwn(ctx: Ctx, { assignee }: Conversation): void {
  const { actor } = ctx
  if (actor.kind !== 'staff' || actor.permissions.has('inbox.write')) return
  if (assignee !== actor.staffId) throw forbidden(texts.notYours)
}
