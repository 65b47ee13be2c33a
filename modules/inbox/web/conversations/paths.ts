export const inboxPath = '/inbox'
export const outboxPath = '/outbox'
export const channelSettingsPath = '/settings/channels'
/** Where cards wait to be printed. */
export const printPath = '/post/out'
export const replySettingsPath = '/settings/replies'
export const talkPath = (conversationId: string) => `${inboxPath}?talk=${conversationId}`
