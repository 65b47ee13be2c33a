export { type Assign, assign } from './conversations/assign.ts'
export { type CloseConversation, closeConversation, reopen } from './conversations/close.ts'
export { keepDraft } from './conversations/drafts.ts'
export type { EntryMoved } from './conversations/entry-moved.ts'
export { replyLimit } from './conversations/limits.ts'
export { type MayReply, readReplyBar } from './conversations/may-reply.ts'
export { type NoteInside, noteInside } from './conversations/note-inside.ts'
export { readConversation } from './conversations/read-conversations.ts'
export {
  mergeConversations,
  moveEntry,
  splitConversation,
} from './conversations/rearrange.ts'
export { type ReceivedWord, type ReceiveWord, receiveWord } from './conversations/receive-word.ts'
export { type Replied, type Reply, reply } from './conversations/reply.ts'
export { fillReplies, saveReply } from './conversations/saved-replies.ts'
export { pairsOf, pairsToFind, searchable } from './conversations/search-words.ts'
export { type Snooze, snooze } from './conversations/snooze.ts'
export { type StartTalk, startTalk } from './conversations/start-talk.ts'
export type { TalksJoined } from './conversations/talks-joined.ts'
export {
  addWorkingDays,
  isWorkingDay,
  workingDaysBetween,
} from './conversations/working-days.ts'
export type { Attachment, EntryChannel, ReplyChannel } from './conversations.rules.ts'
export { LARGEST_FILE, storeAttachment } from './doors/store-attachment.ts'
export { askMachine, lookAtRequest } from './drafting/ask-machine.ts'
export { noteSource } from './drafting/drafted.ts'
export { suggestDrafts } from './drafting/suggest-drafts.ts'
