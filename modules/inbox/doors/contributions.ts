import { doorTexts as texts } from '../doors.texts.ts'

export const doorAudit = {
  'inbox.mailbox_changed': texts.mailboxChanged,
  'inbox.mailbox_removed': texts.mailboxRemoved,
  'inbox.mail_hook_renewed': texts.hookRenewed,
  'inbox.mail_filed_again': texts.mailFiledAgain,
}

/** What doors keep, by the classes of module.ts. */
export const doorTables = {
  doors: 'local',
  mailboxes: 'local',
  mails: 'lookup',
  line_events: 'lookup',
  line_friends: 'lookup',
  line_links: 'lookup',
} as const
