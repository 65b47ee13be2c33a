import type { Ctx } from '../../../kernel/context.ts'
import { notFound } from '../../../kernel/errors.ts'
import type { Locale } from '../../../kernel/i18n.ts'
import { readCompany } from '../../accounts/index.ts'
import { personCards } from '../../people/index.ts'
import { listPersonTags } from '../../segments/index.ts'
import { readSender } from '../gate/sender.ts'
import type { Block } from '../template-blocks.rules.ts'
import { templateTexts as texts } from '../templates.texts.ts'
import { findWords } from '../wordings/wordings.queries.ts'
import { findLastOrder, findPersonRow, findStaffName } from './values.queries.ts'
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
  const { personId, locale, staffId, extra = {}, blocks } = asked
  const { zone, name: shop } = await readCompany(ctx)
  return {
    locale,
    zone,
    now: ctx.now,
    shop,
    sender: await readSender(ctx),
    staff: await staffName(ctx, staffId),
    person: personId === null ? null : await readPerson(ctx, personId, locale, blocks),
    order: personId === null ? null : await findLastOrder(ctx.tx, personId),
    wordings: await findWords(ctx.tx, locale),
    extra,
  }
}

async function readPerson(
  ctx: Ctx,
  personId: string,
  locale: Locale,
  blocks: readonly Block[],
): Promise<Known['person']> {
  const [card] = await personCards({ ...ctx, locale }, [personId])
  const row = await findPersonRow(ctx.tx, personId)
  if (!card || !row) throw notFound(texts.noPerson)
  const { name, kana, number } = card
  const asksTags = blocks.some(({ only }) => only?.test === 'tag')
  const tags = asksTags ? await listPersonTags(ctx, { personId }) : []
  return { ...row, name, kana, number, tagIds: new Set(tags.map(({ tagId }) => tagId)) }
}

async function staffName(ctx: Ctx, staffId: string | null | undefined): Promise<string | null> {
  if (staffId) return findStaffName(ctx.tx, staffId)
  return ctx.actor.kind === 'staff' ? ctx.actor.name : null
}
