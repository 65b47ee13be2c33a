import { type Locale, type Text, translator } from '../../kernel/i18n.ts'
import { texts } from './imports.texts.ts'
import type { ProblemReason } from './problems.rules.ts'
import type { Problem } from './rows/piece.ts'

const WORDS: Record<Exclude<ProblemReason, 'refused'>, Text> = {
  dateUnreadable: texts.dateUnreadable,
  monthOutside: texts.monthOutside,
  dayOutside: texts.dayOutside,
  timeOutside: texts.timeOutside,
  yearOutside: texts.yearOutside,
  dateOrderUnknown: texts.dateOrderUnknown,
  dateMissing: texts.dateMissing,
  dateAhead: texts.dateAhead,
  amountUnreadable: texts.amountUnreadable,
  amountHasWords: texts.amountHasWords,
  amountMissing: texts.amountMissing,
  amountTooLarge: texts.amountTooLarge,
  quantityUnreadable: texts.quantityUnreadable,
  quantityNotWhole: texts.quantityNotWhole,
  currencyUnknown: texts.currencyUnknown,
  postalLetters: texts.postalLetters,
  postalShort: texts.postalShort,
  postalLong: texts.postalLong,
  sexUnknown: texts.sexUnknown,
  numberMissing: texts.numberMissing,
  numberTwice: texts.numberTwice,
  numberTooLong: texts.numberTooLong,
  personMissing: texts.personMissing,
  personErased: texts.personErased,
  columnsMissing: texts.columnsMissing,
  columnsTooMany: texts.columnsTooMany,
  nulCharacter: texts.nulCharacter,
  unreadableCharacters: texts.unreadableCharacters,
  tooManyLines: texts.tooManyLines,
  orderHasMore: texts.orderHasMore,
  waitsForRow: texts.waitsForRow,
}

/** Why a row was not taken, and what to do about it. */
export function wordsOfProblem({ reason, params }: Problem, locale: Locale): string {
  const t = translator(locale)
  if (reason !== 'refused') return t(WORDS[reason], params)
  // Stored by takePieces: the key of the refusing module's own text.
  return typeof params.text === 'string' ? t(params.text as Text, params) : t(texts.refused)
}
