import { texts } from '../character-pages.texts.ts'
import { texts as names } from '../rule.texts.ts'

export const KIND_NAMES = {
  truly: names.kind_truly,
  satisfied: names.kind_satisfied,
  convenience: names.kind_convenience,
  programme: names.kind_programme,
  price: names.kind_price,
} as const

export const RISK_NAMES = {
  low: texts.risk_low,
  medium: texts.risk_medium,
  high: texts.risk_high,
} as const
