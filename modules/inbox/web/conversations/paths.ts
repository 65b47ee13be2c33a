export const inboxPath = '/inbox'
export const replySettingsPath = '/settings/replies'
export const talkPath = (conversationId: string) => `${inboxPath}?talk=${conversationId}`
