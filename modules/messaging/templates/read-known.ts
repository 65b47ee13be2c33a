import { dayIn } from '../../../kernel/clock.ts'
import type { Ctx } from '../../../kernel/context.ts'
import { notFound } from '../../../kernel/errors.ts'
import type { Locale } from '../../../kernel/i18n.ts'
import { readCompany } from '../../accounts/index.ts'
import { personCards } from '../../people/index.ts'
import { tagsOf } from '../../segments/index.ts'
import { readSender } from '../gate/sender.ts'
import type { Block } from '../template-blocks.rules.ts'
import { templateTexts as texts } from '../templates.texts.ts'
import { findWords } from '../wordings/wordings.queries.ts'
import { findLastOrders, findPersonRows, findStaffName } from './values.queries.ts'
import type { Extra, Known } from './values.ts'

export interface For {
  /** Null for somebody of whom nothing is known. */
  personId: string | null
  locale: Locale
  /** Who writes; the member of staff at work unless told. */
  staffId?: string | null | undefined
  extra?: Extra | undefined
  blocks: readonly Block[]
}

/** Everything that a text may say of a person. Throws `not_found` where there is no such person. */
export async function readKnown(ctx: Ctx, asked: For): Promise<Known> {
  const { personId } = asked
  if (personId === null) return readHouse(ctx, asked)
  const [known] = (await readKnownOf(ctx, { ...asked, personIds: [personId] })).values()
  if (!known) throw notFound(texts.noPerson)
  return known
}

/** The same of many at once, by the id that they live under by now; who is not there has nothing. */
export async function readKnownOf(
  ctx: Ctx,
  { personIds, ...asked }: Omit<For, 'personId'> & { personIds: readonly string[] },
): Promise<Map<string, Known>> {
  const house = await readHouse(ctx, asked)
  const cards = await personCards({ ...ctx, locale: asked.locale }, personIds)
  const living = [...new Set(cards.map(({ personId }) => personId))]
  const rows = byPerson(await findPersonRows(ctx.tx, living))
  const orders = byPerson(await findLastOrders(ctx.tx, living))
  const asksTags = asked.blocks.some(({ only }) => only?.test === 'tag')
  const tags = asksTags ? await tagsOf(ctx, living) : new Map<string, ReadonlySet<string>>()
  return new Map(
    cards.flatMap(({ personId, name, kana, number }) => {
      const row = rows.get(personId)
      if (!row) return []
      const tagIds = tags.get(personId) ?? new Set()
      const person = { ...row, name, kana, number, tagIds }
      return [[personId, { ...house, person, order: orders.get(personId) ?? null }] as const]
    }),
  )
}

const byPerson = <R extends { personId: string }>(rows: readonly R[]) =>
  new Map(rows.map((row) => [row.personId, row]))

/** What is the same for everybody. */
async function readHouse(
  ctx: Ctx,
  { locale, staffId, extra = {} }: Omit<For, 'personId'>,
): Promise<Known> {
  const { zone, name: shop } = await readCompany(ctx)
  return {
    locale,
    zone,
    now: ctx.now,
    today: dayIn(zone, ctx.now),
    shop,
    sender: await readSender(ctx),
    staff: await staffName(ctx, staffId),
    person: null,
    order: null,
    wordings: await findWords(ctx.tx, locale),
    extra,
  }
}

async function staffName(ctx: Ctx, staffId: string | null | undefined): Promise<string | null> {
  if (staffId) return findStaffName(ctx.tx, staffId)
  return ctx.actor.kind === 'staff' ? ctx.actor.name : null
}
