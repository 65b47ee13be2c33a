import type { FactKind } from '../activity/index.ts'
import type { SegmentUses } from '../segments/index.ts'
import { findRoundsOf } from './asks/rounds.queries.ts'
import { askTexts } from './asks.texts.ts'
import { surveyTexts as texts } from './surveys.texts.ts'

export const surveyTables = {
  surveys: 'reference',
  versions: 'reference',
  rounds: 'reference',
  loyalty: 'reference',
  settings: 'reference',
  asks: 'person',
  answers: 'person',
  studies: 'reference',
  seats: 'person',
  quotes: 'person',
} as const

export const surveyRights = {
  'surveys.read': ['lead', 'marketer', 'staff', 'reader'],
  'surveys.write': ['lead', 'marketer'],
  'surveys.ask': ['lead', 'marketer'],
  'surveys.answer': ['lead', 'marketer', 'staff'],
  'surveys.manage': ['lead'],
} as const

export const surveyPermissions = {
  'surveys.read': texts.mayRead,
  'surveys.write': texts.mayWrite,
  'surveys.ask': texts.mayAsk,
  'surveys.answer': texts.mayAnswer,
  'surveys.manage': texts.mayManage,
}

export const surveyAudit = {
  'surveys.created': texts.auditCreated,
  'surveys.changed': texts.auditChanged,
  'surveys.opened': texts.auditOpened,
  'surveys.closed': texts.auditClosed,
  'surveys.settings_changed': texts.auditSettings,
  'surveys.round_started': texts.auditRound,
  'surveys.round_stopped': texts.auditRoundStopped,
  'surveys.answered': texts.auditAnswered,
  'surveys.answer_removed': texts.auditRemoved,
  'surveys.made_removed': texts.auditMadeRemoved,
  'surveys.exported': texts.auditExported,
  'surveys.loyalty_defined': texts.auditLoyalty,
  'surveys.study_created': texts.auditStudy,
  'surveys.study_changed': texts.auditStudyChanged,
  'surveys.recruited': texts.auditRecruited,
  'surveys.seat_changed': texts.auditSeat,
  'surveys.quote_added': texts.auditQuote,
  'surveys.thanked': texts.auditThanked,
}

const text = (value: unknown) => (typeof value === 'string' ? value : '')

export const surveyFacts: Record<string, FactKind> = {
  'survey.asked': {
    weight: 'system',
    group: 'contact',
    icon: 'survey',
    title: texts.factAsked,
    line: ({ name }) => text(name),
  },
  'survey.answered': {
    weight: 'deed',
    group: 'word',
    icon: 'survey',
    title: texts.factAnswered,
    titleOf: ({ name, mark }, t) =>
      typeof mark === 'number' ? t(texts.factMark, { name: text(name), mark }) : '',
    line: ({ name, mark }) => (typeof mark === 'number' ? '' : text(name)),
  },
}

/** A segment stays while a survey still goes through its people. */
export const roundUses: SegmentUses = {
  kind: 'survey',
  label: askTexts.use,
  find: async ({ tx }, segmentId) =>
    (await findRoundsOf(tx, segmentId)).map(({ roundId, surveyId, name }) => ({
      id: roundId,
      name,
      path: `/surveys/${surveyId}`,
    })),
}
