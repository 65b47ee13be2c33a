import type { PersonPart } from '../../people/index.ts'
import { audienceTexts as texts } from '../audiences.texts.ts'
import { removeFilesSoon } from './files.ts'
import { takeFilesOf } from './runs.queries.ts'
import { eraseSynced, exportSynced } from './synced.queries.ts'

/**
 * To whom somebody was handed over. After an erasure the row stays until the receiver has heard that
 * they left: it tells no more than an id. Files that hold them go at once.
 */
export const audiencesPart: PersonPart = {
  exportData: async ({ tx }, personId) => ({ handedOver: await exportSynced(tx, personId) }),
  exportLabels: {
    handedOver: texts.exportDestinations,
    destination: texts.exportDestination,
    handedSince: texts.exportSince,
    handedLast: texts.exportLast,
  },
  erase: async (ctx, personId) => {
    const keys = await takeFilesOf(ctx.tx, personId)
    if (keys.length > 0) await removeFilesSoon(ctx, keys)
    await eraseSynced(ctx.tx, personId)
  },
}
