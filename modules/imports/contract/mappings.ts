import { z } from 'zod'
import { endpoint } from '../../../kernel/endpoint.ts'
import { ENCODINGS, KINDS, mapping } from '../mapping.rules.ts'
import { count, importPath, ofImport, problem } from './report.ts'

export const previewImport = endpoint({
  method: 'POST',
  path: `${importPath}/preview`,
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
