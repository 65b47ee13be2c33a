import { type Ctx, requirePermission } from '../../../kernel/context.ts'
import { notFound } from '../../../kernel/errors.ts'
import type { WordingDetail, WordingLine } from '../contract/wordings.ts'
import { findUsersOfWording } from '../templates/templates.queries.ts'
import { wordingTexts as texts } from '../wordings.texts.ts'
import { findWordings, findWordingVersions } from './wordings.queries.ts'

/** The library: the promise, values, phrases. */
export async function listWordings(
  ctx: Ctx,
  { state = 'current' }: { state?: 'current' | 'archived' } = {},
): Promise<WordingLine[]> {
  requirePermission(ctx, 'wordings.read')
  return findWordings(ctx.tx, { archived: state === 'archived' })
}

/** One with its versions and who uses it. Throws `not_found`. */
export async function readWording(
  ctx: Ctx,
  { wordingId }: { wordingId: string },
): Promise<WordingDetail> {
  requirePermission(ctx, 'wordings.read')
  const [row] = await findWordings(ctx.tx, { wordingId })
  if (!row) throw notFound(texts.noSuchWording)
  return {
    ...row,
    usedBy: await findUsersOfWording(ctx.tx, row.key),
    versions: await findWordingVersions(ctx.tx, wordingId),
  }
}
