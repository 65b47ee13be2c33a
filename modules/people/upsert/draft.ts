import { cutText } from '../../../kernel/cut-text.ts'
import { fold } from '../fold.rules.ts'
import { identityKey, type NormalIdentity, normalIdentity } from '../identity.rules.ts'
import {
  type AlikeSource,
  birthdayOf,
  namesOf,
  type PersonNames,
  postalCodeOf,
} from '../people.rules.ts'
import type { AddressInput, ConsentInput, PersonInput, PersonRemark } from '../person-input.ts'
import { type RefusedTrait, readTraits, type TraitValue } from '../traits/traits.rules.ts'
import { channelOf, purposeOf } from '../wishes.rules.ts'
import { splitAddress } from './split-address.rules.ts'

export type PersonFields = PersonNames & {
  birthday: string | null
  sex: string | null
  language: string | null
  memberSince: string | null
  note: string | null
}

export type Point = { kind: string; value: string; shown: string; refused: string | null }
export type Address = Record<keyof AddressInput, string | null>

/** One input made comparable and ready to be stored. */
export type Draft = {
  /** Somebody who was chosen already, whatever the identities say. */
  personId?: string
  /** What joins at once. */
  ids: NormalIdentity[]
  points: Point[]
  fields: PersonFields
  hasFields: boolean
  address: Address | null
  consents: ConsentInput[]
  traits: ReadonlyMap<string, TraitValue | null>
  told: { at?: Date; by?: string }
  importId: string | null
  createdAt: Date | null
  remarks: PersonRemark[]
}

const NO_TRAITS: Draft['traits'] = new Map()
const PLAIN_FIELDS = { sex: null, language: null, memberSince: null, note: null }

/** Identities alone: what a tracking call brings. */
export function bareDraft(identities: PersonInput['identities']): Draft {
  const { ids, points, remarks } = sortIdentities(identities)
  return {
    ids,
    points,
    fields: { ...namesOf({}), birthday: null, ...PLAIN_FIELDS },
    hasFields: false,
    address: null,
    consents: [],
    traits: NO_TRAITS,
    told: {},
    importId: null,
    createdAt: null,
    remarks,
  }
}

export function draftOf(input: PersonInput): Draft {
  const draft = bareDraft(input.identities)
  const birthday = birthdayOf(input.birthday)
  const fields: PersonFields = {
    ...namesOf(input),
    birthday,
    sex: input.sex ?? null,
    language: input.language ?? null,
    memberSince: input.memberSince?.toISOString() ?? null,
    note: cutText(input.note?.trim() ?? '', 5000) || null,
  }
  const address = addressOf(input.address)
  if (input.birthday && !birthday)
    draft.remarks.push({ code: 'bad_birthday', shown: input.birthday })
  const { traits, refused } = readTraits(input.traits)
  draft.remarks.push(...refused.map(traitRemark))
  const whole = {
    ...draft,
    fields,
    hasFields: Object.values(fields).some((value) => value !== null),
    address,
    consents: (input.consents ?? []).map((consent) => ({
      ...consent,
      channel: channelOf(consent.channel),
      purpose: purposeOf(consent.purpose),
    })),
    traits,
    told: input.told ?? {},
    importId: input.importId ?? null,
    createdAt: input.createdAt ?? null,
  }
  return { ...whole, ids: [...draft.ids, ...ruleKeys(whole)] }
}

export const traitRemark = ({ key, fault }: RefusedTrait): PersonRemark => ({
  code: 'bad_trait',
  kind: fault,
  shown: key,
})

export function refusedTrait(remark: PersonRemark): RefusedTrait | null {
  return remark.code === 'bad_trait' ? { key: remark.shown, fault: remark.kind } : null
}

function sortIdentities(identities: PersonInput['identities']) {
  const ids = new Map<string, NormalIdentity>()
  const points = new Map<string, Point>()
  const remarks: PersonRemark[] = []
  for (const identity of identities.map(normalIdentity)) {
    const { kind, value, shown, refused, verified } = identity
    if (refused === 'empty' || !kind || kind.startsWith('~')) continue
    if (refused) remarks.push({ code: 'refused', kind, shown })
    if (verified) ids.set(identityKey(identity), identity)
    const reaches = kind === 'phone' || kind === 'email'
    if (reaches || !verified) points.set(`${kind} ${value}`, { kind, value, shown, refused })
  }
  return { ids: [...ids.values()], points: [...points.values()], remarks }
}

export function addressOf(input: AddressInput | null | undefined): Address | null {
  if (!input) return null
  const text = (value: string | null | undefined) => cutText(value?.trim() ?? '', 300) || null
  const { prefecture, city, street, building } = input
  const whole = street && !prefecture && !city ? splitAddress(street) : null
  const address = {
    postalCode: postalCodeOf(input.postalCode) ?? postalCodeOf(whole?.postalCode),
    prefecture: text(whole ? whole.prefecture : prefecture),
    city: text(whole ? whole.city : city),
    street: text(whole ? whole.street : street),
    building: text(building),
  }
  return Object.values(address).some(Boolean) ? address : null
}

/**
 * A row that brings no identity of its own must still be the same person when the file comes again:
 * the very same full name with the same phone, mail, or whole address.
 */
function ruleKeys({ ids, points, fields, address }: Draft): NormalIdentity[] {
  const name = fold(
    `${fields.familyName ?? ''}${fields.givenName ?? ''}${fields.companyName ?? ''}`,
  )
  if (ids.length > 0 || !name) return []
  const made = (kind: string, value: string): NormalIdentity => ({
    kind,
    issuer: '',
    value: cutText(`${name}|${value}`, 500),
    shown: '',
    verified: true,
    refused: null,
  })
  const reached = points.filter((point) => !point.refused)
  if (reached.length > 0) return reached.map((point) => made(`~${point.kind}`, point.value))
  if (!address?.postalCode || !address.street) return []
  const place = fold(`${address.postalCode}${address.street}${address.building ?? ''}`)
  return [made('~address', place)]
}

export function alikeSourceOf(
  fields: PersonNames & { birthday: string | null },
  postalCodes: (string | null)[],
  points: readonly { kind: string; value: string; refused: string | null }[],
): AlikeSource {
  const good = (kind: string) =>
    points.filter((point) => point.kind === kind && !point.refused).map((point) => point.value)
  return {
    ...fields,
    postalCodes: postalCodes.filter((code) => code !== null),
    phones: good('phone'),
    mails: good('email'),
  }
}

/** True for anybody of whom more is known than a browser's number. */
export const isKnown = (drafts: readonly Draft[]) =>
  drafts.some(
    (draft) =>
      draft.hasFields ||
      draft.address !== null ||
      draft.points.length > 0 ||
      draft.ids.some((id) => id.kind !== 'anonymous'),
  )
