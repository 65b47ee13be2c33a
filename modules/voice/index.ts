export { listImprovements, readImprovement } from './improvements/read-improvements.ts'
export { drawNotices, readNoticeReport } from './improvements/report.ts'
export { type ShipImprovement, shipImprovement } from './improvements/ship.ts'
export { type TellAskers, tellAskers, tellJob } from './improvements/tell-askers.ts'
export {
  type ChangeImprovement,
  changeImprovement,
  type DraftImprovement,
  draftImprovement,
  setCauses,
} from './improvements/write-improvement.ts'
export { type MarkEntry, markEntry } from './marking/mark-entry.ts'
export { addItem, putOnAgenda, removeItem } from './meetings/add-item.ts'
export { writeAgenda } from './meetings/agenda.ts'
export {
  type ChangeItem,
  changeItem,
  type DecideItem,
  decideItem,
  finishItem,
} from './meetings/decide-item.ts'
export {
  endMeeting,
  openMeeting,
  type PlanMeeting,
  planMeeting,
} from './meetings/hold-meeting.ts'
export { raiseHand, thankFor } from './meetings/raise-hand.ts'
export { listItems, listMeetings, readMeeting } from './meetings/read-meetings.ts'
export { recordItem } from './meetings/record-item.ts'
export { listNeeds, type NoteNeed, noteNeed, openNeed, setNeedMet } from './needs/needs.ts'
export { actToday } from './needs/tasks.ts'
export { type RemoveMade, removeMade } from './remove-made.ts'
export {
  archiveTopic,
  type ChangeTopic,
  type CreateTopic,
  changeTopic,
  createTopic,
  mergeTopic,
  restoreTopic,
} from './topics/decide-topic.ts'
export { proposeFor } from './topics/propose.ts'
export { listTopics } from './topics/read-topics.ts'
export { type RisingTopic, risingTopics } from './topics/rising.ts'
export { similarVoices } from './topics/similar.ts'
export { startTopics } from './topics/start-topics.ts'
export { train, trainLater } from './topics/train.ts'
export { type KeepVoice, type KeptVoice, keepVoices } from './voices/keep-voices.ts'
export { type ListVoices, listVoices, readVoice } from './voices/read-voices.ts'
export { dismissVoice, nameSpeaker, type TagVoice, tagVoice } from './voices/tag-voice.ts'
export { type Mood, NOBODY, type VoiceChannel, type VoiceKind } from './voices.rules.ts'
