import { z } from 'zod'
import { day, instant, pageOf } from '../../../kernel/endpoint.ts'
import {
  GROWTHS,
  KINDS,
  MINDS,
  PRODUCT_STATES,
  REGULARITIES,
  SIGNS,
  UPGRADE_KINDS,
} from '../character/character.rules.ts'
import { attachmentRule, rfmRule } from '../definitions.ts'
import { frameSchema } from '../scope.ts'
import { missingSchema, moneySchema as money } from './parts.ts'

const people = z.int()
const head = { frame: frameSchema, missing: missingSchema.nullable(), people }
const version = { version: z.int() }
const score = z.int().min(1).max(5)

export const rfmReport = z.object({
  ...head,
  bands: rfmRule.extend(version),
  /** Recency × frequency; `money` is what those people have spent in all. */
  cells: z.array(z.object({ recency: score, frequency: score, people, money })),
})
export type RfmReport = z.output<typeof rfmReport>

/** Four limits, ascending: `30,90,180,365`. */
const limits = z.string().regex(/^\d{1,12}(,\d{1,12}){3}$/)
export const rfmBandsQuery = z.object({ recencyDays: limits, orders: limits, money: limits })
const scores = z.array(z.object({ score, people }))
/** How many people would stand where, were these the bands. */
export const rfmScores = z.object({ recency: scores, frequency: scores, money: scores })
export type RfmScores = z.output<typeof rfmScores>

export const statesReport = z.object({
  ...head,
  products: z.array(
    z.object({
      product: z.string(),
      name: z.string(),
      category: z.string().nullable(),
      /** From a cycle set by hand, from this product's own buyers, or from those of its category. */
      basis: z.enum(['hand', 'product', 'category']),
      /** Pauses it was learned from. */
      gaps: z.int(),
      cycleDays: z.number(),
      quartile1: z.number().nullable(),
      quartile3: z.number().nullable(),
      learnedAt: instant,
      states: z.partialRecord(z.enum(PRODUCT_STATES), people),
    }),
  ),
})
export type StatesReport = z.output<typeof statesReport>

export const patternsReport = z.object({
  ...head,
  regularity: z.array(z.object({ regularity: z.enum(REGULARITIES), people })),
  growth: z.array(z.object({ growth: z.enum(GROWTHS), people })),
  upgrades: z.array(z.object({ month: z.string(), kind: z.enum(UPGRADE_KINDS), times: z.int() })),
})
export type PatternsReport = z.output<typeof patternsReport>

const mind = z.enum(MINDS)
export const bondReport = z.object({
  ...head,
  weights: attachmentRule.extend(version),
  /** From `from` points up to the next. */
  attachment: z.array(z.object({ from: z.int(), people })),
  kinds: z.array(
    z.object({
      kind: z.enum(KINDS),
      people,
      /** Of them, those silent for longer than usual. */
      silent: z.int(),
      risk: z.enum(['low', 'medium', 'high']),
    }),
  ),
  signs: z.array(z.object({ sign: z.enum(SIGNS), times: z.int() })),
  boxes: z.array(z.object({ mind, stays: z.boolean(), people })),
})
export type BondReport = z.output<typeof bondReport>

export const watchedPerson = z.object({
  personId: z.uuid(),
  name: z.string(),
  number: z.string().nullable(),
  lastOn: day,
  days: z.int(),
  usualDays: z.number(),
  money,
  /** The most telling first; the silence itself last. */
  reasons: z.array(z.string()),
  owner: z.object({ staffId: z.uuid(), name: z.string() }).nullable(),
  contacted: z.object({ at: instant, until: day, words: z.string() }).nullable(),
})
export type WatchedPerson = z.output<typeof watchedPerson>
export const watchList = pageOf(watchedPerson)

export const characterOfPerson = z.object({
  /** Null for somebody who has not ordered, or has not been worked out yet. */
  character: z
    .object({
      regularity: z.enum(REGULARITIES),
      usualDays: z.number().nullable(),
      expectedOn: day.nullable(),
      growth: z.enum(GROWTHS),
      growthWords: z.string(),
      rfm: z.object({ recency: score, frequency: score, money: score }),
      attachment: z.object({
        points: z.int(),
        parts: z.array(
          z.object({
            part: z.enum(['words', 'visits', 'sharing', 'years', 'effort']),
            count: z.number().nullable(),
            points: z.int().nullable(),
            weight: z.int(),
          }),
        ),
      }),
      kind: z
        .object({
          kind: z.enum(KINDS),
          byHand: z.boolean(),
          risk: z.enum(['low', 'medium', 'high']),
          why: z.string(),
          care: z.string(),
        })
        .nullable(),
      watch: z.object({ silent: z.boolean(), pausedUntil: day.nullable() }),
    })
    .nullable(),
  products: z.array(
    z.object({
      name: z.string(),
      state: z.enum(PRODUCT_STATES),
      lastOn: day,
      dueOn: day,
      lateOn: day,
      cycleDays: z.number(),
    }),
  ),
  signs: z.array(z.object({ sign: z.enum(SIGNS), at: instant, words: z.string() })),
})
export type CharacterOfPerson = z.output<typeof characterOfPerson>

export const newCorrection = z.strictObject({
  /** Null takes an earlier correction back. */
  kind: z.enum(KINDS).nullable(),
  reason: z.string().max(500).default(''),
})
export const newOwner = z.strictObject({ staffId: z.uuid().nullable() })
export const newContact = z.strictObject({
  /** The first day on which the person may stand on the list again. */
  until: day,
  words: z.string().max(500).default(''),
})
