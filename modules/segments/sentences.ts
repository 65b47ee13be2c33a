import type { Ctx } from '../../kernel/context.ts'
import { leavesOf, type WholeNode } from './compile/compile.ts'
import type { Leaf } from './compile/leaf.ts'
import type { CatalogueWords } from './contract/catalogue.ts'
import { readWords } from './read-catalogue.ts'
import type { Rule } from './rule/rule.ts'
import { ruleSentence } from './rule/sentence.rules.ts'
import { fieldOf } from './traits.rules.ts'

/** A rule in the reader's language. */
export async function sentenceOf(ctx: Ctx, rule: Rule): Promise<string> {
  return sayWith(await readWords(ctx), ctx)(rule)
}

/** For many rules: the catalogue is read once. */
export function sayWith(words: CatalogueWords, { locale }: Pick<Ctx, 'locale'>) {
  return (rule: Rule): string =>
    ruleSentence(rule, words, locale)
      .map(({ text }) => text)
      .join('')
}

type SeenKind = 'number' | 'money' | 'moment' | 'day' | 'text'

/** Each leaf as a sentence, and how what was found of it is to be read. */
export async function wordsOfLeaves(
  ctx: Ctx,
  whole: WholeNode,
): Promise<{ words: string; seenKind: SeenKind }[]> {
  const catalogue = await readWords(ctx)
  const say = sayWith(catalogue, ctx)
  return leavesOf(whole).map((leaf) => ({
    words: say({ version: 1, root: leaf }),
    seenKind: seenKindOf(leaf, catalogue),
  }))
}

function seenKindOf(leaf: Leaf, { fields, sources }: CatalogueWords): SeenKind {
  if (leaf.kind === 'ago') return 'moment'
  if (leaf.kind === 'rows') {
    const source = sources.find(({ key }) => key === leaf.source)
    const measured = source?.attributes.find(({ key }) => key === leaf.of)
    return measured?.type === 'money' && leaf.measure !== 'distinct' ? 'money' : 'number'
  }
  const type = fieldOf(leaf, fields)?.type
  if (type === 'day' || type === 'yearly') return 'day'
  return type === 'moment' || type === 'money' || type === 'number' ? type : 'text'
}
