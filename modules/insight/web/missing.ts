import type { Text } from '../../../kernel/i18n.ts'
import type { Missing } from '../insight.rules.ts'
import { texts } from '../reports.texts.ts'

/** Why a figure is missing, as a sentence. */
export const MISSING: Record<Missing, Text> = {
  noOrders: texts.noOrders,
  noCustomers: texts.noCustomers,
  shortRecord: texts.shortRecord,
  noBase: texts.noBase,
  noCostEntries: texts.noCostEntries,
  noSubscriptions: texts.noSubscriptions,
  noListYet: texts.noListYet,
  notBuiltYet: texts.notBuiltYet,
}
