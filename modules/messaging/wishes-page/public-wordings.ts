import type { Ctx } from '../../../kernel/context.ts'
import { asHouse } from '../deliveries/living.ts'
import { listWordings } from '../wordings/read-wordings.ts'

/** The shop's promise and values, as far as they were approved and are for customers to read. */
export async function publicWordings(ctx: Ctx): Promise<{ title: string; words: string }[]> {
  const all = await listWordings(asHouse(ctx))
  return all.flatMap(({ public: isPublic, kind, said }) => {
    if (!isPublic || kind === 'phrase' || !said) return []
    const words = said[ctx.locale] ?? said.ja ?? said.en
    return words ? [words] : []
  })
}
