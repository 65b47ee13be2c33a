import { createHash } from 'node:crypto'
import { cutText } from '../../kernel/cut-text.ts'
import { gramsOf, nationalDigits, searchText } from './fold.rules.ts'
import { type AlikeSource, alikeKeys, type PersonNames, sortNameOf } from './people.rules.ts'

/** Everything by which one person can be found, their merged selves included. */
export type FoundBy = {
  names: PersonNames[]
  identities: { kind: string; value: string; shown: string }[]
  points: { kind: string; value: string; shown: string; refused: string | null }[]
  addresses: {
    postalCode: string | null
    prefecture: string | null
    city: string | null
    street: string | null
    building: string | null
  }[]
}

export type FoundText = { search: string; grams: string[]; sortName: string }

export function foundText({ names, identities, points, addresses }: FoundBy): FoundText {
  const words = [
    ...names.flatMap((name) => [
      `${name.familyName ?? ''}${name.givenName ?? ''}`,
      `${name.familyKana ?? ''}${name.givenKana ?? ''}`,
      name.companyName,
    ]),
    ...addresses.map(({ prefecture, city, street, building }) =>
      [prefecture, city, street, building].filter(Boolean).join(''),
    ),
  ]
  const values = [...identities, ...points].filter(
    ({ kind }) => kind !== 'anonymous' && !kind.startsWith('~'),
  )
  const search = searchText([
    ...words,
    ...values.map(({ kind, value }) => (kind === 'phone' ? nationalDigits(value) : value)),
    ...addresses.map((address) => address.postalCode),
  ])
  const [own] = names
  const number = identities.find((identity) => identity.kind === 'customer_number') ?? values[0]
  const sortName = own ? sortNameOf(own, number?.value ?? '') : ''
  return { search: cutText(search, 4000), grams: gramsOf(words), sortName }
}

/** Reason and hash: nothing in the table tells a name or a birthday. */
export function alikeRows(source: AlikeSource): string[] {
  const keys = alikeKeys(source).map(
    ([reason, key]) =>
      `${reason}:${createHash('sha256').update(key).digest('base64url').slice(0, 14)}`,
  )
  return [...new Set(keys)]
}
