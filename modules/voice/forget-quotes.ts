import type { Ctx } from '../../kernel/context.ts'
import { translator } from '../../kernel/i18n.ts'
import { readCompany } from '../accounts/index.ts'
import { improvementTexts } from './improvements.texts.ts'
import * as queries from './quoted.queries.ts'
import { isMadeOf, withoutQuotes } from './quoted.rules.ts'

/** Their words go where the staff has quoted them, too: on agendas and in the history of products. */
export async function forgetQuotes(ctx: Ctx, personId: string): Promise<void> {
  const said = await queries.findSaid(ctx.tx, personId)
  if (said.length === 0) return
  for (const item of await queries.lockItemsOf(ctx.tx, personId))
    await queries.rewriteItem(ctx.tx, {
      itemId: item.itemId,
      title: isMadeOf(item.title, said) ? '' : withoutQuotes(item.title, said),
      step: withoutQuotes(item.step, said),
      // A refusal says what would make it possible.
      possibleIf: withoutQuotes(item.possibleIf, said),
    })
  const gone = translator((await readCompany(ctx)).locale)(improvementTexts.titleGone)
  for (const one of await queries.lockImprovementsOf(ctx.tx, personId))
    await queries.rewriteImprovement(ctx.tx, {
      improvementId: one.improvementId,
      title: isMadeOf(one.title, said) ? gone : withoutQuotes(one.title, said),
      changed: withoutQuotes(one.changed, said),
      because: withoutQuotes(one.because, said),
      letter: one.letter && withoutQuotes(one.letter, said),
    })
}
