import { type Ctx, inTransaction, requirePermission } from '../../kernel/context.ts'
import { conflict, invalid, notFound } from '../../kernel/errors.ts'
import { audit } from '../accounts/index.ts'
import { identityKey, normalIdentity } from './identity.rules.ts'
import { texts } from './people.texts.ts'
import { holdPerson } from './person/living.ts'
import { findCards } from './person/person.queries.ts'
import {
  type AddressPatch,
  deleteAddress,
  deleteIdentity,
  deletePoint,
  updateAddress,
} from './person/write.queries.ts'
import { cardOf } from './person-card.ts'
import type { AddressInput } from './person-input.ts'
import { insertAddresses } from './person-rows.queries.ts'
import { refreshFound } from './refresh-found.ts'
import { touchAll } from './touch.ts'
import { addressOf, bareDraft } from './upsert/draft.ts'
import { addressRow } from './upsert/store.ts'
import { findOwners } from './upsert/upsert.queries.ts'
import { storeDrafts } from './upsert-people.ts'

export type AddIdentity = { personId: string; kind: string; issuer?: string; value: string }

/**
 * Gives a person one more number, mail, phone or other identity. Throws `conflict` if it belongs to
 * somebody else (then the two may be one human: merge them) and `invalid` if it can stand for nobody.
 */
export async function addIdentity(ctx: Ctx, input: AddIdentity): Promise<void> {
  requirePermission(ctx, 'people.write')
  await inTransaction(ctx, async (ctx) => {
    const { personId } = await holdPerson(ctx, input.personId)
    const identity = normalIdentity(input)
    if (identity.refused) throw invalid(texts.badIdentity, { shown: identity.shown })
    const [owner] = identity.verified ? await findOwners(ctx.tx, [identity]) : []
    if (owner && owner.personId !== personId) {
      const [row] = await findCards(ctx.tx, [owner.personId])
      const name = row ? cardOf(row, ctx.locale).name : ''
      throw conflict(name ? texts.identityTakenBy : texts.identityTaken, {
        shown: identity.shown,
        name,
      })
    }
    await storeDrafts(ctx, [{ ...bareDraft([input]), personId }])
    await audit(ctx, {
      action: 'people.identity_added',
      subject: { kind: 'person', id: personId },
      detail: { kind: identity.kind },
    })
  })
}

/** Takes an identity or a phone or mail away from a person; somebody else may then have it. */
export async function removeIdentity(ctx: Ctx, input: AddIdentity): Promise<void> {
  requirePermission(ctx, 'people.write')
  await inTransaction(ctx, async (ctx) => {
    const { personId } = await holdPerson(ctx, input.personId)
    const { kind, issuer = '', value } = input
    const gone = await deleteIdentity(ctx.tx, personId, { kind, issuer, value })
    const unreachable = await deletePoint(ctx.tx, personId, { kind, value })
    if (!gone && !unreachable) throw notFound(texts.noSuchIdentity)
    await refreshFound(ctx, [personId])
    await touchAll(ctx, [personId], '#person')
    await audit(ctx, {
      action: 'people.identity_removed',
      subject: { kind: 'person', id: personId },
      detail: { kind, key: identityKey({ kind, issuer, value: '' }) },
    })
  })
}

export type SaveAddress = AddressInput & { personId: string; addressId?: string; label?: string }

/** Adds an address, or changes the one that `addressId` names. */
export async function saveAddress(ctx: Ctx, input: SaveAddress): Promise<{ addressId: string }> {
  requirePermission(ctx, 'people.write')
  return inTransaction(ctx, async (ctx) => {
    const { personId } = await holdPerson(ctx, input.personId)
    const address = addressOf(input)
    if (!address) throw invalid(texts.emptyAddress)
    const addressId = await storeAddress(ctx, personId, input.addressId, {
      label: input.label ?? 'home',
      ...address,
    })
    await refreshFound(ctx, [personId])
    await touchAll(ctx, [personId], '#person')
    await audit(ctx, {
      action: 'people.address_saved',
      subject: { kind: 'person', id: personId },
      detail: { addressId },
    })
    return { addressId }
  })
}

async function storeAddress(
  ctx: Ctx,
  personId: string,
  addressId: string | undefined,
  { label, ...address }: AddressPatch,
): Promise<string> {
  if (!addressId) {
    const row = addressRow(ctx, personId, address, null, label)
    await insertAddresses(ctx.tx, [row])
    return row.addressId
  }
  const patch = { label, ...address }
  if (!(await updateAddress(ctx.tx, personId, addressId, patch, ctx.now))) {
    throw notFound(texts.noSuchAddress)
  }
  return addressId
}

export async function removeAddress(
  ctx: Ctx,
  input: { personId: string; addressId: string },
): Promise<void> {
  requirePermission(ctx, 'people.write')
  await inTransaction(ctx, async (ctx) => {
    const { personId } = await holdPerson(ctx, input.personId)
    if (!(await deleteAddress(ctx.tx, personId, input.addressId))) {
      throw notFound(texts.noSuchAddress)
    }
    await refreshFound(ctx, [personId])
    await touchAll(ctx, [personId], '#person')
    await audit(ctx, {
      action: 'people.address_removed',
      subject: { kind: 'person', id: personId },
      detail: { addressId: input.addressId },
    })
  })
}
