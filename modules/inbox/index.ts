export { type Assign, assign } from './conversations/assign.ts'
export { type CloseConversation, closeConversation, reopen } from './conversations/close.ts'
export { type NoteInside, noteInside } from './conversations/note-inside.ts'
export { type ReceivedWord, type ReceiveWord, receiveWord } from './conversations/receive-word.ts'
export {
  addWorkingDays,
  isWorkingDay,
  workingDaysBetween,
} from './conversations/working-days.ts'
export type { Attachment, EntryChannel, ReplyChannel } from './conversations.rules.ts'
