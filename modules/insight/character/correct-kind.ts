import { actorLabel, type Ctx, inTransaction, requirePermission } from '../../../kernel/context.ts'
import { notFound } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import { audit } from '../../accounts/index.ts'
import { touch } from '../../people/index.ts'
import { CHARACTER } from './build-characters.ts'
import type { Kind } from './character.rules.ts'
import { texts } from './character.texts.ts'
import { insertCorrection, lastCorrection, lockNotes } from './notes.queries.ts'

export interface CorrectKind {
  personId: string
  /** Null takes an earlier correction back. */
  kind: Kind | null
  reason?: string
}

/**
 * Says by hand why somebody is loyal. It holds whatever the rules find later, until it is taken back.
 * The same again changes nothing. Throws `not_found`.
 */
export async function correctKind(
  ctx: Ctx,
  { personId, kind, reason = '' }: CorrectKind,
): Promise<void> {
  requirePermission(ctx, 'insight.care')
  await inTransaction(ctx, async (ctx) => {
    if (!(await lockNotes(ctx.tx, personId))) throw notFound(texts.noSuchPerson)
    const before = await lastCorrection(ctx.tx, personId)
    if ((before?.kind ?? null) === kind && (before === null || before.reason === reason)) return
    const written = { personId, id: newId(), by: actorLabel(ctx.actor), at: ctx.now }
    await insertCorrection(ctx.tx, { ...written, kind, reason })
    await touch(ctx, [{ personId, name: CHARACTER }])
    await audit(ctx, {
      action: 'insight.kind_corrected',
      subject: { kind: 'person', id: personId },
      detail: { before: before?.kind ?? null, kind },
    })
  })
}
