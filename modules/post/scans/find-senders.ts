import { type Ctx, requirePermission } from '../../../kernel/context.ts'
import { lookUpPeople, type PersonCard } from '../../people/index.ts'
import type { Match } from '../scans.rules.ts'
import { bare, numbersIn, weightOf } from './numbers.rules.ts'

export interface FoundSender {
  personId: string
  matches: Match[]
}

const MOST = 5
/** A postal code or a number that more people than this share says nothing of anybody. */
const FEW = 8

/** Who may have sent a card, by what stands on it, the likeliest first, each with what matched. */
export async function findSenders(ctx: Ctx, seen: string): Promise<FoundSender[]> {
  requirePermission(ctx, 'people.read')
  const text = bare(seen)
  const { phones, postalCodes, others } = numbersIn(seen)
  const found = new Map<string, { card: PersonCard; matches: Set<Match> }>()
  const note = (card: PersonCard, match: Match) => {
    const one = found.get(card.personId) ?? { card, matches: new Set() }
    one.matches.add(match)
    found.set(card.personId, one)
  }
  for (const phone of phones) for (const card of await few(ctx, phone)) note(card, 'phone')
  for (const number of others) {
    for (const card of await few(ctx, number)) if (hasNumber(card, number)) note(card, 'number')
  }
  for (const name of namesIn(seen)) {
    for (const card of await few(ctx, name)) if (bare(card.name) === bare(name)) note(card, 'name')
  }
  for (const code of postalCodes) {
    for (const card of await few(ctx, code)) if (found.has(card.personId)) note(card, 'postal')
  }
  for (const { card, matches } of found.values()) {
    if (card.name && text.includes(bare(card.name))) matches.add('name')
    if (card.place && text.includes(bare(card.place))) matches.add('address')
  }
  return [...found.values()]
    .map(({ card, matches }) => ({ personId: card.personId, matches: [...matches] }))
    .sort((a, b) => weightOf(b.matches) - weightOf(a.matches))
    .slice(0, MOST)
}

async function few(ctx: Ctx, q: string): Promise<PersonCard[]> {
  const cards = await lookUpPeople(ctx, { q, limit: FEW + 1 })
  return cards.length > FEW ? [] : cards
}

/** Only the whole number: part of one is another's. */
function hasNumber({ number }: PersonCard, found: string): boolean {
  const plain = (text: string) => bare(text).replaceAll('-', '')
  return number !== null && plain(number) === plain(found)
}

/** Lines that may be a name: two short words without figures, as one signs a card. */
function namesIn(seen: string): string[] {
  return seen
    .split('\n')
    .map((line) => line.replace(/(様|より|\d+歳).*$/u, '').trim())
    .filter((line) =>
      /^[\p{Script=Han}々]{1,4}[\s　]?[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々]{1,5}$/u.test(
        line,
      ),
    )
    .slice(-3)
}
