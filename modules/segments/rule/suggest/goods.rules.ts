import type { CatalogueWords } from '../../contract/catalogue.ts'
import type { Filter } from '../rule.ts'
import { strangeWords } from './left.rules.ts'
import { type Here, plainWords } from './read.rules.ts'

/** The products and categories that words name, the surest first; each is one meaning of them. */
export function goodsNamed(
  query: string,
  catalogue: CatalogueWords,
  { goods }: Here,
): readonly Filter[] {
  if (!goods) return []
  const text = plainWords(query)
  const product = (value: string, op: Filter['op'] = 'is') => ({ attribute: 'product', op, value })
  const whole = goods.products.filter((name) => holds(text, name))
  const longest = whole.toSorted((a, b) => b.length - a.length).slice(0, 1)
  const categories = goods.categories.filter((name) => holds(text, name))
  const parts = strangeWords(query, catalogue).flatMap((word) => {
    const name = goods.products.find((name) => plainWords(name).includes(word))
    if (name === undefined || word.length < 2) return []
    const at = name.normalize('NFKC').toLowerCase().indexOf(word)
    return [product(at < 0 ? word : name.normalize('NFKC').slice(at, at + word.length), 'contains')]
  })
  return [
    ...longest.map((name) => product(name)),
    ...categories.map((value): Filter => ({ attribute: 'category', op: 'is', value })),
    ...(longest.length > 0 ? [] : parts.slice(0, 1)),
  ].slice(0, 2)
}

function holds(text: string, name: string): boolean {
  const said = plainWords(name)
  if (said.length < 2) return false
  const at = text.indexOf(said)
  const isPart = /[a-z0-9]/.test(`${text[at - 1] ?? ''}${text[at + said.length] ?? ''}`)
  return at >= 0 && !(isPart && /^[\w\s.-]+$/.test(said))
}
