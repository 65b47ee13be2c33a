import { actorLabel, type Ctx, inTransaction, requirePermission } from '../../../kernel/context.ts'
import { conflict, invalid, notFound } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import { publish } from '../../../kernel/live.ts'
import { audit } from '../../accounts/index.ts'
import { improvementTexts as texts } from '../improvements.texts.ts'
import { isStaff } from '../meetings/items.queries.ts'
import { areProducts } from '../voices/voices.queries.ts'
import {
  deleteCauses,
  deleteImprovement,
  findByItem,
  findCauseIds,
  type ImprovementRow,
  insertCauses,
  insertImprovement,
  lockImprovement,
  updateImprovement,
} from './improvements.queries.ts'

export interface DraftImprovement {
  /** A product, or the name of a service or page. */
  productId?: string | null | undefined
  subject?: string | null | undefined
  title: string
  changed?: string | undefined
  because?: string | undefined
  version?: string | null | undefined
  /** Whoever writes it, unless told. */
  ownerId?: string | null | undefined
  voiceIds?: readonly string[] | undefined
  /** The item of a meeting that it came from; there is one improvement of an item. */
  itemId?: string | undefined
}

/**
 * Plans an improvement. Throws `invalid` without a product or subject, or with one, a voice or a colleague
 * that is not there; `conflict` where the item of a meeting has its improvement already.
 */
export async function draftImprovement(
  ctx: Ctx,
  input: DraftImprovement,
): Promise<{ improvementId: string }> {
  requirePermission(ctx, 'voice.improve')
  return inTransaction(ctx, async (ctx) => {
    const { productId = null, subject = null, itemId = null } = input
    if ((productId === null) === (subject === null)) throw invalid(texts.ofWhat)
    if (productId && !(await areProducts(ctx.tx, [productId]))) throw invalid(texts.noSuchProduct)
    if (itemId && (await findByItem(ctx.tx, itemId))) throw conflict(texts.itemTaken)
    const { actor } = ctx
    const ownerId = input.ownerId ?? (actor.kind === 'staff' ? actor.staffId : null)
    await requireOwner(ctx, input.ownerId)
    const improvementId = newId()
    const { title, changed = '', because = '', version = null } = input
    const row = {
      improvementId,
      productId,
      subject,
      itemId,
      ownerId,
      title,
      changed,
      because,
      version,
    }
    await insertImprovement(ctx.tx, row, { by: actorLabel(actor), now: ctx.now })
    await addCauses(ctx, improvementId, input.voiceIds ?? [])
    await noted(ctx, 'voice.improvement_planned', improvementId)
    return { improvementId }
  })
}

export interface ChangeImprovement {
  improvementId: string
  title?: string | undefined
  changed?: string | undefined
  because?: string | undefined
  version?: string | null | undefined
  ownerId?: string | null | undefined
}

/** Says it better. Its product and number stay. Throws `not_found`, `invalid`. */
export async function changeImprovement(
  ctx: Ctx,
  { improvementId, ...input }: ChangeImprovement,
): Promise<{ improvementId: string }> {
  requirePermission(ctx, 'voice.improve')
  return inTransaction(ctx, async (ctx) => {
    const held = await holdImprovement(ctx, improvementId)
    if (input.ownerId !== held.ownerId) await requireOwner(ctx, input.ownerId)
    const given = Object.entries(input).filter(([, value]) => value !== undefined)
    await updateImprovement(ctx.tx, { ...held, ...Object.fromEntries(given) }, ctx.now)
    await noted(ctx, 'voice.improvement_changed', improvementId)
    return { improvementId }
  })
}

/** Says which voices caused it. Throws `not_found`, `invalid` for a voice that is not there. */
export async function setCauses(
  ctx: Ctx,
  input: {
    improvementId: string
    add?: readonly string[] | undefined
    remove?: readonly string[] | undefined
  },
): Promise<{ voices: number }> {
  requirePermission(ctx, 'voice.improve')
  return inTransaction(ctx, async (ctx) => {
    const { improvementId, add = [], remove = [] } = input
    await holdImprovement(ctx, improvementId)
    await addCauses(ctx, improvementId, add)
    await deleteCauses(ctx.tx, improvementId, remove)
    await noted(ctx, 'voice.improvement_changed', improvementId)
    return { voices: (await findCauseIds(ctx.tx, improvementId)).length }
  })
}

/** Takes out one that is only planned. Throws `conflict` for one that is done. */
export async function dropImprovement(
  ctx: Ctx,
  { improvementId }: { improvementId: string },
): Promise<{ improvementId: string }> {
  requirePermission(ctx, 'voice.improve')
  return inTransaction(ctx, async (ctx) => {
    const held = await holdImprovement(ctx, improvementId)
    if (held.shippedOn) throw conflict(texts.isShipped)
    await deleteImprovement(ctx.tx, improvementId)
    await noted(ctx, 'voice.improvement_dropped', improvementId)
    return { improvementId }
  })
}

export async function holdImprovement(ctx: Ctx, improvementId: string): Promise<ImprovementRow> {
  const held = await lockImprovement(ctx.tx, improvementId)
  if (!held) throw notFound(texts.noSuchImprovement)
  return held
}

export async function noted(ctx: Ctx, action: string, id: string, detail = {}): Promise<void> {
  await audit(ctx, { action, subject: { kind: 'improvement', id }, detail })
  await publish(ctx, 'voice', { improvementId: id })
}

async function addCauses(ctx: Ctx, improvementId: string, given: readonly string[]) {
  const voiceIds = [...new Set(given)]
  if (voiceIds.length === 0) return
  const found = await insertCauses(ctx.tx, improvementId, voiceIds)
  if (found < voiceIds.length) throw invalid(texts.noSuchVoice)
}

async function requireOwner(ctx: Ctx, ownerId: string | null | undefined) {
  if (ownerId && !(await isStaff(ctx.tx, ownerId))) throw invalid(texts.noSuchStaff)
}
