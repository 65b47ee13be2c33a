import type { Ctx } from '../../../kernel/context.ts'
import { findWordings, inLanguage } from '../wordings/wordings.queries.ts'

/** The shop's promise and values, as far as they were approved and are for customers to read. */
export async function publicWordings(ctx: Ctx): Promise<{ title: string; words: string }[]> {
  const all = await findWordings(ctx.tx, { archived: false, onlyPublic: true })
  return all.flatMap(({ kind, said }) =>
    kind === 'phrase' || !said ? [] : (inLanguage(said, ctx.locale) ?? []),
  )
}
