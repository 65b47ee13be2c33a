import { actorLabel, type Ctx } from '../../../kernel/context.ts'
import { newId } from '../../../kernel/ids.ts'
import { type AlikeRow, insertAlikeKeys } from '../found-text.queries.ts'
import { alikeRows, type FoundText, foundText } from '../found-text.ts'
import { insertAddresses, insertConsents, insertPoints } from '../person-rows.queries.ts'
import { type Address, alikeSourceOf, type Draft, isKnown, type PersonFields } from './draft.ts'
import type { Slot } from './plan.ts'
import { insertPersons, type NewPerson } from './upsert.queries.ts'

const EMPTY_TEXT: FoundText = { search: '', grams: [], sortName: '' }

/** Writes the people that the plan made, with all that is known of them. */
export async function storeNewPeople(ctx: Ctx, slots: readonly Slot[]): Promise<void> {
  if (slots.length === 0) return
  const persons: NewPerson[] = []
  const alike: AlikeRow[] = []
  for (const slot of slots) {
    const { person, keys } = newPerson(ctx, slot)
    persons.push(person)
    for (const key of keys) alike.push({ personId: slot.personId, key })
  }
  await insertPersons(ctx.tx, persons)
  await insertAlikeKeys(ctx.tx, alike)
  await insertAddresses(
    ctx.tx,
    slots.flatMap((slot) => {
      const from = slot.drafts.find((draft) => draft.address)
      return from?.address ? [addressRow(ctx, slot.personId, from.address, from.importId)] : []
    }),
  )
}

export const addressRow = (
  ctx: Ctx,
  personId: string,
  address: Address,
  importId: string | null,
  label = 'home',
) => ({ personId, addressId: newId(), label, ...address, importId, createdAt: ctx.now })

/** Fills what is empty from each draft in turn; the first to say something is believed. */
export function filledFields(start: PersonFields, drafts: readonly Draft[]): PersonFields {
  const fields = { ...start }
  for (const draft of drafts) {
    if (!draft.hasFields) continue
    // A name is one thing: half of it from one source and half from another would be nobody's.
    const named = fields.familyName || fields.givenName
    const read = fields.familyKana || fields.givenKana
    if (!named) Object.assign(fields, pick(draft.fields, ['familyName', 'givenName']))
    if (!read) Object.assign(fields, pick(draft.fields, ['familyKana', 'givenKana']))
    fields.companyName ??= draft.fields.companyName
    fields.birthday ??= draft.fields.birthday
    fields.sex ??= draft.fields.sex
    fields.language ??= draft.fields.language
    fields.memberSince ??= draft.fields.memberSince
    fields.note ??= draft.fields.note
  }
  return fields
}

function pick<K extends keyof PersonFields>(fields: PersonFields, keys: K[]) {
  return Object.fromEntries(keys.map((key) => [key, fields[key]]))
}

const NOTHING: PersonFields = {
  familyName: null,
  givenName: null,
  familyKana: null,
  givenKana: null,
  companyName: null,
  birthday: null,
  sex: null,
  language: null,
  memberSince: null,
  note: null,
}

function newPerson(ctx: Ctx, slot: Slot): { person: NewPerson; keys: string[] } {
  const { drafts, personId } = slot
  const fields = filledFields(NOTHING, drafts)
  const known = isKnown(drafts)
  const addresses = drafts.flatMap((draft) => (draft.address ? [draft.address] : [])).slice(0, 1)
  const points = drafts.flatMap((draft) => draft.points)
  const identities = [...slot.has].map((key) => {
    const [kind = '', , value = ''] = key.split('\u0001')
    return { kind, value, shown: value }
  })
  const text = known ? foundText({ names: [fields], identities, points, addresses }) : EMPTY_TEXT
  const postalCodes = addresses.map((address) => address.postalCode)
  const person: NewPerson = {
    personId,
    ...fields,
    status: known ? 'known' : 'visitor',
    importId: drafts.find((draft) => draft.importId)?.importId ?? null,
    createdAt: earliest(drafts) ?? ctx.now,
    updatedAt: ctx.now,
    ...text,
  }
  return { person, keys: known ? alikeRows(alikeSourceOf(fields, postalCodes, points)) : [] }
}

function earliest(drafts: readonly Draft[]): Date | null {
  const times = drafts.flatMap((draft) => (draft.createdAt ? [draft.createdAt.getTime()] : []))
  return times.length === 0 ? null : new Date(Math.min(...times))
}

/** Phones, mails and consents of new and old people alike. Returns who got a new one of each. */
export async function storeAttachments(
  ctx: Ctx,
  slots: readonly Slot[],
): Promise<{ reachable: string[]; consenting: string[] }> {
  const of = <T>(rows: (draft: Draft, personId: string) => T[]) =>
    slots.flatMap((slot) => slot.drafts.flatMap((draft) => rows(draft, slot.personId)))
  const points = of((draft, personId) =>
    draft.points.map((point) => ({
      personId,
      ...point,
      importId: draft.importId,
      createdAt: ctx.now,
    })),
  )
  const consents = of((draft, personId) =>
    draft.consents.map(({ at, ...consent }) => ({
      personId,
      consentId: newId(),
      ...consent,
      source: draft.importId ? 'import' : ctx.actor.kind,
      givenAt: at,
      recordedBy: actorLabel(ctx.actor),
      recordedFrom: ctx.from,
      recordedAt: ctx.now,
      importId: draft.importId,
    })),
  )
  const consenting = await insertConsents(ctx.tx, consents)
  return { reachable: await insertPoints(ctx.tx, distinctPoints(points)), consenting }
}

function distinctPoints<T extends { personId: string; kind: string; value: string }>(points: T[]) {
  return [
    ...new Map(points.map((p) => [`${p.personId} ${p.kind} ${p.value}`, p] as const)).values(),
  ]
}
