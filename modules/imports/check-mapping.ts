import { isZone } from '../../kernel/clock.ts'
import { invalid } from '../../kernel/errors.ts'
import type { Text } from '../../kernel/i18n.ts'
import { texts } from './imports.texts.ts'
import { type ImportKind, type Mapping, type MappingFault, mappingFaults } from './mapping.rules.ts'

export const FAULT_TEXTS: Record<MappingFault, Text> = {
  personMissing: texts.faultPerson,
  dateMissing: texts.faultDate,
  amountMissing: texts.faultAmount,
  lineNumberMissing: texts.faultNumber,
  subscriptionNumberMissing: texts.faultSubscriptionNumber,
  startMissing: texts.faultStart,
  asOfMissing: texts.faultAsOf,
  cycleMissing: texts.faultCycle,
  productMissing: texts.faultProduct,
  traitTwice: texts.faultTraitTwice,
}

/** Throws `invalid` if a file can not be read with this mapping, whatever the file. */
export function checkMapping(mapping: Mapping, kind: ImportKind): void {
  if (mapping.kind !== kind) throw invalid(texts.mappingOtherKind, { kind: mapping.kind })
  const { zone, currency } = mapping
  if (zone && !isZone(zone)) throw invalid(texts.zoneUnknown, { zone })
  if (currency && !Intl.supportedValuesOf('currency').includes(currency))
    throw invalid(texts.currencyNotKnown, { currency })
  const [fault] = mappingFaults(mapping)
  if (fault) throw invalid(FAULT_TEXTS[fault])
}
