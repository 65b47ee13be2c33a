import type { PersonPart } from '../../people/index.ts'
import { doorTexts as texts } from '../doors.texts.ts'
import { deleteVisitorsOf } from './chat/chat.queries.ts'
import { deleteLineOf } from './line/line.queries.ts'
import { deleteMailsOf, findMailsOf } from './mail/mails.queries.ts'

/**
 * What the doors keep of one person beside the words themselves: mails as they came, and what LINE told.
 */
export const doorsPart: PersonPart = {
  exportData: async ({ tx }, personId) => ({
    receivedMails: (await findMailsOf(tx, personId)).map(
      ({ fromAddress, subject, receivedAt }) => ({
        mailFrom: fromAddress,
        mailSubject: subject,
        mailReceived: receivedAt,
      }),
    ),
  }),
  exportLabels: {
    receivedMails: texts.exportMails,
    mailFrom: texts.exportFrom,
    mailSubject: texts.exportSubject,
    mailReceived: texts.exportReceived,
  },
  erase: async (ctx, personId) => {
    const mails = await findMailsOf(ctx.tx, personId)
    await deleteMailsOf(ctx.tx, personId)
    await deleteVisitorsOf(ctx.tx, personId)
    await deleteLineOf(ctx.tx, personId)
    for (const { key } of mails) await ctx.host.storage.remove(key)
  },
}
