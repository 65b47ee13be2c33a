export const inboxPath = '/inbox'
export const outboxPath = '/outbox'
export const channelSettingsPath = '/settings/channels'
/** Where cards wait to be printed. */
export const printPath = '/post/out'
export const replySettingsPath = '/settings/replies'
export const talkPath = (conversationId: string) => `${inboxPath}?talk=${conversationId}`

/** From here on the list and the talk stand side by side. */
export const WIDE = '(min-width: 900px)'
