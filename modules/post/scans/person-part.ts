import { buffer } from 'node:stream/consumers'
import type { Ctx } from '../../../kernel/context.ts'
import type { PersonPart } from '../../people/index.ts'
import { scanTexts as texts } from '../scans.texts.ts'
import { deleteCardsOf, findCardsOf, findPictureKeys } from './person-part.queries.ts'
import { deletePictures } from './pictures.queries.ts'

/** The cards that somebody sent, with their pictures. */
export const scansPart: PersonPart = {
  exportData: async (ctx, personId) => ({ cards: await exportCards(ctx, personId) }),
  exportLabels: {
    cards: texts.exportCards,
    cardArrivedOn: texts.exportArrived,
    cardWords: texts.exportWords,
    cardKind: texts.exportKind,
    cardTopics: texts.exportTopics,
    cardNoReply: texts.exportNoReply,
    cardPictures: texts.exportPictures,
  },
  erase: async (ctx, personId) => {
    const cards = await findCardsOf(ctx.tx, personId)
    const keys = await deletePictures(
      ctx.tx,
      cards.map(({ scanId }) => scanId),
    )
    await deleteCardsOf(ctx.tx, personId)
    for (const key of keys) await ctx.host.storage.remove(key)
  },
}

async function exportCards(ctx: Ctx, personId: string) {
  const cards = await findCardsOf(ctx.tx, personId)
  const keys = await findPictureKeys(
    ctx.tx,
    cards.map(({ scanId }) => scanId),
  )
  const exported = []
  for (const { scanId, arrivedOn, words, kind, topics, noReplyBecause } of cards) {
    const pictures = keys.filter((picture) => picture.scanId === scanId)
    exported.push({
      cardArrivedOn: arrivedOn,
      cardWords: words,
      cardKind: kind,
      cardTopics: topics,
      cardNoReply: noReplyBecause,
      cardPictures: await Promise.all(pictures.map(({ key }) => asData(ctx, key))),
    })
  }
  return exported
}

async function asData(ctx: Ctx, key: string): Promise<string> {
  const bytes = await buffer(await ctx.host.storage.read(key))
  return `data:image/jpeg;base64,${bytes.toString('base64')}`
}
