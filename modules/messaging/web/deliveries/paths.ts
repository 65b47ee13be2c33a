export const outboxPath = '/outbox'
export const messagePath = (messageId: string) => `/outbox/${messageId}`
export const outboxOf = (personId: string) => `/outbox?personId=${personId}`
