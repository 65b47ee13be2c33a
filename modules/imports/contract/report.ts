import { z } from 'zod'
import { instant } from '../../../kernel/endpoint.ts'
import { DELIMITERS, ENCODINGS, KINDS, mapping } from '../mapping.rules.ts'
import { GROUP_NAMES, PROBLEM_REASONS } from '../problems.rules.ts'

export const IMPORT_STATES = [
  'new',
  'reading',
  'checked',
  'running',
  'finishing',
  'done',
  'stopped',
  'failed',
  'undoing',
  'undone',
] as const

export const count = z.int()
const counts = z.record(z.string(), z.int())

/** One import as the list shows it. Rows add up: total = taken + untaken + skipped + left. */
export const importSummary = z.object({
  importId: z.uuid(),
  kind: z.enum(KINDS),
  source: z.string().nullable(),
  fileName: z.string(),
  fileSize: count,
  state: z.enum(IMPORT_STATES),
  goal: z.enum(['check', 'run']),
  stopWanted: z.boolean(),
  /** Bytes of the file read so far. */
  bytesRead: count,
  rows: z.object({
    total: count,
    taken: count,
    untaken: count,
    skipped: count,
    /** Read, and neither taken nor refused yet. */
    left: count,
  }),
  result: z.object({
    ordersCreated: count,
    ordersUpdated: count,
    ordersUnchanged: count,
    returnsCreated: count,
    returnsUpdated: count,
    returnsUnchanged: count,
    subscriptionsCreated: count,
    subscriptionsUpdated: count,
    subscriptionsUnchanged: count,
    peopleCreated: count,
    peopleFilled: count,
    peopleMatched: count,
    /** Traits of people who have as many as can be kept. */
    traitsLeftOut: count,
    adopted: z.object({ currency: z.string(), zone: z.string() }).nullable(),
  }),
  /** Why it failed, in the reader's language. */
  failure: z.string().nullable(),
  createdBy: z.string(),
  createdAt: instant,
  startedAt: instant.nullable(),
  finishedAt: instant.nullable(),
  undoneAt: instant.nullable(),
  undoneBy: z.string().nullable(),
  /** What an undo took back. */
  undone: counts.nullable(),
})
export type ImportSummary = z.output<typeof importSummary>

export const importReport = importSummary.extend({
  sha256: z.string(),
  encoding: z.enum(ENCODINGS).nullable(),
  delimiter: z.enum(DELIMITERS),
  header: z.array(z.string()).nullable(),
  mapping: mapping.nullable(),
  /** What a dry run foresees. */
  foreseen: z
    .object({
      orders: count,
      ordersKnown: count,
      returns: count,
      subscriptions: count,
      subscriptionsKnown: count,
      people: count,
      peopleKnown: count,
    })
    .nullable(),
  /** Rows skipped by each rule of the mapping, in its order. */
  skippedByRule: z.array(z.object({ name: z.string(), rows: count })),
  /** Untaken rows by kind of reason. */
  groups: z.partialRecord(z.enum(GROUP_NAMES), count),
  /** Of the untaken, those that only wait for another row of their order. */
  waiting: count,
})
export type ImportReport = z.output<typeof importReport>

export const problem = z.object({
  column: z.string().nullable(),
  /** Place of the column, from 0: the cell to correct. */
  cell: z.int().nullable(),
  value: z.string(),
  reason: z.enum(PROBLEM_REASONS),
  /** In the reader's language. */
  words: z.string(),
})

export const ofImport = z.object({ importId: z.uuid() })
export const importPath = '/api/v1/imports/:importId'
