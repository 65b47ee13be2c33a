import type { Ctx } from '../../kernel/context.ts'
import { conflict } from '../../kernel/errors.ts'
import { texts } from './segments.texts.ts'
import { findTags } from './tags/tags.queries.ts'

export type Kind = 'segment' | 'tag'

/** Throws `conflict`, with the way to the tag, where somebody handles the hidden rule of a tag as a segment. */
export async function requireKind(ctx: Ctx, segmentId: string, kind: Kind): Promise<void> {
  if (kind === 'tag') return
  const tag = (await findTags(ctx.tx)).find((one) => one.segmentId === segmentId)
  if (tag) throw conflict(texts.ruleOfTag, { name: tag.name, tagId: tag.tagId })
}
