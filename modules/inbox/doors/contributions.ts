import type { Text } from '../../../kernel/i18n.ts'
import type { FactKind } from '../../activity/index.ts'
import { doorTexts as texts } from '../doors.texts.ts'

export const doorAudit = {
  'inbox.mailbox_changed': texts.mailboxChanged,
  'inbox.mailbox_removed': texts.mailboxRemoved,
  'inbox.mail_hook_renewed': texts.hookRenewed,
  'inbox.chat_changed': texts.chatChanged,
  'inbox.form_changed': texts.formChanged,
  'inbox.line_filed_again': texts.lineFiledAgain,
  'inbox.mail_filed_again': texts.mailFiledAgain,
}

/** Small traces on the timeline; words themselves are the conversation's. */
function trace(title: Text): FactKind {
  return {
    weight: 'system',
    group: 'contact',
    icon: 'line',
    title,
    line: ({ words }) => (typeof words === 'string' ? words : ''),
  }
}

export const doorFacts: Record<string, FactKind> = {
  'line.followed': trace(texts.lineFollowed),
  'line.unfollowed': trace(texts.lineUnfollowed),
  'line.linked': trace(texts.lineLinked),
  'line.unlinked': trace(texts.lineUnlinked),
  'line.asked': trace(texts.lineAsked),
}

/** What doors keep, by the classes of module.ts. */
export const doorTables = {
  doors: 'local',
  mailboxes: 'local',
  mails: 'lookup',
  line_events: 'lookup',
  line_friends: 'lookup',
  line_links: 'lookup',
  visitors: 'lookup',
} as const
