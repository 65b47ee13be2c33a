import type { Ctx } from '../../../kernel/context.ts'
import { contributed } from '../../../kernel/module.ts'

export interface Moved {
  entryId: string
  fromId: string
  toId: string
  conversationId: string
}

/** What a module keeps beside a word goes with it to another person, in the same transaction. */
export type EntryMoved = (ctx: Ctx, moved: Moved) => Promise<void>

declare module '../../../kernel/module.ts' {
  interface Contributions {
    entryMoved?: EntryMoved
  }
}

/** Has the modules above bring along what they keep beside a word. */
export async function bringAlong(ctx: Ctx, moved: Moved): Promise<void> {
  for (const { value: entryMoved } of contributed(ctx.host.modules, 'entryMoved'))
    await entryMoved(ctx, moved)
}
