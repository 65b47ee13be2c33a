import type { Ctx } from '../../../kernel/context.ts'
import { contributed } from '../../../kernel/module.ts'

export interface Joined {
  personId: string
  fromId: string
  intoId: string
  /** Whom the talk that stays belongs to when a merge of persons is undone. */
  originId: string
}

/** What a module keeps beside a talk goes with its words into the other, in the same transaction. */
export type TalksJoined = (ctx: Ctx, joined: Joined) => Promise<void>

declare module '../../../kernel/module.ts' {
  interface Contributions {
    talksJoined?: TalksJoined
  }
}

/** Has the modules above bring along what they keep beside the talk that goes. */
export async function joinBeside(ctx: Ctx, joined: Joined): Promise<void> {
  for (const { value: talksJoined } of contributed(ctx.host.modules, 'talksJoined'))
    await talksJoined(ctx, joined)
}
