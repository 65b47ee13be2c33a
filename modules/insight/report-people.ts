import { z } from 'zod'
import { dayIn } from '../../kernel/clock.ts'
import { type Ctx, requirePermission } from '../../kernel/context.ts'
import { type CsvEncoding, csvReply } from '../../kernel/csv.ts'
import type { FileReply } from '../../kernel/endpoint.ts'
import { translator } from '../../kernel/i18n.ts'
import { fromCursor, pageFrom, placeText } from '../../kernel/paging.ts'
import { reading } from '../../kernel/reading.ts'
import { audit } from '../accounts/index.ts'
import { personCards } from '../people/index.ts'
import type { PeopleQuestion, ReportPerson } from './contract/people.ts'
import type { Frame } from './frame.ts'
import { texts } from './insight.texts.ts'
import { peopleOf } from './people-of.ts'
import { countPeople } from './queries/home.ts'
import type { Relation } from './queries/orders.ts'
import { findPeoplePage, rowsOf as rowsBehind, type Things } from './queries/people.ts'

export interface ReportPeople {
  items: ReportPerson[]
  nextCursor: string | null
  /** Always the figure that was opened. */
  total: number
}

/**
 * The very people behind a figure of a report; where it counts words, subscriptions or moves, a row
 * for each of those with its person. `figure` names it (`cohort:2010-12:3`), the rest of
 * the question is the report's own. Both come from one SQL text, so the list equals the count.
 */
export async function reportPeople(
  ctx: Ctx,
  input: PeopleQuestion & { limit?: number; cursor?: string },
): Promise<ReportPeople> {
  requirePermission(ctx, 'insight.read')
  return reading(ctx, async (ctx) => {
    const { limit = 50, cursor, ...question } = input
    const { frame, people } = await peopleOf(ctx, question)
    const total = await countPeople(ctx.tx, rowsBehind(people))
    return { ...(await readPage(ctx, frame, people, limit, cursor)), total }
  })
}

/** The same list as a file; who took it is written down. */
export async function reportPeopleFile(
  ctx: Ctx,
  input: PeopleQuestion & { encoding: CsvEncoding },
): Promise<FileReply> {
  requirePermission(ctx, 'insight.read')
  requirePermission(ctx, 'people.export')
  const { encoding, ...question } = input
  const { frame, people } = await peopleOf(ctx, question)
  const { report, figure } = question
  await audit(ctx, { action: 'insight.people_exported', detail: { report, figure } })
  return csvReply(`${report}-${figure.replaceAll(':', '-')}`, encoding, rowsOf(ctx, frame, people))
}

const ROWS_AT_ONCE = 500
const PLACE = z.tuple([z.uuid(), placeText])

async function* rowsOf(
  ctx: Ctx,
  frame: Frame,
  people: Relation | Things,
): AsyncGenerator<string[]> {
  const t = translator(ctx.locale)
  const isOfThings = 'things' in people
  yield [
    t(texts.headNumber),
    t(texts.headName),
    t(texts.headKana),
    t(texts.headOrders),
    t(texts.headLastOrder),
    t(texts.headPersonId),
    ...(isOfThings ? [t(texts.headDay), t(texts.headWords)] : []),
  ]
  let cursor: string | undefined
  do {
    const page: Omit<ReportPeople, 'total'> = await readPage(
      ctx,
      frame,
      people,
      ROWS_AT_ONCE,
      cursor,
    )
    for (const person of page.items) {
      const thing = [person.at ? dayIn(frame.zone, person.at) : '', person.words ?? '']
      yield [...cellsOf(person, frame.zone), ...(isOfThings ? thing : [])]
    }
    cursor = page.nextCursor ?? undefined
  } while (cursor)
}

function cellsOf(person: ReportPerson, zone: string): string[] {
  return [
    person.number ?? '',
    person.name,
    person.kana,
    String(person.orders),
    person.lastOrder ? dayIn(zone, person.lastOrder) : '',
    person.personId,
  ]
}

async function readPage(
  ctx: Ctx,
  frame: Frame,
  people: Relation | Things,
  limit: number,
  cursor: string | undefined,
): Promise<Omit<ReportPeople, 'total'>> {
  const after = fromCursor(PLACE, cursor)
  const rows = await findPeoplePage(ctx.tx, frame, people, { limit: limit + 1, after })
  const { items, nextCursor } = pageFrom(rows, limit, ({ personId, thing }) => [personId, thing])
  const ids = new Set(items.map(({ personId }) => personId))
  const cards = await personCards(ctx, [...ids])
  const byId = new Map(cards.map((card) => [card.personId, card]))
  return {
    items: items.map(({ personId, ...row }) => {
      const card = byId.get(personId)
      return {
        personId,
        name: card?.name ?? '',
        kana: card?.kana ?? '',
        number: card?.number ?? null,
        place: card?.place ?? null,
        erased: !card || card.status === 'erased',
        ...row,
      }
    }),
    nextCursor,
  }
}
