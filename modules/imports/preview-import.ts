import { type Ctx, requirePermission } from '../../kernel/context.ts'
import { cutText } from '../../kernel/cut-text.ts'
import { invalid, notFound } from '../../kernel/errors.ts'
import { effectiveCompany } from './effective-company.ts'
import { findImport, type ImportRow } from './imports.queries.ts'
import { texts } from './imports.texts.ts'
import { type Encoding, type Mapping, type MappingFault, mappingFaults } from './mapping.rules.ts'
import { type Proposal, proposeMapping } from './propose-mapping.ts'
import { decodeSample } from './reading/decode.ts'
import { namesOf } from './reading/read-rows.ts'
import { type Row, RowParser } from './reading/row-parser.ts'
import { bindMapping } from './rows/bind-mapping.ts'
import type { Problem } from './rows/piece.ts'
import { readerFor } from './run/open-reading.ts'

const SAMPLE = 512 * 1024
const FIRST_ROWS = 20

export interface PreviewRow {
  line: number
  cells: string[]
  /** How the row would be taken; null while the mapping is not whole. */
  is: 'taken' | 'returned' | 'cancelled' | 'skipped' | 'untaken' | null
  problems: Problem[]
}

export interface Preview {
  encoding: Encoding | null
  header: string[]
  rows: PreviewRow[]
  mapping: Mapping
  from: Proposal['from'] | 'given'
  /** What the mapping still lacks. */
  faults: MappingFault[]
  /** Columns that it names and the file has not. */
  missing: string[]
}

/** The first rows of a file, as a mapping reads them; without one, as the proposed one does. */
export async function previewImport(
  ctx: Ctx,
  input: { importId: string; mapping?: Mapping },
): Promise<Preview> {
  requirePermission(ctx, 'imports.read')
  const row = await findImport(ctx.tx, input.importId)
  if (!row) throw notFound(texts.notFound)
  const given = input.mapping ?? row.mapping
  const encoding = given?.encoding ?? row.encoding
  const sample = await sampleOf(ctx, row)
  const parsed = firstRows(sample, row, given, encoding)
  const proposal = given
    ? { mapping: given, from: 'given' as const }
    : await proposeMapping(ctx.tx, row.kind, parsed.header, row.fileName)
  const { mapping, from } = proposal
  const bound = bindMapping(mapping, parsed.header)
  const missing = 'missing' in bound ? bound.missing : []
  const faults = mappingFaults(mapping)
  const readable = missing.length === 0 && faults.length === 0
  const rows = readable ? await readFirst(ctx, mapping, parsed) : parsed.rows.map(unread)
  return { encoding, header: parsed.header, rows, mapping, from, faults, missing }
}

async function sampleOf(ctx: Ctx, row: ImportRow): Promise<Buffer> {
  const file = await ctx.host.storage.read(row.fileKey)
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of file) {
    chunks.push(chunk as Buffer)
    size += (chunk as Buffer).length
    if (size >= SAMPLE) break
  }
  file.destroy()
  return Buffer.concat(chunks)
}

function firstRows(
  sample: Buffer,
  row: ImportRow,
  mapping: Mapping | null,
  encoding: ImportRow['encoding'],
): { header: string[]; rows: Row[] } {
  const text = decodeSample(sample, encoding ?? 'cp932')
  const parser = new RowParser(mapping?.delimiter ?? row.delimiter)
  const rows = parse(parser, text, sample.length === row.fileSize).filter(
    ({ line }) => line > (mapping?.skipLines ?? 0),
  )
  const [first] = rows
  if (!first) throw invalid(texts.headerMissing)
  const hasHeader = mapping?.header ?? true
  return {
    header: hasHeader ? namesOf(first.cells) : first.cells.map((_, i) => `${i + 1}`),
    rows: rows.slice(hasHeader ? 1 : 0, FIRST_ROWS + 1),
  }
}

/** A quote that is not closed within the sample is said when the file is read, with its line. */
function parse(parser: RowParser, text: string, whole: boolean): Row[] {
  const rows = parser.push(text)
  if (!whole) return rows
  try {
    return [...rows, ...parser.push('', true)]
  } catch {
    return rows
  }
}

const unread = ({ line, cells }: Row): PreviewRow => ({
  line,
  cells: cells.map(shown),
  is: null,
  problems: [],
})

async function readFirst(
  ctx: Ctx,
  mapping: Mapping,
  { header, rows }: { header: string[]; rows: Row[] },
): Promise<PreviewRow[]> {
  const company = await effectiveCompany(ctx, mapping, false)
  const reader = readerFor(mapping, header, company, ctx.now)
  return rows.map((row): PreviewRow => {
    const outcome = reader.read(row)
    const base = unread(row)
    if (outcome.is === 'skipped') return { ...base, is: 'skipped' }
    if (outcome.is === 'untaken') return { ...base, is: 'untaken', problems: outcome.row.problems }
    const { kind, cancelled } = outcome.piece
    return { ...base, is: kind === 'return' ? 'returned' : cancelled ? 'cancelled' : 'taken' }
  })
}

function shown(cell: string): string {
  return cutText(cell.replaceAll('\u0000', '␀'), 300)
}
