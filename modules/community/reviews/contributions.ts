import type { FactKind } from '../../activity/index.ts'
import type { PersonPart } from '../../people/index.ts'
import { reviewTexts as texts } from '../reviews.texts.ts'
import { emptyReviews, exportInvitations, exportReviews } from './person.queries.ts'

export const reviewRights = {
  'reviews.read': ['lead', 'marketer', 'staff', 'reader'],
  'reviews.write': [],
  'reviews.decide': ['lead', 'marketer'],
  'reviews.reply': ['lead', 'marketer', 'staff'],
  'reviews.manage': ['lead', 'marketer'],
} as const

export const reviewPermissions = {
  'reviews.read': texts.mayRead,
  'reviews.write': texts.mayWrite,
  'reviews.decide': texts.mayDecide,
  'reviews.reply': texts.mayReply,
  'reviews.manage': texts.mayManage,
}

export const reviewAudit = {
  'reviews.taken': texts.auditTaken,
  'reviews.decided': texts.auditDecided,
  'reviews.replied': texts.auditReplied,
  'reviews.invited': texts.auditInvited,
  'reviews.settings_changed': texts.auditSettings,
}

const text = (value: unknown) => (typeof value === 'string' ? value : '')

export const reviewFacts: Record<string, FactKind> = {
  'review.written': {
    weight: 'deed',
    group: 'word',
    icon: 'voice',
    title: texts.factWritten,
    titleOf: ({ product, stars }, t) =>
      typeof stars === 'number' ? t(texts.factStars, { product: text(product), stars }) : '',
    line: () => '',
  },
  'review.published': {
    weight: 'system',
    group: 'word',
    icon: 'voice',
    title: texts.factPublished,
    line: ({ product }) => text(product),
  },
}

/** What one person wrote of products, and was asked to write. */
export const reviewsPart: PersonPart = {
  exportData: async ({ tx }, personId) => ({
    reviews: await exportReviews(tx, personId),
    reviewInvitations: await exportInvitations(tx, personId),
  }),
  exportLabels: {
    reviews: texts.exportReviews,
    reviewInvitations: texts.exportInvitations,
    productName: texts.exportProduct,
    stars: texts.exportStars,
    words: texts.exportWords,
    penName: texts.exportName,
    state: texts.exportState,
    writtenAt: texts.exportAt,
    askedAt: texts.exportAskedAt,
    reply: texts.exportReply,
    reward: texts.exportReward,
  },
  erase: async (ctx, personId) => emptyReviews(ctx.tx, personId),
}
