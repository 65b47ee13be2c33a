import { actorLabel, type Ctx } from '../../../kernel/context.ts'
import { tellTraits } from '../traits/tell-traits.ts'
import { traitRemark } from './draft.ts'
import type { Slot } from './plan.ts'

/** Writes what the drafts of each tell of the shop's own traits. Returns of whom one changed. */
export async function storeTraits(ctx: Ctx, slots: readonly Slot[]): Promise<Set<string>> {
  const { changed, refused } = await tellTraits(
    ctx,
    slots.flatMap(({ personId, isNew, drafts }) =>
      drafts.map(({ traits, told, importId }) => ({
        personId,
        traits,
        at: told.at ?? ctx.now,
        source: importId ? `import:${importId}` : (told.by ?? actorLabel(ctx.actor)),
        importId,
        isNew,
      })),
    ),
  )
  for (const { personId, drafts } of slots) {
    for (const trait of refused.get(personId) ?? []) {
      drafts.find(({ traits }) => traits.has(trait.key))?.remarks.push(traitRemark(trait))
    }
  }
  return changed
}
