import { sql } from 'kysely'
import { dayIn } from '../../../kernel/clock.ts'
import type { Ctx } from '../../../kernel/context.ts'
import { translator } from '../../../kernel/i18n.ts'
import type { Figure } from '../figure.ts'
import type { Frame } from '../frame.ts'
import type { Relation } from '../queries/orders.ts'
import type { Things } from '../queries/people.ts'
import { SIGNS } from './character.rules.ts'
import { texts } from './character.texts.ts'
import {
  peopleWith,
  signsBehind,
  statePeople,
  type Today,
  upgradesBehind,
  watchedPeople,
} from './figures.queries.ts'

/** Attachment is shown in steps of so many points. */
export const BAND = 20

export const SIGN_WORDS = {
  fullPrice: texts.proofFullPrice,
  cameBack: texts.proofCameBack,
  waited: texts.proofWaited,
  travelled: texts.proofTravelled,
} as const

export function todayOf(ctx: Ctx, { zone }: { zone: string }): Today {
  return { zone, today: dayIn(zone, ctx.now) }
}

/** Where a figure of each thing stands in words that are the same for all. */
const FIGURE = '{figure}'
const MORE = { was: '{was}', became: '{became}' }

/** Who is behind a figure of the pages about character. */
export function characterPeople(ctx: Ctx, frame: Frame, figure: Figure): Relation | Things | null {
  const at = todayOf(ctx, frame)
  const word = figure.word(1)
  const t = translator(ctx.locale)
  if (figure.is('rfm'))
    return peopleWith(
      at,
      sql`recency_score = ${figure.number(1)}::int`,
      sql`frequency_score = ${figure.number(2)}::int`,
    )
  if (figure.is('state')) return statePeople(at, word, figure.rest(2) ?? '')
  if (figure.is('regularity')) return peopleWith(at, sql`regularity = ${word}`)
  if (figure.is('growth')) return peopleWith(at, sql`growth = ${word}`)
  if (figure.is('upgrade'))
    return figure.month(2) > 0
      ? upgradesBehind(at, word, figure.word(2), t(texts.moreItems, MORE))
      : null
  if (figure.is('kind')) return peopleWith(at, sql`kind_now = ${word}`)
  if (figure.is('kindSilent')) return peopleWith(at, sql`kind_now = ${word}`, sql`silent`)
  if (figure.is('sign')) {
    const sign = SIGNS.find((one) => one === word)
    return sign ? signsBehind(sign, t(SIGN_WORDS[sign], { figure: FIGURE })) : null
  }
  if (figure.is('box'))
    return peopleWith(at, sql`mind = ${word}`, sql`stays = ${figure.word(2) === 'stays'}::boolean`)
  if (figure.is('attachment'))
    return peopleWith(
      at,
      sql`least(attachment / ${BAND}::int, 4) = ${figure.number(1)}::int / ${BAND}::int`,
    )
  if (figure.is('watch')) return watchedPeople(at, word === 'paused')
  return null
}
