import { z } from 'zod'
import { asJob, type Ctx, requirePermission } from '../../../kernel/context.ts'
import { fromCursor, pageFrom, placeMoment } from '../../../kernel/paging.ts'
import { personCards } from '../../people/index.ts'
import { NOBODY } from '../../voice/index.ts'
import {
  type AnswerFilter,
  countAnswers,
  listAnswerRows,
  type ShownAnswer,
} from '../answers/answers.queries.ts'
import type { Answer } from '../contract/results.ts'
import type { Metric } from '../surveys.rules.ts'
import { type Period, spanOf } from './read-results.ts'

export interface ListAnswers extends Period {
  surveyId?: string | undefined
  personId?: string | undefined
  channel?: AnswerFilter['channel']
  metric?: Metric | undefined
  min?: number | undefined
  max?: number | undefined
  bad?: boolean | undefined
  words?: boolean | undefined
  limit: number
  cursor?: string | undefined
}

export async function filterOf(ctx: Ctx, input: Omit<ListAnswers, 'limit' | 'cursor'>) {
  const { from, to, bad, words, ...rest } = input
  const { span } = from || to ? await spanOf(ctx, { from, to }) : { span: {} }
  return { ...rest, ...span, isBad: bad, hasWords: words }
}

/** Who answered what, the newest first. */
export async function listAnswers(
  ctx: Ctx,
  { limit, cursor, ...input }: ListAnswers,
): Promise<{ items: Answer[]; nextCursor: string | null; total: number }> {
  requirePermission(ctx, 'surveys.read')
  const filter = await filterOf(ctx, input)
  const [at, answerId] = fromCursor(z.tuple([placeMoment, z.uuid()]), cursor) ?? []
  const place = at && answerId ? { at, answerId } : null
  const rows = await listAnswerRows(ctx.tx, filter, { place, limit: limit + 1 })
  const page = pageFrom(rows, limit, (row) => [row.answeredAtText, row.answerId])
  return {
    items: await shown(ctx, page.items),
    nextCursor: page.nextCursor,
    total: await countAnswers(ctx.tx, filter),
  }
}

export async function shown(ctx: Ctx, rows: readonly ShownAnswer[]): Promise<Answer[]> {
  const house = asJob(ctx, 'surveys.list')
  const personIds = [...new Set(rows.map((row) => row.personId))].filter((id) => id !== NOBODY)
  const cards = await personCards(house, personIds)
  const names = new Map(cards.map((card) => [card.personId, card.name]))
  return rows.map(({ personId, answeredAtText: _text, ...row }) => ({
    ...row,
    personId: personId === NOBODY ? null : personId,
    personName: names.get(personId) ?? null,
  }))
}
