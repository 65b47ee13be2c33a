import type { Ctx } from '../../../kernel/context.ts'
import { type Locale, translator } from '../../../kernel/i18n.ts'
import { STARTING_GUIDE } from '../guide.texts.ts'
import { findRead, findWritten } from './guide.queries.ts'
import { unpractisedOf } from './practice.ts'

export interface Section {
  sectionId: string
  version: number
  position: number
  title: string
  words: string
  asksFrom: number
  savedBy: string | null
  savedAt: Date | null
}

/** The guide as it is now: what came with the product, and what the shop wrote instead or beside it. */
export async function currentGuide(ctx: Pick<Ctx, 'tx'>, locale: Locale): Promise<Section[]> {
  const t = translator(locale)
  const written = await findWritten(ctx.tx)
  const instead = new Map(written.map((section) => [section.sectionId, section]))
  const first = STARTING_GUIDE.flatMap(({ sectionId, title, words }, at): Section[] =>
    instead.has(sectionId)
      ? []
      : [
          {
            ...{ sectionId, title: t(title), words: t(words) },
            ...{ version: 0, position: (at + 1) * 10, asksFrom: 0, savedBy: null, savedAt: null },
          },
        ],
  )
  const own = written
    .filter(({ putAway }) => !putAway)
    .map(({ putAway: _, ...section }): Section => section)
  return [...first, ...own].toSorted((a, b) => a.position - b.position)
}

/**
 * How many parts of the guide a colleague has yet to read, and letters to practise on where the shop asks for
 * that; none left means they send by themselves.
 */
export async function unreadOf(ctx: Pick<Ctx, 'tx'>): Promise<(staffId: string) => number> {
  const sections = await currentGuide(ctx, 'ja')
  const read = new Map(
    (await findRead(ctx.tx)).map((one) => [`${one.staffId} ${one.sectionId}`, one.version]),
  )
  const unpractised = await unpractisedOf(ctx)
  return (staffId) =>
    unpractised(staffId) +
    sections.filter(
      ({ sectionId, asksFrom }) => (read.get(`${staffId} ${sectionId}`) ?? -1) < asksFrom,
    ).length
}
