import { z } from 'zod'
import { endpoint, fileReply, pageOf, pageQuery } from '../../../kernel/endpoint.ts'
import { CONSENT_CHANNELS, CONSENT_PURPOSES, HELD_BECAUSE } from '../audiences.rules.ts'
import { schedule, syncRun } from './audience-shapes.ts'
import { member } from './segments.ts'

const ofSync = z.object({ syncId: z.uuid() })
const ofRun = z.object({ runId: z.uuid() })

export const createSync = endpoint({
  method: 'POST',
  path: '/api/v1/syncs',
  summary: 'Have a segment handed over to a destination, by hand or on a schedule',
  body: z.strictObject({ segmentId: z.uuid(), destinationId: z.uuid(), schedule }),
  response: ofSync,
})

export const changeSync = endpoint({
  method: 'PATCH',
  path: '/api/v1/syncs/:syncId',
  summary: 'Change the schedule of a sync, pause it, or let it go on',
  params: ofSync,
  body: z.strictObject({
    schedule: schedule.optional(),
    state: z.enum(['on', 'paused']).optional(),
  }),
  response: ofSync,
})

export const archiveSync = endpoint({
  method: 'PUT',
  path: '/api/v1/syncs/:syncId/archive',
  summary: 'End a sync; the receiver keeps what it has',
  params: ofSync,
  response: ofSync,
})

export const runSync = endpoint({
  method: 'POST',
  path: '/api/v1/syncs/:syncId/runs',
  summary: 'Hand over now who came, changed or went since the last run',
  params: ofSync,
  response: ofRun,
})

export const listSyncRuns = endpoint({
  method: 'GET',
  path: '/api/v1/syncs/:syncId/runs',
  summary: 'Runs of a sync, the latest first',
  params: ofSync,
  query: z.object(pageQuery),
  response: pageOf(syncRun),
})

const heldPerson = member.omit({ since: true }).extend({ because: z.enum(HELD_BECAUSE) })

export const listHeldBack = endpoint({
  method: 'GET',
  path: '/api/v1/syncs/:syncId/held-back',
  summary: 'Whom the last run held back, each with why',
  params: ofSync,
  query: z.object(pageQuery),
  response: pageOf(heldPerson),
})

export const downloadRunFile = endpoint({
  method: 'GET',
  path: '/api/v1/sync-runs/:runId/file.csv',
  summary: 'The file that a run made; it is kept for 30 days',
  params: ofRun,
  response: fileReply,
})

const asked = {
  segmentId: z.uuid(),
  channel: z.enum(CONSENT_CHANNELS).optional(),
  purpose: z.enum(CONSENT_PURPOSES).optional(),
}

export const previewAudience = endpoint({
  method: 'GET',
  path: '/api/v1/audience-previews',
  summary: 'How many of a segment would be handed over under a consent, and why not the others',
  query: z.object(asked),
  response: z.object({
    members: z.int(),
    sendable: z.int(),
    held: z.array(z.object({ because: z.enum(HELD_BECAUSE), people: z.int() })),
  }),
})
export type AudiencePreview = z.output<typeof previewAudience.response>

export const listAudiencePeople = endpoint({
  method: 'GET',
  path: '/api/v1/audience-people',
  summary: 'Who of a segment would be handed over, or would not and why',
  query: z.object({
    ...pageQuery,
    ...asked,
    which: z.enum(['sendable', 'held', ...HELD_BECAUSE]).default('sendable'),
  }),
  response: pageOf(heldPerson.extend({ because: z.enum(HELD_BECAUSE).nullable() })),
})
