import type { Ctx } from '../../../kernel/context.ts'

/** Whoever holds the link of a message acts for its receiver, on nobody but them. */
export function asPerson(ctx: Ctx, personId: string): Ctx {
  const permissions = new Set(['people.read', 'people.write'] as const)
  return { ...ctx, actor: { kind: 'person', personId, permissions } }
}
