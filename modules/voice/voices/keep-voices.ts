import {
  actorLabel,
  type Ctx,
  inTransaction,
  may,
  requirePermission,
} from '../../../kernel/context.ts'
import { invalid } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import { publish } from '../../../kernel/live.ts'
import { audit } from '../../accounts/index.ts'
import { record } from '../../activity/index.ts'
import type { Attachment } from '../../inbox/index.ts'

import { lookThroughLater } from '../topics/look-through.ts'
import {
  type Mood,
  NOBODY,
  type Proposal,
  type VoiceChannel,
  type VoiceKind,
} from '../voices.rules.ts'
import { voiceTexts as texts } from '../voices.texts.ts'
import { holdLiving, survivorOf } from './living.ts'
import {
  areProducts,
  findKnown,
  findTopics,
  insertVoices,
  insertVoiceTopics,
  lockExternal,
  type VoiceRow,
} from './voices.queries.ts'

export interface KeepVoice {
  /** Null or left out where nobody knows who said it. */
  personId?: string | null | undefined
  /** As they were said; they never change. */
  words: string
  /** Now, unless given; a moment in the future is taken as now. */
  saidAt?: Date | undefined
  channel: VoiceChannel
  conversationId?: string | null | undefined
  /** The entry of the inbox, and which part of its words it is, in UTF-16 units. */
  entryId?: string | null | undefined
  starts?: number | null | undefined
  ends?: number | null | undefined
  link?: string | null | undefined
  author?: string | null | undefined
  productId?: string | null | undefined
  kind?: VoiceKind | null | undefined
  mood?: Mood | null | undefined
  isSensitive?: boolean | undefined
  topicIds?: readonly string[] | undefined
  /** What the far side calls it; a second time changes nothing. */
  externalId?: string | undefined
  attachments?: readonly Attachment[] | undefined
  /** Kept, unless it is only proposed: then a person decides. */
  state?: 'kept' | 'proposed' | undefined
  proposal?: Proposal | undefined
  /** Who caught it, where somebody else writes it in. */
  staffId?: string | null | undefined
}

export interface KeptVoice {
  voiceId: string
  /** False for one that was there already. */
  isNew: boolean
}

/**
 * Keeps what people said, from whatever channel: the one way in. Throws `not_found` for somebody who is not
 * there, `precondition_failed` for somebody erased, `invalid` for a topic or product that is not there.
 */
export async function keepVoices(ctx: Ctx, voices: readonly KeepVoice[]): Promise<KeptVoice[]> {
  if (!may(ctx, 'voice.write')) requirePermission(ctx, 'voice.catch')
  return inTransaction(ctx, async (ctx) => {
    const externalIds = voices.flatMap(({ externalId }) => (externalId ? [externalId] : []))
    await lockExternal(ctx.tx, externalIds)
    const known = await findKnown(ctx.tx, externalIds)
    const topics = await requireMarks(ctx, voices)
    const living = await livingOf(ctx, voices)
    const rows: (VoiceRow & { topicIds: readonly string[] })[] = []
    const kept = voices.map((voice): KeptVoice => {
      const earlier = voice.externalId ? known.get(voice.externalId) : undefined
      if (earlier) return { voiceId: earlier, isNew: false }
      const row = rowOf(ctx, voice, living, topics)
      if (voice.externalId) known.set(voice.externalId, row.voiceId)
      rows.push({ ...row, topicIds: [...new Set(voice.topicIds ?? [])] })
      return { voiceId: row.voiceId, isNew: true }
    })
    await store(ctx, rows)
    return kept
  })
}

async function store(ctx: Ctx, rows: readonly (VoiceRow & { topicIds: readonly string[] })[]) {
  if (rows.length === 0) return
  await insertVoices(ctx.tx, rows, ctx.now)
  await insertVoiceTopics(
    ctx.tx,
    rows.flatMap(({ topicIds, ...row }) => topicIds.map((topicId) => ({ ...row, topicId }))),
    'staff',
  )
  await recordHeard(ctx, rows)
  const kept = rows.filter(({ state }) => state === 'kept').length
  // What a machine proposes is nobody's doing yet.
  if (kept > 0) await audit(ctx, { action: 'voice.kept', detail: { voices: kept } })
  await publish(ctx, 'voice', {})
  await lookThroughLater(ctx)
}

/** Also where a voice was proposed and is kept later; once in any case. */
export async function recordHeard(
  ctx: Ctx,
  voices: readonly (VoiceRow & { topicIds: readonly string[] })[],
): Promise<void> {
  const heard = voices.filter(({ personId, state }) => personId !== NOBODY && state === 'kept')
  await record(
    ctx,
    heard.map(({ personId, voiceId, words, saidAt, channel, kind, mood, entryId, ...voice }) => ({
      personId,
      // What came through the inbox stands on the timeline already.
      name: entryId ? 'voice.marked' : 'voice.heard',
      occurredAt: saidAt,
      payload: {
        voiceId,
        words,
        channel,
        kind,
        mood,
        productId: voice.productId,
        topicIds: voice.topicIds,
        link: voice.link,
      },
      key: `voice.heard:${voiceId}`,
      source: `voice:${voiceId}`,
    })),
  )
}

function rowOf(
  ctx: Ctx,
  voice: KeepVoice,
  living: Map<string, string>,
  topics: Map<string, { isSensitive: boolean }>,
): VoiceRow {
  const { actor } = ctx
  const { topicIds = [], saidAt } = voice
  const isStaff = actor.kind === 'staff'
  return {
    personId: voice.personId ? (living.get(voice.personId) ?? NOBODY) : NOBODY,
    voiceId: newId(),
    words: voice.words,
    saidAt: saidAt && saidAt < ctx.now ? saidAt : ctx.now,
    channel: voice.channel,
    conversationId: voice.conversationId ?? null,
    entryId: voice.entryId ?? null,
    starts: voice.starts ?? null,
    ends: voice.ends ?? null,
    link: voice.link ?? null,
    author: voice.author ?? null,
    productId: voice.productId ?? null,
    kind: voice.kind ?? null,
    mood: voice.mood ?? null,
    isSensitive: voice.isSensitive ?? topicIds.some((id) => topics.get(id)?.isSensitive),
    state: voice.state ?? 'kept',
    proposal: voice.proposal ?? null,
    attachments: [...(voice.attachments ?? [])],
    externalId: voice.externalId ?? null,
    staffId: voice.staffId ?? (isStaff ? actor.staffId : null),
    caughtBy: actorLabel(actor),
    caughtByName: 'name' in actor ? actor.name : '',
  }
}

/** What is noted beside voices must be there. Answers their topics. */
export async function requireMarks(
  ctx: Ctx,
  voices: readonly Pick<KeepVoice, 'topicIds' | 'productId'>[],
): Promise<Map<string, { isSensitive: boolean }>> {
  const topicIds = voices.flatMap(({ topicIds = [] }) => topicIds)
  const topics = await findTopics(ctx.tx, topicIds)
  if (topicIds.some((topicId) => !topics.has(topicId))) throw invalid(texts.noSuchTopic)
  const productIds = voices.flatMap(({ productId }) => (productId ? [productId] : []))
  if (!(await areProducts(ctx.tx, productIds))) throw invalid(texts.noSuchProduct)
  return topics
}

/** Who each is by now, by the id that was given. */
async function livingOf(ctx: Ctx, voices: readonly KeepVoice[]): Promise<Map<string, string>> {
  const given = [...new Set(voices.flatMap(({ personId }) => (personId ? [personId] : [])))].sort()
  const here = await holdLiving(ctx.tx, given)
  const living = new Map<string, string>()
  for (const personId of given)
    living.set(personId, here.has(personId) ? personId : await survivorOf(ctx, personId))
  return living
}
