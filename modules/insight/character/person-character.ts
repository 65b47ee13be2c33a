import { type Ctx, requirePermission } from '../../../kernel/context.ts'
import { type Text, type Translate, translator } from '../../../kernel/i18n.ts'
import type { CharacterOfPerson } from '../contract/person-character.ts'
import { ATTACHMENT_PARTS } from '../definitions.ts'
import { readFrame } from '../frame.ts'
import { currentDefinition } from '../read-definitions.ts'
import { type Kind, switchingRisk } from './character.rules.ts'
import { texts } from './character.texts.ts'
import { SIGN_WORDS, todayOf } from './people-of.ts'
import { type CharacterRow, findCharacter, findProducts, findSigns } from './person.queries.ts'
import { writtenDay } from './watch-list.ts'

/** How a person buys and what they are like, each with what it rests on. */
export async function personCharacterOf(
  ctx: Ctx,
  { personId }: { personId: string },
): Promise<CharacterOfPerson> {
  requirePermission(ctx, 'insight.read')
  const at = todayOf(ctx, await readFrame(ctx, {}))
  const row = await findCharacter(ctx.tx, at, personId)
  const { body } = await currentDefinition(ctx, 'attachment')
  const t = translator(ctx.locale)
  const signs = await findSigns(ctx.tx, personId)
  return {
    character: row && {
      regularity: row.regularity,
      usualDays: row.usualDays,
      expectedOn: row.expectedOn,
      growth: row.growth,
      growthWords: t(texts.growthProof, { now: row.yearOrders, before: row.beforeOrders }),
      rfm: { recency: row.recency, frequency: row.frequency, money: row.moneyScore },
      attachment: {
        points: row.attachment,
        parts: ATTACHMENT_PARTS.map((part) => ({
          part,
          count: row.counts[part],
          points: row.points[part],
          weight: body.weights[part],
        })),
      },
      kind: kindOf(ctx, row),
      watch: { silent: row.silent, pausedUntil: row.pausedUntil },
    },
    products: await findProducts(ctx.tx, at, personId),
    signs: signs.map(({ sign, at, figure }) => ({
      sign,
      at,
      words: t(SIGN_WORDS[sign], { figure: Math.round(figure ?? 0) }),
    })),
  }
}

const CARES = {
  truly: texts.careTruly,
  satisfied: texts.careSatisfied,
  convenience: texts.careConvenience,
  programme: texts.careProgramme,
  price: texts.carePrice,
} as const satisfies Record<Kind, unknown>

function kindOf(ctx: Ctx, row: CharacterRow) {
  if (!row.kind) return null
  const t = translator(ctx.locale)
  const reasons = row.corrected ? [correctedBy(ctx, row.corrected)] : reasonsFor(row, row.kind, t)
  return {
    kind: row.kind,
    byHand: row.byHand,
    risk: switchingRisk(row.kind, row.silent),
    why: reasons.join(ctx.locale === 'ja' ? '' : ' '),
    care: t(CARES[row.kind]),
  }
}

function correctedBy({ locale }: Ctx, { by, on, reason }: NonNullable<CharacterRow['corrected']>) {
  const t = translator(locale)
  return t(texts.whyByHand, { day: writtenDay(locale)(on), by: by ?? t(texts.bySystem), reason })
}

/** What this person did that makes them so; a part that the shop cannot know is not spoken of. */
function reasonsFor(row: CharacterRow, kind: Kind, t: Translate): string[] {
  const { words, sharing, effort } = row.counts
  const has = (text: Text, n: number | null) => (n === null ? [] : [t(text, { n, count: n })])
  const some = (text: Text, n: number | null) => (n ? has(text, n) : [])
  const orders = has(texts.hasOrders, row.orders)
  const discounted = Math.round(row.discountShare * row.orders)
  const score =
    row.satisfaction === null ? [t(texts.hasNoScore)] : has(texts.hasScore, row.satisfaction)
  switch (kind) {
    case 'truly':
      return [
        ...has(texts.hasAttachment, row.attachment),
        ...some(texts.hasWords, words),
        ...some(texts.hasSharing, sharing),
        ...some(texts.hasEffort, effort),
        ...score,
      ]
    case 'satisfied':
    case 'convenience':
      return [
        ...orders,
        ...has(texts.hasFullPrice, row.orders - discounted),
        ...has(texts.hasWords, words),
        ...has(texts.hasReturns, row.returns),
        ...score,
        ...(kind === 'convenience' ? [t(texts.looksHabit)] : []),
      ]
    case 'programme':
      return [...orders, ...has(texts.usesProgramme, Math.round((row.programmeShare ?? 0) * 100))]
    case 'price':
      return [...orders, ...has(texts.usesDiscount, discounted)]
  }
}
