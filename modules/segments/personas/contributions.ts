import { personaTexts as texts } from '../personas.texts.ts'
import type { SegmentUses } from '../segment-uses.ts'
import { findPersonasOf } from './personas.queries.ts'

export const personaAuditTexts = {
  'personas.created': texts.createdAudit,
  'personas.changed': texts.changedAudit,
  'personas.archived': texts.archivedAudit,
  'personas.restored': texts.restoredAudit,
}

export const personaUses: SegmentUses = {
  kind: 'persona',
  label: texts.persona,
  find: async ({ tx }, segmentId) =>
    (await findPersonasOf(tx, segmentId)).map(({ personaId: id, name }) => ({
      id,
      name,
      path: `/personas/${id}`,
    })),
}
