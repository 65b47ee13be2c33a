import { z } from 'zod'
import { actorLabel, type Ctx, inTransaction, requirePermission } from '../../../kernel/context.ts'
import { notFound } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import { fromCursor, pageFrom, placeMoment } from '../../../kernel/paging.ts'
import { audit } from '../../accounts/index.ts'
import { personCards } from '../../people/index.ts'
import type { Need } from '../contract/needs.ts'
import { needTexts as texts } from '../needs.texts.ts'
import { requireMarks } from '../voices/keep-voices.ts'
import { asReader, survivorOf } from '../voices/living.ts'
import { lockVoice } from '../voices/voices.queries.ts'
import { NOBODY } from '../voices.rules.ts'
import { voiceTexts } from '../voices.texts.ts'
import {
  deleteNeed,
  findNeedOf,
  insertNeed,
  listNeedRows,
  lockNeed,
  type NeedFilter,
  type NewNeed,
  setNeedState,
} from './needs.queries.ts'

export type NoteNeed =
  | { voiceId: string }
  | { words: string; personId?: string | null; productId?: string | null }

/** Notes what somebody wishes for. Out of a voice once: a second time is the same need. Throws `not_found`. */
export async function noteNeed(
  ctx: Ctx,
  input: NoteNeed,
): Promise<{ needId: string; isNew: boolean }> {
  requirePermission(ctx, 'voice.write')
  return inTransaction(ctx, async (ctx) => {
    const told = 'voiceId' in input ? await toldBy(ctx, input.voiceId) : await saidOf(ctx, input)
    const earlier = told.voiceId ? await findNeedOf(ctx.tx, told.voiceId) : undefined
    if (earlier) return { needId: earlier, isNew: false }
    const needId = newId()
    await insertNeed(ctx.tx, { ...told, needId }, { by: actorLabel(ctx.actor), now: ctx.now })
    await audit(ctx, { action: 'voice.need_noted', subject: { kind: 'need', id: needId } })
    return { needId, isNew: true }
  })
}

async function toldBy(ctx: Ctx, voiceId: string): Promise<Omit<NewNeed, 'needId'>> {
  const voice = await lockVoice(ctx.tx, voiceId)
  if (!voice?.words) throw notFound(voiceTexts.noSuchVoice)
  const { personId, words, productId } = voice
  return { personId, words, productId, voiceId }
}

async function saidOf(
  ctx: Ctx,
  input: { words: string; personId?: string | null; productId?: string | null },
): Promise<Omit<NewNeed, 'needId'>> {
  const { words, productId = null } = input
  await requireMarks(ctx, [{ productId }])
  const personId = input.personId ? await survivorOf(ctx, input.personId) : NOBODY
  return { personId, words, productId, voiceId: null }
}

/** Says that a need is met, and by which improvement; a second time changes nothing. Throws `not_found`. */
export async function setNeedMet(
  ctx: Ctx,
  { needId, improvementId = null }: { needId: string; improvementId?: string | null },
): Promise<{ needId: string }> {
  requirePermission(ctx, 'voice.write')
  return change(ctx, needId, 'voice.need_met', async (ctx, { state }) => {
    if (state === 'met' && !improvementId) return
    const to = { needId, state: 'met' as const, metBy: improvementId, metAt: ctx.now }
    await setNeedState(ctx.tx, to)
  })
}

/** It is not met after all. Throws `not_found`. */
export async function openNeed(
  ctx: Ctx,
  { needId }: { needId: string },
): Promise<{ needId: string }> {
  requirePermission(ctx, 'voice.write')
  return change(ctx, needId, 'voice.need_opened', (ctx) =>
    setNeedState(ctx.tx, { needId, state: 'open', metBy: null, metAt: null }),
  )
}

/** It was none. Throws `not_found`. */
export async function dropNeed(
  ctx: Ctx,
  { needId }: { needId: string },
): Promise<{ needId: string }> {
  requirePermission(ctx, 'voice.write')
  return change(ctx, needId, 'voice.need_dropped', (ctx) => deleteNeed(ctx.tx, needId))
}

async function change(
  ctx: Ctx,
  needId: string,
  action: string,
  to: (ctx: Ctx, held: { state: 'open' | 'met' }) => Promise<void>,
): Promise<{ needId: string }> {
  return inTransaction(ctx, async (ctx) => {
    const held = await lockNeed(ctx.tx, needId)
    if (!held) throw notFound(texts.noSuchNeed)
    await to(ctx, held)
    await audit(ctx, { action, subject: { kind: 'need', id: needId } })
    return { needId }
  })
}

/** What people wish for, the newest first. */
export async function listNeeds(
  ctx: Ctx,
  { limit, cursor, ...filter }: NeedFilter & { limit: number; cursor?: string | undefined },
): Promise<{ items: Need[]; nextCursor: string | null }> {
  requirePermission(ctx, 'voice.read')
  const [at, needId] = fromCursor(z.tuple([placeMoment, z.uuid()]), cursor) ?? []
  const place = at && needId ? { at, needId } : null
  const rows = await listNeedRows(ctx.tx, filter, { place, limit: limit + 1 })
  const page = pageFrom(rows, limit, (row) => [row.createdAtText, row.needId])
  const personIds = [...new Set(page.items.map((row) => row.personId))].filter(
    (id) => id !== NOBODY,
  )
  const cards = await personCards(asReader(ctx), personIds)
  const names = new Map(cards.map((card) => [card.personId, card.name]))
  const items = page.items.map(({ personId, productId, productName, createdAtText, ...row }) => ({
    ...row,
    personId: personId === NOBODY ? null : personId,
    personName: names.get(personId) ?? null,
    product: productId ? { productId, name: productName ?? '' } : null,
  }))
  return { items, nextCursor: page.nextCursor }
}
