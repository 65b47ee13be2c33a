import { instantOf } from '../../../kernel/clock.ts'
import { type Ctx, requirePermission } from '../../../kernel/context.ts'
import { notFound } from '../../../kernel/errors.ts'
import { type Locale, localeOf } from '../../../kernel/i18n.ts'
import { readCompany } from '../../accounts/index.ts'
import { askGates, publicBase, readShopFront } from '../../messaging/index.ts'
import { memberIds } from '../../segments/index.ts'
import { askTexts as texts } from '../asks.texts.ts'
import type { Foreseen } from '../contract/asks.ts'
import { settingsOf } from '../forms/decide-survey.ts'
import { findSurvey, type SurveyRow } from '../forms/surveys.queries.ts'
import type { InviteChannel } from '../surveys.rules.ts'
import { findReaders, lastAsked } from './asks.queries.ts'
import { isSoon, purposeOf, wordsIn } from './invite.ts'
import { isDrawn } from './lot.ts'
import type { StartRound } from './rounds.ts'

const DAY_MS = 86_400_000
const PAGE = 500
/** Of a larger segment the first so many are looked at: whoever asks waits for the answer. */
const LOOKED_AT = 5000

type Fate = { channel: InviteChannel; locale: Locale } | { because: string }

/** What a sending would do as things are: who is reached how, who is spared and why, what they read. Writes nothing. */
export async function foreseeRound(ctx: Ctx, input: StartRound): Promise<Foreseen> {
  requirePermission(ctx, 'surveys.ask')
  const { surveyId, segmentId, share, startsOn } = input
  const survey = await findSurvey(ctx.tx, surveyId)
  if (!survey) throw notFound(texts.noSuchSurvey)
  const { zone } = await readCompany(ctx)
  const wished = startsOn ? instantOf(zone, `${startsOn}T10:00:00`) : ctx.now
  const then = { ...ctx, now: wished > ctx.now ? wished : ctx.now }
  const fates: Fate[] = []
  let cursor: string | null = null
  let lookedAt = 0
  do {
    const page = await memberIds(ctx, { segmentId, limit: PAGE, ...(cursor && { cursor }) })
    // The lot of the sending itself is drawn when it begins: the size is the same, the people are others.
    const drawn = page.personIds.filter((one) => isDrawn(one, surveyId, share))
    fates.push(...(await fatesOf(then, survey, drawn)))
    lookedAt += page.personIds.length
    cursor = page.nextCursor
  } while (cursor && lookedAt < LOOKED_AT)
  return { ...(await summed(ctx, survey, fates)), lookedAt, isPart: cursor !== null }
}

async function fatesOf(ctx: Ctx, survey: SurveyRow, personIds: string[]): Promise<Fate[]> {
  const { restDays } = await settingsOf(ctx)
  const rest = restDays * DAY_MS
  const around = {
    from: new Date(ctx.now.getTime() - rest),
    until: new Date(ctx.now.getTime() + rest),
  }
  const resting = await lastAsked(ctx.tx, personIds, around)
  const readers = await findReaders(ctx.tx, personIds)
  const shop = await readShopFront(ctx)
  const { channels } = survey
  const purpose = purposeOf(survey)
  const gates = await askGates(
    ctx,
    personIds.flatMap((personId) => channels.map((channel) => ({ personId, channel, purpose }))),
  )
  return personIds.map((personId, at): Fate => {
    const reader = readers.get(personId)
    if (resting.has(personId)) return { because: 'rest' }
    if (reader?.dial === 'quiet') return { because: 'quiet' }
    const closed: string[] = []
    for (const [nth, channel] of channels.entries()) {
      const verdict = gates[at * channels.length + nth]?.verdict
      if (verdict && (verdict.ok || isSoon(ctx, verdict.goesAt)))
        return { channel, locale: localeOf(reader?.language ?? null, shop.locale) }
      if (verdict && !verdict.ok) closed.push(verdict.because)
    }
    return { because: closed.find((one) => one !== 'no_address') ?? 'no_address' }
  })
}

async function summed(ctx: Ctx, survey: SurveyRow, fates: readonly Fate[]) {
  const shop = await readShopFront(ctx)
  const spared: Record<string, number> = {}
  const letters = new Map<string, Foreseen['letters'][number]>()
  for (const fate of fates) {
    if ('because' in fate) {
      spared[fate.because] = (spared[fate.because] ?? 0) + 1
      continue
    }
    const { channel, locale } = fate
    const key = `${channel} ${locale}`
    const link = `${publicBase(ctx)}/s/…`
    const letter = letters.get(key) ?? {
      channel,
      locale,
      people: 0,
      ...wordsIn(survey, { shop: shop.name, locale, link, channel }, 'invite'),
    }
    letters.set(key, { ...letter, people: letter.people + 1 })
  }
  const all = [...letters.values()].sort((a, b) => b.people - a.people)
  const asked = all.reduce((sum, { people }) => sum + people, 0)
  return { asked, letters: all, spared }
}
