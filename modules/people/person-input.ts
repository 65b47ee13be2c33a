import type { IdentityInput } from './identity.rules.ts'
import type { Dial, Sex } from './people.rules.ts'
import type { TraitFault, Traits } from './traits/traits.rules.ts'

export type AddressInput = {
  postalCode?: string | null
  prefecture?: string | null
  city?: string | null
  street?: string | null
  building?: string | null
}

export type ConsentInput = {
  channel: string
  purpose: string
  granted: boolean
  /** The very words the person agreed to. */
  wording: string
  at: Date
}

/** One person as a file, an API or a tracking call knows them. */
export type PersonInput = {
  identities: IdentityInput[]
  familyName?: string | null
  givenName?: string | null
  fullName?: string | null
  familyKana?: string | null
  givenKana?: string | null
  fullKana?: string | null
  companyName?: string | null
  birthday?: string | null
  sex?: Sex | null
  language?: string | null
  address?: AddressInput | null
  memberSince?: Date | null
  dial?: Dial
  consents?: ConsentInput[]
  note?: string | null
  /** What the shop knows of them under names of its own; null takes one away, what is not named stays. */
  traits?: Traits
  /** When the traits were true (else now) and who told them (else whoever acts, or the import). */
  told?: { at?: Date; by?: string }
  importId?: string | null
  createdAt?: Date
}

/**
 * Something about the row that a report should say: an erased person, a value that joins nobody, a trait
 * (`shown`) that cannot be kept.
 */
export type PersonRemark =
  | { code: 'erased' | 'refused' | 'other_person' | 'bad_birthday'; kind?: string; shown?: string }
  | { code: 'bad_trait'; kind: TraitFault; shown: string }

export type UpsertedPerson = {
  personId: string
  /** `erased`: the row belongs to somebody whose record was erased; nothing was stored again. */
  outcome: 'created' | 'matched' | 'filled' | 'erased'
  remarks: PersonRemark[]
}
