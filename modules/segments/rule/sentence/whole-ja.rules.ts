import type { CatalogueWords } from '../../contract/catalogue.ts'
import { conditionJa } from './ja.rules.ts'
import { link, membersOf, opposite, type Placed, unwrapped } from './tree.rules.ts'
import { partsOf, type SentencePart } from './words.rules.ts'

type PhraseJa = { mid: SentencePart[]; end: SentencePart[]; noun: boolean }

/** Conditions stand before 「方」, all but the last in the form that goes on. */
export function wholeJa(root: Placed, catalogue: CatalogueWords): SentencePart[] {
  const { node } = unwrapped(root)
  if ((node.kind === 'all' || node.kind === 'any') && node.of.length === 0)
    return [link(node.kind === 'all' ? 'すべての方。' : 'あてはまる方はいません。')]
  return [...peopleJa(root, catalogue), link('。')]
}

/** 「…の方」, or several of those with 「または」. */
function peopleJa(placed: Placed, catalogue: CatalogueWords): SentencePart[] {
  const choices = membersOf(placed, 'any')
  if (choices.length === 1) return personJa(placed, catalogue)
  return choices.flatMap((choice, n) => {
    const person = personJa(choice, catalogue)
    const several = membersOf(choice, 'all').length > 1
    const before = n === 0 ? '' : n === choices.length - 1 ? '、または' : '、'
    return [link(before), ...(several ? [link('（'), ...person, link('）')] : person)]
  })
}

function personJa(placed: Placed, catalogue: CatalogueWords): SentencePart[] {
  const phrases = membersOf(placed, 'all').map((member) => phraseJa(member, catalogue))
  const last = phrases.at(-1)
  if (!last) return [link('すべての方')]
  const before = phrases.slice(0, -1).flatMap((phrase, n) => {
    const leansOnNoun = n === phrases.length - 2 && last.noun && !phrase.noun
    return [...(leansOnNoun ? phrase.end : phrase.mid), link('、')]
  })
  return [...before, ...last.end, link('方')]
}

function phraseJa(placed: Placed, catalogue: CatalogueWords): PhraseJa {
  const { node, at } = unwrapped(placed)
  if (node.kind === 'all' || node.kind === 'any') {
    const people = peopleJa({ node, at }, catalogue)
    const which = node.of.length === 2 ? 'どちらか' : 'いずれか'
    const said = (ending: string) => [link('（'), ...people, link(`）の${which}に${ending}`)]
    if (node.of.length === 0) {
      const nobody = [link(node.kind === 'any' ? 'だれもあてはまらない' : 'どなたでもよい')]
      return { mid: nobody, end: nobody, noun: false }
    }
    return { mid: said('あてはまり'), end: said('あてはまる'), noun: false }
  }
  if (node.kind !== 'not') return leafJa(conditionJa(node, catalogue), at)
  const inner: Placed = { node: node.of, at: [...at, 0] }
  const leaf = unwrapped(inner)
  if (leaf.node.kind === 'segment')
    return leafJa(conditionJa(leaf.node, catalogue).replace(/ている$/, 'ていない'), leaf.at)
  if (leaf.node.kind !== 'all' && leaf.node.kind !== 'any' && leaf.node.kind !== 'not') {
    const turned = opposite(leaf.node, catalogue)
    if (turned) return leafJa(conditionJa(turned, catalogue), leaf.at)
  }
  const people = peopleJa(inner, catalogue)
  const several = leaf.node.kind === 'any' ? 'のどれでも' : 'では'
  const said = (ending: string) => [link('（'), ...people, link(`）${several}${ending}`)]
  return { mid: said('なく'), end: said('ない'), noun: false }
}

const leafJa = (end: string, at: number[]): PhraseJa => ({
  mid: partsOf(goingOn(end), at),
  end: partsOf(end, at),
  noun: end.endsWith('の'),
})

/** How an ending before a noun goes on instead; one that is not here may stay, with a comma. */
const GOING_ON: [string, string][] = [
  ['のない', 'がなく'],
  ['のある', 'があり'],
  ['のわかる', 'がわかり'],
  ['いない', 'おらず'],
  ['ない', 'なく'],
  ['いる', 'おり'],
  ['ある', 'あり'],
  ['わかる', 'わかり'],
  ['始まる', '始まり'],
  ['来る', '来て'],
  ['含む', '含み'],
  ['超える', '超え'],
  ['たった', 'たち'],
  ['の', 'で'],
]

function goingOn(end: string): string {
  const [, stem = '', mark = ''] = /^(.*?)(\uE001?)$/s.exec(end) ?? []
  const found = GOING_ON.find(([ending]) => stem.endsWith(ending))
  return found ? `${stem.slice(0, -found[0].length)}${found[1]}${mark}` : end
}
