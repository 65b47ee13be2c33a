export const outboxPath = '/outbox'
export const talkPath = (conversationId: string) => `/inbox?talk=${conversationId}`
/** Where cards are printed, and the card that is made of a message by post. */
export const cardsOutPath = '/post/out'
export const cardOutPath = (messageId: string) => `${cardsOutPath}/cards/${messageId}`
export const messagePath = (messageId: string) => `/outbox/${messageId}`
export const outboxOf = (personId: string) => `/outbox?personId=${personId}`
