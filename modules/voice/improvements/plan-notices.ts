import { createHash } from 'node:crypto'
import { addDays, dayIn } from '../../../kernel/clock.ts'
import type { Ctx } from '../../../kernel/context.ts'
import { type Locale, translator } from '../../../kernel/i18n.ts'
import { readCompany, staffByIds } from '../../accounts/index.ts'
import { askGates, type GateVerdict, readWire } from '../../messaging/index.ts'
import { personCards } from '../../people/index.ts'
import { letterTexts as texts } from '../letter.texts.ts'
import { isStaff } from '../meetings/items.queries.ts'
import { fillLetter, LOT_DAYS, quoted } from '../told.rules.ts'
import { asReader } from '../voices/living.ts'
import type { VoiceChannel } from '../voices.rules.ts'
import type { ImprovementRow } from './improvements.queries.ts'
import { readLots } from './lots.queries.ts'
import { type AskerRow, findKnownWriters, findQuiet, findUntold, type Way } from './told.queries.ts'
import { asNotices, silenceOf } from './unwelcome.ts'

/** What one person would get. `because`: why nothing can go to them. */
export interface PlannedNotice {
  personId: string
  personName: string
  channel: Way | null
  writerId: string | null
  writer: string | null
  isKnown: boolean
  subject: string
  words: string
  because: string | null
  goesAt: Date | null
  lot: 'now' | 'later' | null
  tellOn: string
}

/** The way in which somebody spoke is the way in which they are told; else whatever reaches them. */
const SAME_WAY: Partial<Record<VoiceChannel, Way>> = {
  post: 'post',
  phone: 'phone',
  mail: 'mail',
  form: 'mail',
  line: 'line',
}
const OTHER_WAYS: readonly Way[] = ['mail', 'line', 'post', 'phone']

/** Here another way may do; what they said no to is not gone around. */
const TRY_ANOTHER: readonly string[] = ['no_address', 'bounced', 'returned', 'channel']

export const usualLetter = (locale: Locale): string => translator(locale)(texts.letter)

/** Everybody who asked and of whom nothing is decided, with their way, writer and words. */
export async function planNotices(
  ctx: Ctx,
  improvement: ImprovementRow,
  given: string | undefined,
): Promise<{ letter: string; drawsLots: boolean; kept: Way[]; items: PlannedNotice[] }> {
  const { improvementId } = improvement
  const company = await readCompany(ctx)
  const letter = given ?? improvement.letter ?? usualLetter(company.locale)
  const askers = await findUntold(ctx.tx, improvementId)
  const ids = askers.map(({ personId }) => personId)
  const cards = await personCards({ ...asReader(ctx), locale: company.locale }, ids)
  const names = new Map(cards.map((card) => [card.personId, card.name]))
  const writers = await findKnownWriters(ctx.tx, ids)
  const fallback = await ownerOf(ctx, improvement)
  const ways = await findWays(ctx, askers)
  const { drawsLots } = await readLots(ctx.tx)
  const today = dayIn(company.zone, ctx.now)
  const t = translator(company.locale)
  const items = askers.map((asker): PlannedNotice => {
    const { personId } = asker
    const known = writers.get(personId)
    const writer = known ?? fallback
    const { channel, because, goesAt } = ways.get(personId) ?? NO_WAY
    const lot = drawsLots && because === null ? drawLot(improvementId, personId) : null
    const name = names.get(personId) ?? ''
    const filled = fillLetter(letter, {
      said: saidWords(company, asker),
      // An open card is read by whoever takes it out of the box.
      words: asker.isSensitive && channel === 'post' ? '' : quoted(asker.words),
      title: improvement.title.replace(/[。.]$/, ''),
      changed: improvement.changed,
      // A card is signed by its layout.
      writer: channel === 'post' ? '' : (writer?.name ?? ''),
      shop: channel === 'post' ? '' : company.name,
    })
    const opens = name && (channel === 'mail' || channel === 'line')
    return {
      personId,
      personName: name,
      channel,
      writerId: writer?.staffId ?? null,
      writer: writer?.name ?? null,
      isKnown: known !== undefined,
      subject: t(texts.subject, { title: improvement.title }),
      words: opens ? `${t(texts.opening, { name })}\n\n${filled}` : filled,
      because,
      goesAt,
      lot,
      tellOn: lot === 'later' ? addDays(today, LOT_DAYS) : today,
    }
  })
  return { letter, drawsLots, kept: await keptOf(ctx, items), items }
}

/** The ways among these that lead no further than the outbox. */
async function keptOf(ctx: Ctx, items: readonly PlannedNotice[]): Promise<Way[]> {
  const used = new Set(items.flatMap(({ channel, because }) => (because ? [] : [channel])))
  const kept: Way[] = []
  for (const way of ['mail', 'line', 'sms'] as const)
    if (used.has(way) && (await readWire(ctx, way)) === null) kept.push(way)
  return kept
}

/** The same for the same person, whenever it is asked. */
export function drawLot(improvementId: string, personId: string): 'now' | 'later' {
  const drawn = createHash('sha256').update(`${improvementId} ${personId}`).digest()
  return (drawn[0] ?? 0) % 2 === 0 ? 'now' : 'later'
}

function saidWords({ locale, zone }: { locale: Locale; zone: string }, { saidAt }: AskerRow) {
  const shape = { timeZone: zone, year: 'numeric', month: 'long', day: 'numeric' } as const
  return new Intl.DateTimeFormat(locale === 'ja' ? 'ja-JP' : 'en-GB', shape).format(saidAt)
}

async function ownerOf(ctx: Ctx, { ownerId }: ImprovementRow) {
  if (!ownerId || !(await isStaff(ctx.tx, ownerId))) return null
  return (await staffByIds(asReader(ctx), [ownerId])).get(ownerId) ?? null
}

type FoundWay = { channel: Way | null; because: string | null; goesAt: Date | null }
const NO_WAY: FoundWay = { channel: null, because: 'no_address', goesAt: null }

/** For each the first way that is open, asked for everybody at once. */
async function findWays(ctx: Ctx, askers: readonly AskerRow[]): Promise<Map<string, FoundWay>> {
  const found = new Map<string, FoundWay>()
  const first = new Map<string, FoundWay>()
  // Consent is asked for before the wish to be left quiet, and would hide it.
  const quiet = await findQuiet(
    ctx.tx,
    askers.map(({ personId }) => personId),
  )
  for (const { personId, said } of askers)
    if (quiet.has(personId))
      found.set(personId, { channel: waysOf(said)[0] ?? null, because: 'quiet', goesAt: null })
  let open = askers
    .filter(({ personId }) => !quiet.has(personId))
    .map((asker) => ({ asker, ways: waysOf(asker.said) }))
  while (open.length > 0) {
    const verdicts = await askBoth(
      ctx,
      open.map(({ asker, ways }) => ({ personId: asker.personId, channel: ways[0] ?? 'post' })),
    )
    open = open.flatMap(({ asker, ways: [channel = 'post', ...rest] }, at) => {
      const { personId } = asker
      const way = { channel, ...verdictOf(verdicts[at]) }
      if (!first.has(personId)) first.set(personId, way)
      const goesOn = way.because !== null && TRY_ANOTHER.includes(way.because)
      if (goesOn && rest.length > 0) return [{ asker, ways: rest }]
      // Where no way is open, the first says why.
      found.set(personId, goesOn ? (first.get(personId) ?? NO_WAY) : way)
      return []
    })
  }
  return found
}

function waysOf(said: VoiceChannel): Way[] {
  const same = SAME_WAY[said]
  return same ? [same, ...OTHER_WAYS.filter((way) => way !== same)] : [...OTHER_WAYS]
}

type Both = { asNews: GateVerdict; asService: GateVerdict } | undefined

/**
 * What became of somebody's own word is a matter of theirs: it needs no consent to news and takes nothing
 * of the budget. Yet nobody waits for it; so whoever wants nothing of the shop's own accord gets nothing.
 */
async function askBoth(
  ctx: Ctx,
  asked: readonly { personId: string; channel: Way }[],
): Promise<Both[]> {
  const news = await askGates(ctx, asNotices(asked, 'news'))
  const service = await askGates(ctx, asNotices(asked, 'service'))
  return asked.map((_, at) => {
    const [asNews, asService] = [news[at]?.verdict, service[at]?.verdict]
    return asNews && asService ? { asNews, asService } : undefined
  })
}

function verdictOf(both: Both): Omit<FoundWay, 'channel'> {
  if (!both) return { because: 'gone', goesAt: null }
  const { asNews, asService } = both
  if (!asService.ok && asService.goesAt === null)
    return { because: asService.because, goesAt: null }
  const unwelcome = silenceOf(asNews)
  if (unwelcome) return { because: unwelcome, goesAt: null }
  return { because: null, goesAt: asService.ok ? null : asService.goesAt }
}
