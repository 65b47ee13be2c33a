import { type Ctx, requirePermission } from '../../../kernel/context.ts'
import { type Translate, translator } from '../../../kernel/i18n.ts'
import type { CharacterOfPerson } from '../contract/person-character.ts'
import { ATTACHMENT_PARTS } from '../definitions.ts'
import { readFrame } from '../frame.ts'
import { currentDefinition } from '../read-definitions.ts'
import { type Kind, switchingRisk } from './character.rules.ts'
import { texts } from './character.texts.ts'
import { todayOf } from './people-of.ts'
import { type CharacterRow, findCharacter, findProducts, findSigns } from './person.queries.ts'

const SIGN_WORDS = {
  fullPrice: texts.proofFullPrice,
  cameBack: texts.proofCameBack,
  waited: texts.proofWaited,
  travelled: texts.proofTravelled,
} as const

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
      kind: kindOf(row, t),
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

const WHYS = {
  truly: texts.whyTruly,
  satisfied: texts.whySatisfied,
  convenience: texts.whyConvenience,
  programme: texts.whyProgramme,
  price: texts.whyPrice,
} as const satisfies Record<Kind, unknown>

function kindOf(row: CharacterRow, t: Translate) {
  if (!row.kind) return null
  const percent = (share: number | null) => Math.round((share ?? 0) * 100)
  const found = t(WHYS[row.kind], {
    orders: row.orders,
    discount: percent(row.discountShare),
    programme: percent(row.programmeShare),
    attachment: row.attachment,
  })
  return {
    kind: row.kind,
    byHand: row.byHand,
    risk: switchingRisk(row.kind, row.silent),
    why: row.byHand ? t(texts.whyByHand, { reason: row.reason ?? '' }) : found,
    care: t(CARES[row.kind]),
  }
}
