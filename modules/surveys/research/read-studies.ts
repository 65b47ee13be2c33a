import { asJob, type Ctx, requirePermission } from '../../../kernel/context.ts'
import { notFound } from '../../../kernel/errors.ts'
import { personCards } from '../../people/index.ts'
import { NOBODY } from '../../voice/index.ts'
import type { Quote, Seat } from '../contract/research.ts'
import { studyTexts as texts } from '../studies.texts.ts'
import {
  type CountedStudy,
  findStudy,
  listQuotes,
  listSeats,
  listStudyRows,
  type StudyRow,
} from './studies.queries.ts'

export async function listStudies(ctx: Ctx): Promise<{ items: CountedStudy[] }> {
  requirePermission(ctx, 'surveys.read')
  return { items: await listStudyRows(ctx.tx) }
}

/** One study, who takes part, what was said and found. Throws `not_found`. */
export async function readStudy(
  ctx: Ctx,
  { studyId }: { studyId: string },
): Promise<StudyRow & { seats: Seat[]; quotes: Quote[] }> {
  requirePermission(ctx, 'surveys.read')
  const study = await findStudy(ctx.tx, studyId)
  if (!study) throw notFound(texts.noSuchStudy)
  const seats = await listSeats(ctx.tx, studyId)
  const quotes = await listQuotes(ctx.tx, studyId)
  const ids = [...seats, ...quotes].map(({ personId }) => personId)
  const house = asJob(ctx, 'surveys.list')
  const known = [...new Set(ids)].filter((id) => id !== NOBODY)
  const cards = await personCards(house, known)
  const names = new Map(cards.map((card) => [card.personId, card.name]))
  return {
    ...study,
    seats: seats.map(({ messageId: _message, studyId: _study, ...seat }) => ({
      ...seat,
      personName: names.get(seat.personId) ?? '',
    })),
    quotes: quotes.map((quote) => ({
      ...quote,
      personId: quote.personId === NOBODY ? null : quote.personId,
      personName: names.get(quote.personId) ?? null,
    })),
  }
}
