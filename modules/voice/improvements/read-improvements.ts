import { dayIn } from '../../../kernel/clock.ts'
import { type Ctx, requirePermission } from '../../../kernel/context.ts'
import { notFound } from '../../../kernel/errors.ts'
import { readCompany } from '../../accounts/index.ts'
import { personCards } from '../../people/index.ts'
import type { Improvement, WholeImprovement } from '../contract/improvements.ts'
import type { Voice } from '../contract/voices.ts'
import { improvementTexts as texts } from '../improvements.texts.ts'
import { similarVoices } from '../topics/similar.ts'
import { asReader } from '../voices/living.ts'
import { readVoices } from '../voices/read-voices.ts'
import {
  findCauseIds,
  findImprovements,
  type ImprovementFilter,
  type ListedImprovement,
} from './improvements.queries.ts'
import { readAskers } from './read-askers.ts'

const ALIKE_OF = 3
const ALIKE = 12
const DAY = 86_400_000

export type ListImprovements = Omit<ImprovementFilter, 'improvementId'>

/** What voices changed: planned ones first, then each product's history, the latest first. */
export async function listImprovements(
  ctx: Ctx,
  filter: ListImprovements = {},
): Promise<{ items: Improvement[] }> {
  requirePermission(ctx, 'voice.read')
  return { items: await shown(ctx, await findImprovements(ctx.tx, filter)) }
}

/** One with its voices and askers. Throws `not_found`. */
export async function readImprovement(
  ctx: Ctx,
  { improvementId }: { improvementId: string },
): Promise<WholeImprovement> {
  requirePermission(ctx, 'voice.read')
  const [improvement] = await shown(ctx, await findImprovements(ctx.tx, { improvementId }))
  if (!improvement) throw notFound(texts.noSuchImprovement)
  const causes = await readVoices(ctx, await findCauseIds(ctx.tx, improvementId))
  return { ...improvement, causes, askers: await readAskers(ctx, improvementId) }
}

/** Voices much like those that caused it; none where it has no cause yet. Throws `not_found`. */
export async function suggestCauses(
  ctx: Ctx,
  { improvementId }: { improvementId: string },
): Promise<{ items: Voice[] }> {
  requirePermission(ctx, 'voice.read')
  const known = new Set(await findCauseIds(ctx.tx, improvementId))
  const found = new Map<string, { voice: Voice; likeness: number }>()
  for (const voiceId of [...known].slice(0, ALIKE_OF))
    for (const one of await similarVoices(ctx, { voiceId, limit: ALIKE }))
      if (!known.has(one.voice.voiceId)) found.set(one.voice.voiceId, one)
  const likest = [...found.values()].toSorted((a, b) => b.likeness - a.likeness)
  return { items: likest.slice(0, ALIKE).map(({ voice }) => voice) }
}

async function shown(ctx: Ctx, rows: readonly ListedImprovement[]): Promise<Improvement[]> {
  const { zone } = await readCompany(ctx)
  const personIds = [...new Set(rows.flatMap(({ firstPerson }) => firstPerson ?? []))]
  const cards = await personCards(asReader(ctx), personIds)
  const names = new Map(cards.map((card) => [card.personId, card.name]))
  return rows.map((row) => {
    const { productId, ownerId, firstId, firstWords, firstAt, firstChannel, firstPerson } = row
    const from = firstAt && dayIn(zone, firstAt)
    return {
      improvementId: row.improvementId,
      product: productId ? { productId, name: row.productName ?? '' } : null,
      subject: row.subject,
      number: row.number,
      version: row.version,
      title: row.title,
      changed: row.changed,
      because: row.because,
      shippedOn: row.shippedOn,
      owner: ownerId ? { staffId: ownerId, name: row.ownerName ?? '' } : null,
      itemId: row.itemId,
      voices: row.voices,
      people: row.people,
      first:
        firstId && firstAt && firstChannel
          ? {
              voiceId: firstId,
              words: firstWords ?? '',
              saidAt: firstAt,
              channel: firstChannel,
              personId: firstPerson,
              personName: firstPerson ? (names.get(firstPerson) ?? null) : null,
            }
          : null,
      days: from && row.shippedOn ? daysBetween(from, row.shippedOn) : null,
      told: row.told,
    }
  })
}

const daysBetween = (from: string, to: string) =>
  Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / DAY))
