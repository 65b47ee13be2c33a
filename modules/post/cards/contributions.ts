import { translator } from '../../../kernel/i18n.ts'
import { formatMoney } from '../../../kernel/money.ts'
import type { FactKind } from '../../activity/index.ts'
import { cardAuditTexts as audits } from '../card-audit.texts.ts'
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
  'cards.made': audits.made,
  'cards.changed': audits.changed,
  'cards.cancelled': audits.cancelled,
  'cards.photo_kept': audits.photoKept,
  'cards.posted': audits.posted,
  'cards.returned': audits.returned,
  'cards.answered': audits.answered,
  'cards.printed': audits.printed,
  'cards.remade': audits.remade,
  'cards.print_posted': audits.printPosted,
  'cards.print_undone': audits.printUndone,
  'cards.file_taken': audits.fileTaken,
  'cards.layout_kept': audits.layoutKept,
  'cards.layout_chosen': audits.layoutChosen,
  'cards.layout_archived': audits.layoutArchived,
}

/** The words stand on the timeline since they were written; this is the way to the letter box. */
export const cardFacts: Record<string, FactKind> = {
  'card.posted': {
    weight: 'deed',
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
