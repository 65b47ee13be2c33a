import { z } from 'zod'
import { endpoint, fileReply, instant, pageOf, pageQuery } from '../../../kernel/endpoint.ts'
import { rule } from '../rule/rule.ts'

const name = z.string().trim().min(1).max(100)
const note = z.string().trim().max(1000).nullable()
const one = z.object({ segmentId: z.uuid() })

/** How far the fill of a new rule is. */
const filling = z.object({ done: z.int(), total: z.int() }).nullable()

export const segmentLine = z.object({
  segmentId: z.uuid(),
  name: z.string(),
  note: z.string().nullable(),
  /** The rule as a sentence in the reader's language. */
  sentence: z.string(),
  /** Null until the first fill is done. */
  members: z.int().nullable(),
  /** Members at the end of each of the last days, oldest first. */
  trend: z.array(z.object({ day: z.iso.date(), members: z.int() })),
  filling,
  updatedAt: instant,
})
export type SegmentLine = z.output<typeof segmentLine>

export const segmentDetail = segmentLine.omit({ trend: true }).extend({
  rule,
  createdAt: instant,
  createdBy: z.string(),
  /** Whatever stops being right without it; `label` says what other modules call theirs. */
  usedBy: z.array(
    z.object({
      kind: z.string(),
      id: z.string(),
      name: z.string(),
      label: z.string().nullable(),
      path: z.string().nullable(),
    }),
  ),
  days: z.array(z.object({ day: z.iso.date(), members: z.int(), entered: z.int(), left: z.int() })),
})
export type SegmentDetail = z.output<typeof segmentDetail>

export const member = z.object({
  personId: z.uuid(),
  name: z.string(),
  kana: z.string(),
  number: z.string().nullable(),
  place: z.string().nullable(),
  isMember: z.boolean(),
  /** Since when in the segment; null in a preview. */
  since: instant.nullable(),
})
export type Member = z.output<typeof member>

export const listSegments = endpoint({
  method: 'GET',
  path: '/api/v1/segments',
  summary: 'Segments with their size and trend, the latest changed first',
  query: z.object({ q: z.string().trim().max(100).default('') }),
  response: z.object({ items: z.array(segmentLine) }),
})

export const createSegment = endpoint({
  method: 'POST',
  path: '/api/v1/segments',
  summary: 'Make a segment; its first fill runs in the background',
  body: z.strictObject({ name, note: note.optional(), rule }),
  response: one,
})

export const getSegment = endpoint({
  method: 'GET',
  path: '/api/v1/segments/:segmentId',
  summary: 'One segment with its rule, growth and who uses it',
  params: one,
  response: segmentDetail,
})

export const changeSegment = endpoint({
  method: 'PATCH',
  path: '/api/v1/segments/:segmentId',
  summary: 'Change a segment; a new rule is filled beside the old one',
  params: one,
  body: z.strictObject({ name: name.optional(), note: note.optional(), rule: rule.optional() }),
  response: one,
})

export const archiveSegment = endpoint({
  method: 'PUT',
  path: '/api/v1/segments/:segmentId/archive',
  summary: 'Put a segment away; refused with their names while others use it',
  params: one,
  response: one,
})

export const listMembers = endpoint({
  method: 'GET',
  path: '/api/v1/segments/:segmentId/members',
  summary: 'Who is in a segment now; `total` equals the size',
  params: one,
  query: z.object(pageQuery),
  response: pageOf(member),
})

export const downloadMembers = endpoint({
  method: 'GET',
  path: '/api/v1/segments/:segmentId/members.csv',
  summary: 'The same people as a file for a spreadsheet',
  params: one,
  query: z.object({ encoding: z.enum(['utf-8', 'cp932']).default('utf-8') }),
  response: fileReply,
})

export const getOverlaps = endpoint({
  method: 'GET',
  path: '/api/v1/segments/:segmentId/overlaps',
  summary: 'How many members are in other segments too, the largest first',
  params: one,
  response: z.object({
    items: z.array(
      z.object({ segmentId: z.uuid(), name: z.string(), members: z.int(), both: z.int() }),
    ),
  }),
})

/** What a rule would mean, before it is decided. Asked by POST because a rule does not fit an address. */
export const previewRule = endpoint({
  method: 'POST',
  path: '/api/v1/rule-previews',
  summary: 'Count a rule, with a sample, and who would come and go against a segment',
  ignoresKey: true,
  body: z.strictObject({
    rule,
    segmentId: z.uuid().optional(),
    /** Another sample, by another number. */
    sample: z.int().min(0).max(1_000_000).default(0),
  }),
  response: z.object({
    sentence: z.string(),
    count: z.int(),
    /** Of a rule whose conditions must all hold: how many are left after each. */
    steps: z.array(z.int()),
    sample: z.array(member),
    changes: z.object({ enter: z.int(), leave: z.int() }).nullable(),
  }),
})
export type RulePreview = z.output<typeof previewRule.response>

export const countRules = endpoint({
  method: 'POST',
  path: '/api/v1/rule-counts',
  summary: 'How many people each of some rules holds for',
  ignoresKey: true,
  body: z.strictObject({ rules: z.array(rule).min(1).max(12) }),
  response: z.object({ counts: z.array(z.int()) }),
})

export const listRulePeople = endpoint({
  method: 'POST',
  path: '/api/v1/rule-people',
  summary: 'Who a rule holds for, or who would come or go against a segment',
  ignoresKey: true,
  body: z.strictObject({
    rule,
    segmentId: z.uuid().optional(),
    which: z.enum(['in', 'enter', 'leave']).default('in'),
    limit: z.int().min(1).max(200).default(50),
    cursor: z.string().max(500).optional(),
  }),
  response: pageOf(member),
})

/** One condition of a rule as it stands with one person. */
const reason = z.object({
  /** The condition in words. */
  words: z.string(),
  holds: z.boolean(),
  /** What was found: «3», «2026-10-09 …», or empty. */
  seen: z.string().nullable(),
  seenKind: z.enum(['number', 'money', 'moment', 'day', 'text']),
})

export const explainRule = endpoint({
  method: 'POST',
  path: '/api/v1/rule-explanations',
  summary: 'Why one person is in, or is not',
  ignoresKey: true,
  body: z.strictObject({ rule, personId: z.uuid() }),
  response: z.object({
    isIn: z.boolean(),
    reasons: z.array(reason),
    /** The next moment at which this may change by itself. */
    changesAt: instant.nullable(),
  }),
})
export type Explanation = z.output<typeof explainRule.response>

export const listPersonSegments = endpoint({
  method: 'GET',
  path: '/api/v1/people/:personId/segments',
  summary: 'Segments that a person is in, since when',
  params: z.object({ personId: z.uuid() }),
  response: z.object({
    items: z.array(
      z.object({ segmentId: z.uuid(), name: z.string(), sentence: z.string(), since: instant }),
    ),
  }),
})
