import type { PersonPart } from '../../people/index.ts'
import { deliveryTexts as texts } from '../deliveries.texts.ts'
import { eraseMessages, exportMessages } from './person.queries.ts'

export const deliveryAuditTexts = {
  'messaging.message_written': texts.sentAudit,
  'messaging.message_retried': texts.retriedAudit,
  'messaging.message_cancelled': texts.cancelledAudit,
  'messaging.call_closed': texts.calledAudit,
}

export const deliveryPermissionTexts = {
  'messaging.read': texts.mayRead,
  'messaging.write': texts.mayWrite,
}

/** Messages, on behalf of people. */
export const deliveriesPart: PersonPart = {
  exportData: async ({ tx }, personId) => ({ messages: await exportMessages(tx, personId) }),
  exportLabels: {
    messages: texts.exportMessages,
    messageChannel: texts.exportChannel,
    messageSubject: texts.exportSubject,
    messageText: texts.exportText,
    messageState: texts.exportState,
    messageAt: texts.exportAt,
  },
  erase: ({ tx }, personId) => eraseMessages(tx, personId),
}
