import type { PersonPart } from '../../people/index.ts'
import { voiceTexts as texts } from '../voices.texts.ts'
import { emptyVoices, exportVoices, findFileKeys } from './move-voice.queries.ts'

/** What the house heard of one person. */
export const voicesPart: PersonPart = {
  exportData: async ({ tx }, personId) => ({ voices: await exportVoices(tx, personId) }),
  exportLabels: {
    voices: texts.voices,
    saidAt: texts.saidAt,
    channel: texts.channel,
    words: texts.words,
    kind: texts.kind,
    product: texts.product,
  },
  erase: async (ctx, personId) => {
    const keys = await findFileKeys(ctx.tx, personId)
    await emptyVoices(ctx.tx, personId)
    for (const key of keys) await ctx.host.storage.remove(key)
  },
}
