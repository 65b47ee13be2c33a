import { asJob, type Ctx, inTransaction } from '../../../../kernel/context.ts'
import { invalid, notFound } from '../../../../kernel/errors.ts'
import { translator } from '../../../../kernel/i18n.ts'
import { audit, readCompany } from '../../../accounts/index.ts'
import { receiveWord } from '../../../inbox/index.ts'
import { cardDoorTexts as texts } from '../../card-door.texts.ts'
import { findAnswer, findCodeCard, lockCode, noteAnswer } from '../codes.queries.ts'

/** Whether a code is one of ours, and whether its word has come. Throws `not_found`. */
export async function readCode(ctx: Ctx, code: string): Promise<{ isAnswered: boolean }> {
  const row = await findAnswer(ctx.tx, code)
  if (!row) throw notFound(texts.wrong)
  return { isAnswered: row.answeredAt !== null }
}

/**
 * A word back by the code of a card, which is the right to it: it joins the talk that the card belongs to
 * and knows the person's last order. One card, one answer; sent again it changes nothing.
 */
export async function answerCard(
  ctx: Ctx,
  { code, words, rating }: { code: string; words: string; rating: number | null },
): Promise<void> {
  if (!words && rating === null) throw invalid(texts.empty)
  await inTransaction(ctx, async (ctx) => {
    const row = await lockCode(ctx.tx, code)
    if (!row) throw notFound(texts.wrong)
    if (row.answeredAt) return
    const { personId, cardId } = row
    const about = await findCodeCard(ctx.tx, row)
    await noteAnswer(ctx.tx, { code, at: ctx.now, rating })
    const { locale } = await readCompany(ctx)
    const said = words || translator(locale)(texts.ratedOnly, { rating: rating ?? 0 })
    // The word that comes in stands on its own; it is taken in as the house does with every door.
    await receiveWord(asJob(ctx, 'post.code'), {
      personId,
      channel: 'form',
      words: said,
      externalId: `card:${cardId}`,
      conversationId: about?.conversationId ?? null,
      meta: { code, cardId, orderId: about?.orderId ?? null, rating },
    })
    const subject = { kind: 'card', id: cardId }
    await audit(ctx, { action: 'cards.answered', subject, detail: { rating } })
  })
}
