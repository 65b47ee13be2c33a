import { z } from 'zod'
import { endpoint, fileReply, pageOf, pageQuery } from '../../../kernel/endpoint.ts'
import { GROUP_NAMES } from '../problems.rules.ts'
import { count, importPath, ofImport, problem } from './report.ts'

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

export const listUntaken = endpoint({
  method: 'GET',
  path: `${importPath}/untaken-rows`,
  summary: 'List the rows that were not taken, with line, column and reason',
  params: ofImport,
  query: z.object({ ...pageQuery, group: z.enum(GROUP_NAMES).optional() }),
  response: pageOf(untakenRow),
})

export const untakenCsv = endpoint({
  method: 'GET',
  path: `${importPath}/untaken-rows.csv`,
  summary: 'Download the rows that were not taken, to correct and import again',
  params: ofImport,
  query: z.object({ encoding: z.enum(['utf-8', 'cp932']).default('utf-8') }),
  response: fileReply,
})

export const listSkipped = endpoint({
  method: 'GET',
  path: `${importPath}/skipped-rows`,
  summary: 'List the rows that a rule left out; the first 10,000 are kept',
  params: ofImport,
  query: z.object(pageQuery),
  response: pageOf(skippedRow),
})

export const skippedCsv = endpoint({
  method: 'GET',
  path: `${importPath}/skipped-rows.csv`,
  summary: 'Download the rows that a rule left out',
  params: ofImport,
  query: z.object({ encoding: z.enum(['utf-8', 'cp932']).default('utf-8') }),
  response: fileReply,
})

export const correctRows = endpoint({
  method: 'POST',
  path: `${importPath}/corrections`,
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
