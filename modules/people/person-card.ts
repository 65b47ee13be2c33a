import type { Locale } from '../../kernel/i18n.ts'
import { besideName, displayName } from './names.rules.ts'
import type { CardRow } from './person/person.queries.ts'

/** One line about a person. */
export type PersonCard = {
  personId: string
  /** As it is called in the reader's language; '' for somebody of whom no name is known. */
  name: string
  /** The reading, or in English the name as it is written. */
  kana: string
  /** The customer number as it was written. */
  number: string | null
  since: Date
  status: CardRow['status']
  sex: CardRow['sex']
  dial: CardRow['dial']
  isMember: boolean
  /** Prefecture and town, for telling two of the same name apart. */
  place: string | null
}

export function cardOf(row: CardRow, locale: Locale): PersonCard {
  const { personId, number, since, status, sex, dial, isMember, prefecture, city } = row
  return {
    personId,
    name: displayName(row, locale),
    kana: besideName(row, locale),
    number,
    since,
    status,
    sex,
    dial,
    isMember,
    place: [prefecture, city].filter(Boolean).join('') || null,
  }
}
