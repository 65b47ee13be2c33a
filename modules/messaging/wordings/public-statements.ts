import type { Ctx } from '../../../kernel/context.ts'
import type { Text } from '../../../kernel/i18n.ts'
import { contributed } from '../../../kernel/module.ts'

/** What customers must know of how the shop does something, as long as it does; null while it does not. */
export type PublicStatement = (ctx: Ctx) => Promise<{ title: Text; words: Text } | null>

declare module '../../../kernel/module.ts' {
  interface Contributions {
    publicStatements?: readonly PublicStatement[]
  }
}

export async function readStatements(ctx: Ctx): Promise<{ title: Text; words: Text }[]> {
  const found: { title: Text; words: Text }[] = []
  for (const { value } of contributed(ctx.host.modules, 'publicStatements'))
    for (const read of value) {
      const statement = await read(ctx)
      if (statement) found.push(statement)
    }
  return found
}
