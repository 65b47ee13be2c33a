import { z } from 'zod'
import { type Ctx, requirePermission } from '../../../kernel/context.ts'
import { notFound } from '../../../kernel/errors.ts'
import { fromCursor, pageFrom } from '../../../kernel/paging.ts'
import { readCompany } from '../../accounts/index.ts'
import { personCards } from '../../people/index.ts'
import type { NamedPrediction, PersonPrediction, PredictionRun } from '../contract/prediction.ts'
import { money } from '../insight.rules.ts'
import { texts } from '../prediction.texts.ts'
import { foresee } from './predict-anew.ts'
import {
  countPredictions,
  findPrediction,
  findPredictions,
  type PredictionRow,
  type PredictionSort,
} from './predictions.queries.ts'
import { findLastOrderDay } from './purchases.queries.ts'
import { findLatest, findRun, findRuns, type RunRow } from './runs.queries.ts'
import { fitWords, nextWords, seasonWords, verdict } from './words.ts'

const PLACE = z.tuple([z.uuid()])

/** The last one seen, or null on the first page. */
const placeIn = (cursor: string | undefined) => fromCursor(PLACE, cursor)?.[0] ?? null

/** Runs, newest first, with what each found. */
export async function listRuns(
  ctx: Ctx,
  { limit = 20, cursor }: { limit?: number; cursor?: string },
): Promise<{ items: PredictionRun[]; nextCursor: string | null }> {
  requirePermission(ctx, 'insight.read')
  const rows = await findRuns(ctx.tx, { limit: limit + 1, after: placeIn(cursor) })
  const { items, nextCursor } = pageFrom(rows, limit, ({ runId }) => [runId])
  return { items: items.map((row) => inWords(ctx, row)), nextCursor }
}

/** Throws `not_found`. */
export async function readRun(ctx: Ctx, { runId }: { runId: string }): Promise<PredictionRun> {
  requirePermission(ctx, 'insight.read')
  const row = await findRun(ctx.tx, runId)
  if (!row) throw notFound(texts.noSuchRun)
  return inWords(ctx, row)
}

/** The newest prediction that looks ahead, or null before the first. */
export async function latestRun(ctx: Ctx): Promise<{ run: PredictionRun | null }> {
  requirePermission(ctx, 'insight.read')
  const row = await findLatest(ctx.tx, 'now')
  return { run: row && inWords(ctx, row) }
}

function inWords({ locale }: Ctx, row: RunRow): PredictionRun {
  const { startedAt, finishedAt, outcome, ...rest } = row
  return {
    ...rest,
    finishedAt,
    seconds: startedAt && finishedAt ? (finishedAt.getTime() - startedAt.getTime()) / 1000 : null,
    verdict: outcome ? verdict(locale, outcome) : '',
    season: outcome && seasonWords(locale, outcome),
    outcome: outcome && {
      ...outcome,
      models: outcome.models.map((fit) => ({ ...fit, words: fitWords(locale, fit.model, fit) })),
      spend: outcome.spend && {
        ...outcome.spend,
        words: fitWords(locale, 'gamma_gamma', outcome.spend),
      },
    },
  }
}

export interface ListPredictions {
  runId: string
  sort?: PredictionSort
  limit?: number
  cursor?: string
}

/** A run's people, the likeliest or worthiest first. Only the newest runs still know theirs. */
export async function listPredictions(
  ctx: Ctx,
  { runId, sort = 'worth', limit = 50, cursor }: ListPredictions,
): Promise<{ items: NamedPrediction[]; nextCursor: string | null; total: number }> {
  requirePermission(ctx, 'insight.read')
  const run = await findRun(ctx.tx, runId)
  if (!run) throw notFound(texts.noSuchRun)
  const after = placeIn(cursor)
  const rows = await findPredictions(ctx.tx, { runId, sort, limit: limit + 1, after })
  const { items: page, nextCursor } = pageFrom(rows, limit, ({ personId }) => [personId])
  const cards = await personCards(
    ctx,
    page.map(({ personId }) => personId),
  )
  const byId = new Map(cards.map((card) => [card.personId, card]))
  return {
    items: page.map((row) => {
      const { name = '', kana = '', number = null } = byId.get(row.personId) ?? {}
      return { ...answerOf(ctx, run, row), name, kana, number }
    }),
    nextCursor,
    total: await countPredictions(ctx.tx, runId),
  }
}

/**
 * What the newest run says of one person; null where it does not know them. Who has ordered since
 * it was worked out is reckoned again by its models, so that nobody is overdue on the day they order.
 */
export async function personPredictionOf(
  ctx: Ctx,
  { personId }: { personId: string },
): Promise<{ prediction: PersonPrediction | null }> {
  requirePermission(ctx, 'insight.read')
  const run = await findLatest(ctx.tx, 'now')
  const row = run && (await findPrediction(ctx.tx, run.runId, personId))
  if (!row || !run) return { prediction: null }
  const { zone } = await readCompany(ctx)
  const last = await findLastOrderDay(ctx.tx, { currency: run.question.currency, zone }, personId)
  if (!last || last === row.lastOn) return { prediction: answerOf(ctx, run, row) }
  const known = run.outcome?.calibrationEnd ?? last
  const end = last > known ? last : known
  const anew = (await foresee(ctx, run, [personId], end))?.[0]
  if (!anew) return { prediction: answerOf(ctx, run, row) }
  return { prediction: answerOf(ctx, run, { ...anew, runId: run.runId }, end) }
}

function answerOf(
  ctx: Ctx,
  run: RunRow,
  row: PredictionRow,
  orderedSince?: string,
): PersonPrediction {
  const { currency, horizonDays } = run.question
  const end = orderedSince ?? run.outcome?.calibrationEnd ?? row.lastOn
  return {
    personId: row.personId,
    runId: row.runId,
    reckonedAt: run.finishedAt ?? run.askedAt,
    orderedSince: orderedSince !== undefined,
    basis: {
      orders: row.repeats + 1,
      repeats: row.repeats,
      lastOrder: row.lastOn,
      recencyDays: row.recencyDays,
      observedDays: row.observedDays,
      meanValue: row.meanValue === null ? null : money(row.meanValue, currency),
      intervalDays: row.intervalDays,
    },
    horizonDays,
    expectedOrders: row.expectedOrders,
    alive: row.alive,
    chance90: row.chance90,
    expectedSales: money(row.expectedSales, currency),
    expectedWorth: money(row.expectedWorth, currency),
    nextOrder: row.nextOn,
    nextBy: row.nextBy,
    nextMissing: row.nextMissing,
    ...nextWords(ctx.locale, row, end),
  }
}
