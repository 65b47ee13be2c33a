import { type Ctx, inTransaction, requirePermission } from '../../../kernel/context.ts'
import { forbidden } from '../../../kernel/errors.ts'
import { holdConversation, requireOwn } from '../conversations/living.ts'
import { conversationTexts } from '../conversations.texts.ts'
import { shareFrom } from './likeness.rules.ts'
import { type DraftedRow, saveDrafted, takeDrafted } from './machine.queries.ts'

/** So much of what was sent has to come from a draft for it to be its source. */
const ENOUGH = 0.3

const ORDER: readonly DraftedRow['by'][] = ['ai', 'earlier', 'saved']

/** Notes which text a reply begins with. */
export async function noteSource(
  ctx: Ctx,
  input: { conversationId: string; by: 'earlier' | 'saved'; words: string },
): Promise<{ conversationId: string }> {
  requirePermission(ctx, 'inbox.answer')
  const { actor } = ctx
  if (actor.kind !== 'staff') throw forbidden(conversationTexts.staffOnly)
  const { staffId } = actor
  return inTransaction(ctx, async (ctx) => {
    const held = await holdConversation(ctx, input.conversationId)
    requireOwn(ctx, held)
    const { by, words } = input
    await saveDrafted(ctx.tx, held, { by, words, model: null, staffId, now: ctx.now })
    return { conversationId: held.conversationId }
  })
}

/** What a reply began with, if its words are still there. The machine is named before all others. */
export async function sourceOf(
  ctx: Ctx,
  talk: { personId: string; conversationId: string },
  { staffId, words }: { staffId: string | null; words: string },
): Promise<{ drafted?: { by: string; model?: string } }> {
  if (!staffId) return {}
  const rows = await takeDrafted(ctx.tx, talk, staffId)
  const used = rows
    .filter((row) => shareFrom(row.words, words) >= ENOUGH)
    .toSorted((a, b) => ORDER.indexOf(a.by) - ORDER.indexOf(b.by))[0]
  if (!used) return {}
  return { drafted: { by: used.by, ...(used.model && { model: used.model }) } }
}
