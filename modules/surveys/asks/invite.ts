import { randomBytes } from 'node:crypto'
import { type Ctx, inTransaction, requirePermission } from '../../../kernel/context.ts'
import { type Locale, localeOf, translator } from '../../../kernel/i18n.ts'
import { askGate, publicBase, readShopFront, sendMessage } from '../../messaging/index.ts'
import type { About } from '../answers/answers.queries.ts'
import { askTexts as texts } from '../asks.texts.ts'
import type { SurveyRow } from '../forms/surveys.queries.ts'
import type { InviteChannel } from '../surveys.rules.ts'
import { type AskRow, findKeyed, findReaders, insertAsks } from './asks.queries.ts'
import { bareAsk, mayAsk, recordAsked } from './may-ask.ts'

const DAY_MS = 86_400_000
/** A link is good for so long. */
export const VALID_DAYS = 30

export interface Invited extends Partial<About> {
  personId: string
  /** Once per person: the round, the order, the talk. */
  key: string
}

/** A question about one matter of theirs is service; what the shop wishes to know needs their yes to news. */
export const purposeOf = ({ after }: Pick<SurveyRow, 'after'>): 'service' | 'news' =>
  after ? 'service' : 'news'

/**
 * Sends people their own links, each by the first way that is open to them. Whoever was asked something a
 * short while ago, or cannot be reached, is written down as spared, with the reason.
 */
export async function invite(
  ctx: Ctx,
  survey: SurveyRow,
  people: readonly Invited[],
  { roundId = null }: { roundId?: string | null } = {},
): Promise<{ asked: number; spared: number }> {
  requirePermission(ctx, 'surveys.ask')
  return inTransaction(ctx, async (ctx) => {
    const resting = await mayAsk(
      ctx,
      people.map(({ personId }) => personId),
    )
    const known = await findKeyed(ctx.tx, people)
    const rows: AskRow[] = []
    for (const one of people) {
      // A second order within the same call rests because of the first.
      if (known.has(`${one.personId} ${one.key}`)) continue
      const isResting = resting.has(one.personId)
      const row = isResting ? spared(ctx, survey, one, 'rest') : await inviteOne(ctx, survey, one)
      if (row.state === 'asked')
        resting.set(one.personId, { label: survey.name, askedAt: ctx.now, until: ctx.now })
      rows.push({ ...row, roundId })
    }
    await insertAsks(ctx.tx, rows)
    const asked = rows.filter(({ state }) => state === 'asked')
    await recordAsked(ctx, asked)
    return { asked: asked.length, spared: rows.length - asked.length }
  })
}

function askOf(ctx: Ctx, survey: SurveyRow, one: Invited): AskRow {
  return bareAsk(ctx, {
    ...one,
    byWhat: 'survey',
    label: survey.name,
    surveyId: survey.surveyId,
    version: survey.version,
  })
}

const spared = (ctx: Ctx, survey: SurveyRow, one: Invited, because: string): AskRow => ({
  ...askOf(ctx, survey, one),
  state: 'spared',
  because,
})

async function inviteOne(ctx: Ctx, survey: SurveyRow, one: Invited): Promise<AskRow> {
  const { personId } = one
  const found = await findWay(ctx, survey, personId)
  if (!found.channel) return spared(ctx, survey, one, found.because)
  const token = randomBytes(16).toString('base64url')
  const row = askOf(ctx, survey, one)
  const sent = await sendMessage(ctx, {
    personId,
    channel: found.channel,
    purpose: purposeOf(survey),
    kind: 'notice',
    key: `survey:${row.askId}`,
    staffId: null,
    ...(await wordsOf(ctx, survey, { personId, token, channel: found.channel }, 'invite')),
  })
  const { remindDays } = survey
  const goesAt = sent.goesAt ?? ctx.now
  return {
    ...row,
    token,
    channel: found.channel,
    messageId: sent.messageId,
    endsAt: new Date(goesAt.getTime() + VALID_DAYS * DAY_MS),
    remindAt: remindDays ? new Date(goesAt.getTime() + remindDays * DAY_MS) : null,
  }
}

/** The first of the survey's ways that is open to the person, now or after a short wait. */
async function findWay(
  ctx: Ctx,
  survey: SurveyRow,
  personId: string,
): Promise<{ channel: InviteChannel; because?: never } | { channel: null; because: string }> {
  const closed: string[] = []
  // Whoever keeps us at a distance is not asked about every parcel either.
  if ((await findReaders(ctx.tx, [personId])).get(personId)?.dial === 'quiet')
    return { channel: null, because: 'quiet' }
  for (const channel of survey.channels) {
    const verdict = await askGate(ctx, { personId, channel, purpose: purposeOf(survey) })
    if (verdict.ok || isSoon(ctx, verdict.goesAt)) return { channel }
    closed.push(verdict.because)
  }
  return { channel: null, because: closed.find((one) => one !== 'no_address') ?? 'no_address' }
}

export const isSoon = ({ now }: Ctx, at: Date | null) =>
  at !== null && at.getTime() - now.getTime() <= 3 * DAY_MS

/** In the person's own language, with their own link. */
export async function wordsOf(
  ctx: Ctx,
  survey: SurveyRow,
  { personId, token, channel }: { personId: string; token: string; channel: string },
  what: 'invite' | 'remind',
): Promise<{ subject: string | null; text: string }> {
  const shop = await readShopFront(ctx)
  const reader = (await findReaders(ctx.tx, [personId])).get(personId)
  const locale = localeOf(reader?.language ?? null, shop.locale)
  const link = `${publicBase(ctx)}/s/${token}`
  return wordsIn(survey, { shop: shop.name, locale, link, channel }, what)
}

export function wordsIn(
  survey: SurveyRow,
  { shop, locale, link, channel }: { shop: string; locale: Locale; link: string; channel: string },
  what: 'invite' | 'remind',
): { subject: string | null; text: string } {
  const t = translator(locale)
  if (channel === 'sms') return { subject: null, text: t(texts.sms, { shop, link }) }
  const count = survey.questions.length
  const own = survey.invite[locale] || survey.invite.ja || t(texts.inviteWords)
  const text = [
    t(what === 'invite' ? texts.hello : texts.helloAgain, { shop }),
    own,
    t(texts.howMany, { count }),
    link,
    t(texts.ownLink, { days: VALID_DAYS }),
  ].join('\n\n')
  const subject = t(what === 'invite' ? texts.subject : texts.subjectAgain, { shop })
  return { subject: channel === 'mail' ? subject : null, text }
}
