import { actorLabel, type Ctx, inTransaction, requirePermission } from '../../../kernel/context.ts'
import { conflict, notFound } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import { audit } from '../../accounts/index.ts'
import { searchable } from '../../inbox/index.ts'
import type { BrandWord } from '../contract/listening.ts'
import { listeningTexts as texts } from '../listening.texts.ts'
import { deleteBrandWord, insertWord, listWordRows } from './brand-words.queries.ts'
import { forgetAnswers } from './feeds.queries.ts'
import { listenLater } from './listen.ts'

const MOST = 50

/** The words that are looked for, the oldest first. */
export async function listBrandWords(ctx: Ctx): Promise<{ items: BrandWord[] }> {
  requirePermission(ctx, 'voice.read')
  return { items: await listWordRows(ctx.tx) }
}

/** Looks for it from now on, and once more in all that the feeds hold. Throws `conflict` for one that is there. */
export async function addBrandWord(
  ctx: Ctx,
  { word }: { word: string },
): Promise<{ wordId: string }> {
  requirePermission(ctx, 'voice.listen')
  return inTransaction(ctx, async (ctx) => {
    const rows = await listWordRows(ctx.tx)
    if (rows.length >= MOST) throw conflict(texts.tooManyWords, { most: MOST })
    const wordId = newId()
    const { actor } = ctx
    const byName = 'name' in actor ? actor.name : ''
    const by = { by: actorLabel(actor), byName, now: ctx.now }
    const isNew = await insertWord(ctx.tx, { wordId, word, folded: searchable(word), ...by })
    if (!isNew) throw conflict(texts.wordIsThere, { word })
    await forgetAnswers(ctx.tx, ctx.now)
    await listenLater(ctx)
    await audit(ctx, { action: 'voice.brand_word_added', detail: { word } })
    return { wordId }
  })
}

/** What was found by it stays. Throws `not_found`. */
export async function removeBrandWord(
  ctx: Ctx,
  { wordId }: { wordId: string },
): Promise<{ wordId: string }> {
  requirePermission(ctx, 'voice.listen')
  return inTransaction(ctx, async (ctx) => {
    const word = await deleteBrandWord(ctx.tx, wordId)
    if (word === undefined) throw notFound(texts.noSuchWord)
    await audit(ctx, { action: 'voice.brand_word_removed', detail: { word } })
    return { wordId }
  })
}
