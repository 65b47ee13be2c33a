import { z } from 'zod'
import { endpoint, fileReply, instant, pageOf, pageQuery } from '../../kernel/endpoint.ts'
import { DELIMITERS, ENCODINGS, KINDS, mapping } from './mapping.rules.ts'
import { GROUP_NAMES, PROBLEM_REASONS } from './problems.rules.ts'

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

const count = z.int()
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

export const untakenRow = z.object({
  line: count,
  shown: z.string(),
  waits: z.boolean(),
  cells: z.array(z.string()),
  problems: z.array(problem),
})
export type UntakenView = z.output<typeof untakenRow>

export const skippedRow = z.object({
  line: count,
  shown: z.string(),
  /** The rule that left it out, in the reader's language. */
  rule: z.string(),
  cells: z.array(z.string()),
})

const ofImport = z.object({ importId: z.uuid() })
const path = '/api/v1/imports/:importId'

/** The body is multipart/form-data with the file as its part `file`. */
export const createImport = endpoint({
  method: 'POST',
  path: '/api/v1/imports',
  summary: 'Send a file (multipart/form-data, part "file"); nothing is taken from it yet',
  query: z.object({ kind: z.enum(KINDS).default('orders') }),
  response: importReport,
})

export const listImports = endpoint({
  method: 'GET',
  path: '/api/v1/imports',
  summary: 'List imports, the newest first',
  query: z.object(pageQuery),
  response: pageOf(importSummary),
})

export const getImport = endpoint({
  method: 'GET',
  path,
  summary: 'Get the progress and the check report of an import',
  params: ofImport,
  response: importReport,
})

export const previewImport = endpoint({
  method: 'POST',
  path: `${path}/preview`,
  summary: 'Read the first rows with a mapping, or with the proposed one',
  ignoresKey: true,
  params: ofImport,
  body: z.strictObject({ mapping: mapping.optional() }),
  response: z.object({
    encoding: z.enum(ENCODINGS).nullable(),
    header: z.array(z.string()),
    rows: z.array(
      z.object({
        line: count,
        cells: z.array(z.string()),
        is: z.enum(['taken', 'returned', 'cancelled', 'skipped', 'untaken']).nullable(),
        problems: z.array(problem),
      }),
    ),
    mapping,
    from: z.enum(['remembered', 'ready', 'guessed', 'given']),
    faults: z.array(z.string()),
    missing: z.array(z.string()),
  }),
})
export type PreviewView = z.output<typeof previewImport.response>

export const setMapping = endpoint({
  method: 'PUT',
  path: `${path}/mapping`,
  summary: 'Set how the columns of the file are read',
  params: ofImport,
  body: mapping,
  response: importReport,
})

export const checkImport = endpoint({
  method: 'POST',
  path: `${path}/check`,
  summary: 'Start a dry run: read every row and list what could not be taken',
  params: ofImport,
  response: importReport,
})

export const runImport = endpoint({
  method: 'POST',
  path: `${path}/run`,
  summary: 'Start the import, or go on with one that was stopped',
  params: ofImport,
  response: importReport,
})

export const stopImport = endpoint({
  method: 'DELETE',
  path: `${path}/run`,
  summary: 'Stop a running import after the chunk that is under way',
  params: ofImport,
  response: importReport,
})

export const keepImport = endpoint({
  method: 'POST',
  path: `${path}/keeping`,
  summary: 'Keep a stopped import as far as it came',
  params: ofImport,
  response: importReport,
})

export const undoImport = endpoint({
  method: 'DELETE',
  path,
  summary: 'Undo a whole import, or put away a file from which nothing was taken (then null)',
  params: ofImport,
  response: importReport.nullable(),
})

export const listUntaken = endpoint({
  method: 'GET',
  path: `${path}/untaken-rows`,
  summary: 'List the rows that were not taken, with line, column and reason',
  params: ofImport,
  query: z.object({ ...pageQuery, group: z.enum(GROUP_NAMES).optional() }),
  response: pageOf(untakenRow),
})

export const untakenCsv = endpoint({
  method: 'GET',
  path: `${path}/untaken-rows.csv`,
  summary: 'Download the rows that were not taken, to correct and import again',
  params: ofImport,
  query: z.object({ encoding: z.enum(['utf-8', 'cp932']).default('utf-8') }),
  response: fileReply,
})

export const importSource = endpoint({
  method: 'GET',
  path: `${path}/file`,
  summary: 'Download the file as it came, also of an undone import',
  params: ofImport,
  response: fileReply,
})

export const listSkipped = endpoint({
  method: 'GET',
  path: `${path}/skipped-rows`,
  summary: 'List the rows that a rule left out; the first 10,000 are kept',
  params: ofImport,
  query: z.object(pageQuery),
  response: pageOf(skippedRow),
})

export const skippedCsv = endpoint({
  method: 'GET',
  path: `${path}/skipped-rows.csv`,
  summary: 'Download the rows that a rule left out',
  params: ofImport,
  query: z.object({ encoding: z.enum(['utf-8', 'cp932']).default('utf-8') }),
  response: fileReply,
})

export const correctRows = endpoint({
  method: 'POST',
  path: `${path}/corrections`,
  summary: 'Write cells of untaken rows anew and take these rows as part of the same import',
  params: ofImport,
  body: z.strictObject({
    rows: z
      .array(
        z.strictObject({
          line: z.int().min(1),
          /** By place of the column, from 0. */
          cells: z.record(z.string().regex(/^\d{1,4}$/), z.string().max(5000)),
        }),
      )
      .min(1)
      .max(500),
  }),
  response: z.object({ taken: count, untaken: count, skipped: count }),
})

export const listMappings = endpoint({
  method: 'GET',
  path: '/api/v1/import-mappings',
  summary: 'List ready mappings and those remembered from earlier imports',
  query: z.object({ kind: z.enum(KINDS).optional() }),
  response: z.object({
    items: z.array(
      z.object({ name: z.string(), origin: z.enum(['ready', 'remembered']), mapping }),
    ),
  }),
})

const DELIVERY_STATES = ['waiting', 'done', 'ignored', 'refused'] as const

export const listDeliveries = endpoint({
  method: 'GET',
  path: '/api/v1/shopify-deliveries',
  summary: 'List what Shopify has sent by webhook, the newest first',
  query: z.object({
    ...pageQuery,
    requests: z.stringbool().default(false),
    state: z.enum(DELIVERY_STATES).optional(),
  }),
  response: pageOf(
    z.object({
      deliveryId: z.string(),
      shop: z.string(),
      topic: z.string(),
      state: z.enum(DELIVERY_STATES),
      reason: z.string().nullable(),
      receivedAt: instant,
      /** Of an open request about personal data: the mail or number of the person it is about. */
      asks: z.string().nullable(),
      /** The same person here; null where there is nobody, or nobody any more. */
      personId: z.uuid().nullable(),
    }),
  ),
})

export const finishRequest = endpoint({
  method: 'POST',
  path: '/api/v1/shopify-deliveries/:deliveryId/completion',
  summary: 'Note that a privacy request of Shopify has been carried out',
  params: z.object({ deliveryId: z.string().min(1).max(200) }),
  response: z.object({ deliveryId: z.string(), state: z.enum(DELIVERY_STATES) }),
})

export const listImportPeople = endpoint({
  method: 'GET',
  path: `${path}/people`,
  summary:
    'List the people whom an import brought, or brought an order, return or subscription for',
  params: ofImport,
  query: z.object(pageQuery),
  response: pageOf(z.object({ personId: z.uuid(), name: z.string(), since: instant })),
})
