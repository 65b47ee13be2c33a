import { type Ctx, requirePermission } from '../../../kernel/context.ts'
import { askMachine, lookAtRequest, noteSource, suggestDrafts } from '../../inbox/index.ts'
import { lend } from '../lend.ts'
import { requireMine } from './my-talk.ts'

type OfTalk = { conversationId: string }

/** Texts to begin a reply of mine with. Throws `forbidden` for what is not mine. */
export async function suggestLetters(ctx: Ctx, { conversationId }: OfTalk) {
  requirePermission(ctx, 'rota.write')
  return suggestDrafts(await mine(ctx, conversationId), { conversationId })
}

/** Notes which of them I took. */
export async function noteLetterSource(
  ctx: Ctx,
  input: OfTalk & { by: 'earlier' | 'saved'; words: string },
): Promise<OfTalk> {
  requirePermission(ctx, 'rota.write')
  return noteSource(await mine(ctx, input.conversationId), input)
}

/** What a machine would be sent for it. */
export async function lookAtLetterRequest(ctx: Ctx, { conversationId }: OfTalk) {
  requirePermission(ctx, 'rota.write')
  return lookAtRequest(await mine(ctx, conversationId), { conversationId })
}

/** Has a machine draft it. */
export async function askForLetter(ctx: Ctx, { conversationId }: OfTalk) {
  requirePermission(ctx, 'rota.write')
  return askMachine(await mine(ctx, conversationId), { conversationId })
}

async function mine(ctx: Ctx, conversationId: string): Promise<Ctx> {
  await requireMine(ctx, conversationId)
  return lend(ctx)
}
