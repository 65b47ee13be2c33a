import type { Tx } from '../../../kernel/context.ts'
import { notFound } from '../../../kernel/errors.ts'
import type { Node } from '../rule/rule.ts'
import { tagsIn } from '../tags.rules.ts'
import { tagTexts } from '../tags.texts.ts'
import { findTags } from './tags.queries.ts'

/** Throws where a rule speaks of a tag that is not there or was put away. */
export async function requireTags(tx: Tx, root: Node): Promise<void> {
  const spoken = tagsIn(root)
  if (spoken.length === 0) return
  const known = new Set((await findTags(tx)).map(({ tagId }) => tagId))
  if (spoken.some((tagId) => !known.has(tagId))) throw notFound(tagTexts.noSuchTag)
}
