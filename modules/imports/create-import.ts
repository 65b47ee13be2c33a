import type { Readable } from 'node:stream'
import {
  type Actor,
  actorLabel,
  type Ctx,
  inTransaction,
  requirePermission,
} from '../../kernel/context.ts'
import { invalid } from '../../kernel/errors.ts'
import type { Text } from '../../kernel/i18n.ts'
import { newId } from '../../kernel/ids.ts'
import { audit } from '../accounts/index.ts'
import { checkMapping } from './check-mapping.ts'
import { findImport, type ImportRow, insertImport } from './imports.queries.ts'
import { texts } from './imports.texts.ts'
import type { ImportKind, Mapping } from './mapping.rules.ts'
import { type NotText, type Sniffed, Sniffer } from './reading/sniff.ts'

export interface CreateImport {
  kind: ImportKind
  fileName: string
  /** The file's bytes; they are read once, whatever the size. */
  from: Readable
  /** Proposed from the file's columns unless given. */
  mapping?: Mapping
}

/**
 * Keeps a file and finds out what it is. Nothing of it is taken yet. Throws `invalid` in words for
 * what is not a text file: an Excel book, a ZIP, an empty file.
 */
export async function createImport(ctx: Ctx, input: CreateImport): Promise<ImportRow> {
  requirePermission(ctx, 'imports.run')
  if (input.mapping) checkMapping(input.mapping, input.kind)
  const importId = newId()
  const fileKey = `imports/${importId}/original`
  const sniffer = new Sniffer()
  input.from.on('error', (error) => sniffer.destroy(error))
  await ctx.host.storage.write(fileKey, input.from.pipe(sniffer))
  const finding = sniffer.finding()
  if (finding.notText) {
    await ctx.host.storage.remove(fileKey)
    throw invalid(WHAT_IT_IS[finding.notText])
  }
  return inTransaction(ctx, async (ctx) => {
    await insertImport(ctx.tx, rowOf(ctx, importId, fileKey, input, finding))
    const detail = { file: input.fileName, size: finding.size }
    await audit(ctx, {
      action: 'imports.created',
      subject: { kind: 'import', id: importId },
      detail,
    })
    const row = await findImport(ctx.tx, importId)
    if (!row) throw new Error('An import that was just written is there')
    return row
  })
}

const WHAT_IT_IS: Record<NotText, Text> = {
  empty: texts.fileEmpty,
  zip: texts.fileZip,
  excel: texts.fileExcel,
  gzip: texts.fileGzip,
  pdf: texts.filePdf,
  binary: texts.fileBinary,
  'iso-2022-jp': texts.fileIso2022jp,
}

function rowOf(ctx: Ctx, importId: string, fileKey: string, input: CreateImport, found: Sniffed) {
  const { kind, mapping } = input
  return {
    importId,
    kind,
    source: mapping?.source ?? null,
    fileKey,
    fileName: input.fileName.replaceAll('\u0000', '').slice(0, 300) || 'file.csv',
    fileSize: found.size,
    sha256: found.sha256,
    encoding: found.encoding,
    delimiter: found.delimiter,
    mapping: mapping ?? null,
    createdBy: actorLabel(ctx.actor),
    createdByName: nameOf(ctx.actor),
    createdAt: ctx.now,
  }
}

/** Who did it, for the list of imports. */
export function nameOf(actor: Actor): string {
  return 'name' in actor ? actor.name : actor.kind
}
