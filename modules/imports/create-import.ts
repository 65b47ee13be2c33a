import type { Readable } from 'node:stream'
import {
  type Actor,
  actorLabel,
  type Ctx,
  inTransaction,
  requirePermission,
} from '../../kernel/context.ts'
import { cutText } from '../../kernel/cut-text.ts'
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
  return registerFile(ctx, input, await storeFile(ctx, input.from))
}

export interface StoredFile extends Sniffed {
  importId: string
  fileKey: string
}

/** The slow half: the bytes go to the store once, whatever their number. */
export async function storeFile(ctx: Ctx, from: Readable): Promise<StoredFile> {
  requirePermission(ctx, 'imports.run')
  const importId = newId()
  const fileKey = `imports/${importId}/original`
  const sniffer = new Sniffer()
  from.on('error', (error) => sniffer.destroy(error))
  await ctx.host.storage.write(fileKey, from.pipe(sniffer))
  const finding = sniffer.finding()
  if (finding.notText) {
    await ctx.host.storage.remove(fileKey)
    throw invalid(WHAT_IT_IS[finding.notText])
  }
  return { ...finding, importId, fileKey }
}

/** The quick half: the stored file becomes an import. */
export async function registerFile(
  ctx: Ctx,
  input: Omit<CreateImport, 'from'>,
  stored: StoredFile,
): Promise<ImportRow> {
  requirePermission(ctx, 'imports.run')
  const { importId } = stored
  return inTransaction(ctx, async (ctx) => {
    await insertImport(ctx.tx, rowOf(ctx, input, stored))
    const detail = { file: input.fileName, size: stored.size }
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

function rowOf(
  ctx: Ctx,
  { kind, mapping, fileName }: Omit<CreateImport, 'from'>,
  stored: StoredFile,
) {
  return {
    importId: stored.importId,
    kind,
    source: mapping?.source ?? null,
    fileKey: stored.fileKey,
    fileName: cutText(fileName.replaceAll('\u0000', ''), 300) || 'file.csv',
    fileSize: stored.size,
    sha256: stored.sha256,
    encoding: stored.encoding,
    delimiter: stored.delimiter,
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
