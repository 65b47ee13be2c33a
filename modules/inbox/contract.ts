export * from './contract/conversation-import.ts'
export * from './contract/conversation-settings.ts'
export * from './contract/conversations.ts'
export * from './contract/doors.ts'
