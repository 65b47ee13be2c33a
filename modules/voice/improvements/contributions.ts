import { z } from 'zod'
import { defineJob } from '../../../kernel/jobs.ts'
import { type FactKind, type Reaction, reactionPayload } from '../../activity/index.ts'
import type { PersonPart } from '../../people/index.ts'
import { improvementTexts as texts } from '../improvements.texts.ts'
import { noteTold, tellJob } from './tell-askers.ts'
import { emptyTold, exportTold } from './told-person.queries.ts'

export const improvementTables = {
  improvements: 'reference',
  causes: 'person',
  told: 'person',
  notice_settings: 'reference',
} as const

export const improvementRights = {
  'voice.improve': ['lead', 'marketer', 'staff'],
} as const

export const improvementPermissions = { 'voice.improve': texts.mayImprove }

export const improvementAudit = {
  'voice.improvement_planned': texts.auditPlanned,
  'voice.improvement_changed': texts.auditChanged,
  'voice.improvement_dropped': texts.auditDropped,
  'voice.improvement_shipped': texts.auditShipped,
  'voice.improvement_reopened': texts.auditReopened,
  'voice.askers_told': texts.auditTold,
  'voice.notices_drawn': texts.auditDrawn,
}

const noteToldJob = defineJob({
  name: 'voice.noteTold',
  payload: reactionPayload,
  run: (ctx, { facts }) => noteTold(ctx, { personIds: facts.map(({ personId }) => personId) }),
})

export const improvementJobs = [tellJob, noteToldJob]

// Nine in the morning in Japan: those whom the lot drew for later.
export const improvementCron = [{ job: tellJob, match: '5 0 * * *' }]

export const toldReaction: Reaction = { name: 'told', on: ['message.sent'], job: noteToldJob }

const told = z.object({ title: z.string() })

export const improvementFacts: Record<string, FactKind> = {
  'voice.told': {
    weight: 'deed',
    group: 'contact',
    icon: 'check',
    title: texts.told,
    line: (payload) => told.safeParse(payload).data?.title ?? '',
  },
}

/** What became of one person's words. */
export const improvementsPart: PersonPart = {
  exportData: async ({ tx }, personId) => ({ toldOfImprovements: await exportTold(tx, personId) }),
  exportLabels: {
    toldOfImprovements: texts.exportTold,
    title: texts.exportTitle,
    toldAt: texts.exportToldAt,
  },
  erase: async ({ tx }, personId) => emptyTold(tx, personId),
}
