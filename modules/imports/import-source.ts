import { type Ctx, requirePermission } from '../../kernel/context.ts'
import { FileReply } from '../../kernel/endpoint.ts'
import { audit } from '../accounts/index.ts'
import { readImport } from './list-untaken.ts'

/**
 * The file of an import byte for byte, also of an undone one, so that it can be corrected and brought
 * again. It holds what nobody has checked, of everybody in it: for whoever may take people out.
 */
export async function importSource(
  ctx: Ctx,
  { importId }: { importId: string },
): Promise<FileReply> {
  requirePermission(ctx, 'people.export')
  const { fileKey, fileName } = await readImport(ctx, { importId })
  const subject = { kind: 'import', id: importId }
  await audit(ctx, { action: 'imports.file_exported', subject, detail: { file: fileName } })
  return new FileReply(fileName, 'application/octet-stream', await ctx.host.storage.read(fileKey))
}
