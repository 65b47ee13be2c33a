import { invalid } from '../../../kernel/errors.ts'
import type { Text } from '../../../kernel/i18n.ts'
import { texts } from '../people.texts.ts'
import type { RefusedTrait, TraitFault } from './traits.rules.ts'

const FAULTS: Record<TraitFault, Text> = {
  badKey: texts.traitBadKey,
  tooLong: texts.traitTooLong,
  tooMany: texts.traitTooMany,
}

/** Throws `invalid` about the first of them: whoever writes by hand or by API hears it at once. */
export function refuseTraits([first]: readonly RefusedTrait[]): void {
  if (first) throw invalid(FAULTS[first.fault], { key: first.key })
}
