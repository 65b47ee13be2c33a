import { type Ctx, inTransaction, requirePermission } from '../../../../kernel/context.ts'
import { notFound } from '../../../../kernel/errors.ts'
import { contributed } from '../../../../kernel/module.ts'
import { audit } from '../../../accounts/index.ts'
import { cardDoorTexts as texts } from '../../card-door.texts.ts'
import { findCodeCard, lockCode, noteAnswer } from '../codes.queries.ts'

declare module '../../../../kernel/module.ts' {
  interface Contributions {
    /** Where the code of a card leads in place of the room for a word; null for there. */
    codePage?: (ctx: Ctx, code: string) => Promise<string | null>
  }
}

/** The page of another module that the codes of cards open now, if any. */
export async function otherPage(ctx: Ctx, code: string): Promise<string | null> {
  for (const { value } of contributed(ctx.host.modules, 'codePage')) {
    const path = await value(ctx, code)
    if (path) return path
  }
  return null
}

export interface CardByCode {
  personId: string
  cardId: string
  /** The order that it may be about: their last one. */
  orderId: string | null
  isAnswered: boolean
}

/** Whose card a code stands on, held until the transaction ends. Throws `not_found`. */
export async function holdCardCode(ctx: Ctx, { code }: { code: string }): Promise<CardByCode> {
  requirePermission(ctx, 'cards.read')
  const row = await lockCode(ctx.tx, code)
  if (!row) throw notFound(texts.wrong)
  const { personId, cardId, answeredAt } = row
  const about = await findCodeCard(ctx.tx, row)
  return { personId, cardId, orderId: about?.orderId ?? null, isAnswered: answeredAt !== null }
}

/** The card has its answer, which came in by a page of another module. */
export async function noteCardAnswered(ctx: Ctx, { code }: { code: string }): Promise<void> {
  requirePermission(ctx, 'cards.write')
  await inTransaction(ctx, async (ctx) => {
    const { cardId } = await holdCardCode(ctx, { code })
    await noteAnswer(ctx.tx, { code, at: ctx.now, rating: null })
    await audit(ctx, { action: 'cards.answered', subject: { kind: 'card', id: cardId } })
  })
}
