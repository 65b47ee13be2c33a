import { translator } from '../../../kernel/i18n.ts'
import { formatMoney } from '../../../kernel/money.ts'
import type { FactKind } from '../../activity/index.ts'
import { cardAuditTexts as auditTexts } from '../card-audit.texts.ts'
import { cardTexts as texts } from '../cards.texts.ts'

export const cardTables = {
  layouts: 'reference',
  prints: 'local',
  cards: 'person',
  card_codes: 'lookup',
} as const

export const cardRights = {
  'cards.read': ['lead', 'marketer', 'staff', 'reader'],
  'cards.write': ['lead', 'marketer', 'staff'],
  // How everything the shop sends looks is decided by those who answer for it.
  'cards.manage': ['lead', 'marketer'],
} as const

export const cardPermissions = {
  'cards.read': texts.mayRead,
  'cards.write': texts.mayWrite,
  'cards.manage': texts.mayManage,
}

export const cardAudit = {
  'cards.made': auditTexts.made,
  'cards.changed': auditTexts.changed,
  'cards.cancelled': auditTexts.cancelled,
  'cards.photo_kept': auditTexts.photoKept,
  'cards.posted': auditTexts.posted,
  'cards.returned': auditTexts.returned,
  'cards.answered': auditTexts.answered,
  'cards.printed': auditTexts.printed,
  'cards.remade': auditTexts.remade,
  'cards.print_posted': auditTexts.printPosted,
  'cards.print_undone': auditTexts.printUndone,
  'cards.file_taken': auditTexts.fileTaken,
  'cards.layout_kept': auditTexts.layoutKept,
  'cards.layout_chosen': auditTexts.layoutChosen,
  'cards.layout_archived': auditTexts.layoutArchived,
}

/** The words stand on the timeline since they were written; this is a trace of their way to the letter box. */
export const cardFacts: Record<string, FactKind> = {
  'card.posted': {
    weight: 'system',
    group: 'contact',
    icon: 'postcard',
    title: texts.posted,
    titleOf: ({ kind }, t) => t(kind === 'letter' ? texts.postedLetter : texts.posted),
    line: ({ cost, mediaCode, byHand }, { locale, company }) =>
      [
        byHand === true && translator(locale)(texts.byHand),
        typeof mediaCode === 'string' && mediaCode,
        typeof cost === 'number' && cost > 0 && formatMoney(cost, company.currency, locale),
      ]
        .filter(Boolean)
        .join('・'),
  },
}
