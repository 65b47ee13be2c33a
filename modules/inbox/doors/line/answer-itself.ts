import { dayIn } from '../../../../kernel/clock.ts'
import type { Ctx } from '../../../../kernel/context.ts'
import { translator } from '../../../../kernel/i18n.ts'
import { readCompany } from '../../../accounts/index.ts'
import { record } from '../../../activity/index.ts'
import { publicBase, sendMessage } from '../../../messaging/index.ts'
import { personCards, removeIdentity } from '../../../people/index.ts'
import { doorTexts as texts } from '../../doors.texts.ts'
import { friendOf } from './friend.ts'
import { findFriend, findYears, type LineEventRow, setLinked } from './line.queries.ts'
import { lineApi } from './line-api.ts'

type Asked = { row: LineEventRow; lineUser: string; personId: string; words: string }

const ABOUT_ME =
  /^(ポイント|ステージ|会員|会員証|ご?購入|ご?注文|年数|points?|stage|orders?|member(ship)?)[?？!！。]?$/i
const LINK = /^(連携|お?つなぐ|link)[!！。]?$/i
const UNLINK = /^(連携解除|連携を?やめる|解除|unlink)[!！。]?$/i

/**
 * Answers by itself the few words that only ask for what the shop knows: then nobody needs to. True when
 * it did; everything else is a word to a human being.
 */
export async function answerItself(ctx: Ctx, asked: Asked): Promise<boolean> {
  const words = asked.words.normalize('NFKC').trim()
  const friend = await findFriend(ctx.tx, asked.lineUser)
  const isLinked = Boolean(friend?.linkedAt)
  if (UNLINK.test(words) && isLinked) {
    await unlink(ctx, asked)
    // The record has no account to answer to any more; whoever holds the telephone has.
    const personId = await friendOf(ctx, asked.lineUser, friend?.name ?? null)
    await answer(ctx, { ...asked, personId }, translator(ctx.locale)(texts.lineUnlinkedWords))
    return true
  }
  if (isLinked && ABOUT_ME.test(words)) {
    await answer(ctx, asked, await sayYears(ctx, asked.personId))
    return true
  }
  if (!ABOUT_ME.test(words) && !LINK.test(words)) return false
  const url = isLinked ? null : await linkUrl(ctx, asked.lineUser)
  if (!url) return false
  await answer(ctx, asked, translator(ctx.locale)(texts.lineLinkWords, { url }))
  return true
}

async function answer(ctx: Ctx, { row, personId, words }: Asked, text: string): Promise<void> {
  await record(ctx, [
    { personId, name: 'line.asked', payload: { words }, key: `line.asked:${row.eventId}` },
  ])
  await sendMessage(ctx, {
    personId,
    channel: 'line',
    purpose: 'service',
    kind: 'reply',
    key: `line.answer:${row.eventId}`,
    text,
  })
}

/** How long somebody has been with the shop and how often they ordered. Nothing is said of what is not kept. */
async function sayYears(ctx: Ctx, personId: string): Promise<string> {
  const t = translator(ctx.locale)
  const [card] = await personCards(ctx, [personId])
  const { firstAt, lastAt, orders, memberSince } = await findYears(ctx.tx, personId)
  const since = earliest([firstAt, memberSince])
  const { zone } = await readCompany(ctx)
  const lines = [
    card?.name ? t(texts.lineDear, { name: card.name }) : '',
    since
      ? t(texts.lineSince, {
          year: dayIn(zone, since).slice(0, 4),
          years: yearsBetween(zone, since, ctx.now),
        })
      : '',
    orders > 0 && lastAt
      ? t(texts.lineOrders, { count: orders, day: writtenDay(dayIn(zone, lastAt), ctx.locale) })
      : t(texts.lineNoOrders),
  ]
  return lines.filter(Boolean).join('\n')
}

function writtenDay(day: string, locale: 'ja' | 'en'): string {
  const format = new Intl.DateTimeFormat(locale === 'ja' ? 'ja' : 'en-GB', {
    timeZone: 'UTC',
    dateStyle: 'long',
  })
  return format.format(new Date(`${day}T00:00:00Z`))
}

const earliest = (days: readonly (Date | null)[]) =>
  days.filter((day) => day !== null).toSorted((a, b) => a.getTime() - b.getTime())[0] ?? null

/** Begun years: somebody in their third year hears three. */
function yearsBetween(zone: string, since: Date, now: Date): number {
  const [from = '', to = ''] = [dayIn(zone, since), dayIn(zone, now)]
  const whole = Number(to.slice(0, 4)) - Number(from.slice(0, 4))
  return whole - (to.slice(5) < from.slice(5) ? 1 : 0) + 1
}

async function unlink(ctx: Ctx, { lineUser, personId }: Asked): Promise<void> {
  await setLinked(ctx.tx, lineUser, null)
  await removeIdentity(ctx, { personId, kind: 'line', value: lineUser })
  await record(ctx, [{ personId, name: 'line.unlinked' }])
}

async function linkUrl(ctx: Ctx, lineUser: string): Promise<string | null> {
  const api = await lineApi(ctx)
  const token = await api?.linkToken(lineUser).catch(() => null)
  return token ? `${publicBase(ctx)}/line/link/${encodeURIComponent(token)}` : null
}
