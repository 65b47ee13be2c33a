import { meetingTexts as texts } from '../meetings.texts.ts'
import { writeAgendaJob } from './jobs.ts'
import { promisesKeptJob } from './promises.ts'

export const meetingJobs = [writeAgendaJob, promisesKeptJob]

// After the rises of the night are noted, before anybody comes in the morning in Japan.
export const meetingCron = [{ job: writeAgendaJob, match: '15 21 * * *' }]

export const meetingTables = {
  meetings: 'reference',
  items: 'reference',
  item_voices: 'person',
  item_promises: 'person',
  item_hands: 'reference',
  item_thanks: 'reference',
  presences: 'local',
  sheet_settings: 'reference',
} as const

export const meetingRights = {
  'voice.decide': ['lead', 'marketer', 'staff'],
} as const

export const meetingPermissions = { 'voice.decide': texts.mayDecide }

export const meetingAudit = {
  'voice.meeting_planned': texts.auditPlanned,
  'voice.meeting_opened': texts.auditOpened,
  'voice.meeting_ended': texts.auditEnded,
  'voice.agenda': texts.auditAgenda,
  'voice.item_added': texts.auditAdded,
  'voice.item_removed': texts.auditRemoved,
  'voice.item_decided': texts.auditDecided,
  'voice.item_changed': texts.auditChanged,
  'voice.item_done': texts.auditDone,
  'voice.item_reopened': texts.auditReopened,
  'voice.hand_raised': texts.auditHand,
  'voice.hand_lowered': texts.auditHandDown,
  'voice.thanked': texts.auditThanked,
  'voice.unthanked': texts.auditUnthanked,
  'voice.sheet_set': texts.auditSheet,
}
