import type { Ctx } from '../../kernel/context.ts'
import type { Text } from '../../kernel/i18n.ts'
import { contributed } from '../../kernel/module.ts'
import { findUsers } from './store.queries.ts'

/** Something that stops being right when a segment goes away. */
export type SegmentUse = { id: string; name: string; path: string | null }

export type SegmentUses = {
  /** One word for the stable name of the kind, e.g. `sync`. */
  kind: string
  /** What such a thing is called beside its name. */
  label: Text
  find(ctx: Ctx, segmentId: string): Promise<readonly SegmentUse[]>
}

declare module '../../kernel/module.ts' {
  interface Contributions {
    /**
     * What of this module works with a segment. It cannot be put away meanwhile; whoever begins to use
     * one calls `holdSegment` in the same transaction.
     */
    segmentUses?: readonly SegmentUses[]
  }
}

export interface UseOfSegment extends SegmentUse {
  kind: string
  /** Null for what the segments themselves know a word for. */
  label: Text | null
}

/** Segments and tags whose rule speaks of it, and what other modules do with it. */
export async function usesOf(ctx: Ctx, segmentId: string): Promise<UseOfSegment[]> {
  const rules = await findUsers(ctx.tx, segmentId)
  const uses: UseOfSegment[] = rules.map(({ segmentId: id, kind, name }) => {
    const path = kind === 'segment' ? `/segments/${id}` : null
    return { kind, id, name, label: null, path }
  })
  for (const { value } of contributed(ctx.host.modules, 'segmentUses'))
    for (const { kind, label, find } of value)
      for (const use of await find(ctx, segmentId)) uses.push({ kind, label, ...use })
  return uses
}
