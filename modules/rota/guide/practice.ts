import {
  actorLabel,
  type Ctx,
  inTransaction,
  may,
  requirePermission,
} from '../../../kernel/context.ts'
import { notFound } from '../../../kernel/errors.ts'
import { translator } from '../../../kernel/i18n.ts'
import { publish } from '../../../kernel/live.ts'
import { audit } from '../../accounts/index.ts'
import type { PracticeCard } from '../contract/practice.ts'
import { requireMe } from '../lend.ts'
import { practiceTexts as texts } from '../practice.texts.ts'
import { PRACTICE_CARDS } from '../practice-cards.texts.ts'
import {
  findPractices,
  findPractised,
  isPracticeNeeded,
  savePractice,
  savePracticeRule,
} from './practice.queries.ts'

export interface Practice {
  items: PracticeCard[]
  isNeeded: boolean
  team: { staffId: string; name: string; done: number }[] | null
}

/** Letters to practise on. Our answer to each is shown beside one's own, not before. */
export async function readPractice(ctx: Ctx): Promise<Practice> {
  requirePermission(ctx, 'rota.write')
  const { staffId } = requireMe(ctx)
  const t = translator(ctx.locale)
  const mine = new Map((await findPractices(ctx.tx, staffId)).map((one) => [one.cardId, one]))
  const items = PRACTICE_CARDS.map(({ cardId, name, letter, model, points }): PracticeCard => {
    const own = mine.get(cardId)
    return {
      ...{ cardId, name: name[ctx.locale], letter: t(letter) },
      mine: own
        ? {
            words: own.words,
            doneAt: own.doneAt,
            model: t(model),
            points: points.map((one) => t(one)),
          }
        : null,
    }
  })
  const team = may(ctx, 'rota.manage') ? (await findPractised(ctx.tx)).map(howFar) : null
  return { items, isNeeded: await isPracticeNeeded(ctx.tx), team }
}

const howFar = ({ cardIds, ...who }: { staffId: string; name: string; cardIds: string[] }) => ({
  ...who,
  done: PRACTICE_CARDS.filter(({ cardId }) => cardIds.includes(cardId)).length,
})

/** Keeps what I wrote to a made-up letter; another time replaces it. Throws `not_found`. */
export async function practise(
  ctx: Ctx,
  { cardId, words }: { cardId: string; words: string },
): Promise<{ cardId: string }> {
  requirePermission(ctx, 'rota.write')
  const { staffId } = requireMe(ctx)
  if (!PRACTICE_CARDS.some((card) => card.cardId === cardId)) throw notFound(texts.noSuchCard)
  return inTransaction(ctx, async (ctx) => {
    await savePractice(ctx.tx, { staffId, cardId, words, doneAt: ctx.now })
    await audit(ctx, { action: 'rota.practised', subject: { kind: 'practice', id: cardId } })
    return { cardId }
  })
}

/** Whether practice, too, comes before one sends alone. */
export async function setPracticeRule(
  ctx: Ctx,
  { isNeeded }: { isNeeded: boolean },
): Promise<{ isNeeded: boolean }> {
  requirePermission(ctx, 'rota.manage')
  return inTransaction(ctx, async (ctx) => {
    await savePracticeRule(ctx.tx, { isNeeded, by: actorLabel(ctx.actor), now: ctx.now })
    await publish(ctx, 'rota', {})
    await audit(ctx, { action: 'rota.practice_rule_set', detail: { isNeeded } })
    return { isNeeded }
  })
}

/** How many letters each has yet to write to before they send alone; none where nobody asks for it. */
export async function unpractisedOf(ctx: Pick<Ctx, 'tx'>): Promise<(staffId: string) => number> {
  if (!(await isPracticeNeeded(ctx.tx))) return () => 0
  const done = new Map((await findPractised(ctx.tx)).map((one) => [one.staffId, howFar(one).done]))
  return (staffId) => PRACTICE_CARDS.length - (done.get(staffId) ?? 0)
}
