import type { Ctx } from '../../../kernel/context.ts'
import { invalid } from '../../../kernel/errors.ts'
import type { ImportRow } from '../imports.queries.ts'
import { texts } from '../imports.texts.ts'
import { type Mapping, mapping as mappingSchema } from '../mapping.rules.ts'
import { readRows } from '../reading/read-rows.ts'
import type { Row } from '../reading/row-parser.ts'
import { EndlessLine, UnclosedQuote } from '../reading/row-parser.ts'
import { bindMapping } from '../rows/bind-mapping.ts'
import { Moments } from '../rows/moments.ts'
import { RowReader } from '../rows/row-reader.ts'

export interface OpenBatch {
  rows: Row[]
  bytes: number
  reader: RowReader
}

/** What a file is read with. Two readings with the same text give the same rows. */
export function readingKey(mapping: Mapping, company: { currency: string; zone: string }): string {
  // PostgreSQL gives the keys of jsonb in an order of its own.
  return JSON.stringify([mappingSchema.parse(mapping), company.currency, company.zone])
}

/**
 * Opens the stored file and reads it by its mapping. Throws `invalid` in words for what makes the
 * whole file unreadable: columns that are not there, a quote that is never closed.
 */
export async function* openReading(
  ctx: Ctx,
  row: ImportRow,
  mapping: Mapping,
  company: { currency: string; zone: string },
): AsyncGenerator<OpenBatch> {
  const encoding = mapping.encoding ?? row.encoding
  if (!encoding) throw invalid(texts.encodingUnknown)
  const file = await ctx.host.storage.read(row.fileKey)
  const options = {
    encoding,
    delimiter: mapping.delimiter ?? row.delimiter,
    header: mapping.header,
    skipLines: mapping.skipLines,
  }
  let reader: RowReader | null = null
  const onHeader = (header: string[]) => {
    reader = readerFor(mapping, header, company, ctx.now)
  }
  try {
    for await (const batch of readRows(file, options, onHeader)) {
      if (reader) yield { ...batch, reader }
    }
    if (!reader) throw invalid(texts.headerMissing)
  } catch (error) {
    if (error instanceof UnclosedQuote) throw invalid(texts.quoteNotClosed, { line: error.line })
    if (error instanceof EndlessLine) throw invalid(texts.lineEndless, { line: error.line })
    throw error
  } finally {
    file.destroy()
  }
}

/** A reader for rows below this header. Throws `invalid` if the mapping names other columns. */
export function readerFor(
  mapping: Mapping,
  header: string[],
  company: { currency: string; zone: string },
  now: Date,
): RowReader {
  const bound = bindMapping(mapping, header)
  if ('missing' in bound)
    throw invalid(texts.columnsNotFound, { columns: bound.missing.join(', ') })
  const moments = new Moments({
    zone: mapping.zone ?? company.zone,
    companyZone: company.zone,
    dateOrder: mapping.dateOrder,
    now,
  })
  return new RowReader(mapping, bound, moments, mapping.currency ?? company.currency)
}
