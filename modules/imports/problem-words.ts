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
  traitTooLong: texts.traitTooLong,
  numberMissing: texts.numberMissing,
  numberTwice: texts.numberTwice,
  otherPerson: texts.otherPerson,
  otherSubscriber: texts.otherSubscriber,
  otherDate: texts.otherDate,
  numberTooLong: texts.numberTooLong,
  personMissing: texts.personMissing,
  personErased: texts.personErased,
  startMissing: texts.startMissing,
  monthsUnreadable: texts.monthsUnreadable,
  monthsTooMany: texts.monthsTooMany,
  endMissing: texts.endMissing,
  endContradicts: texts.endContradicts,
  yesNoUnreadable: texts.yesNoUnreadable,
  stateUnknown: texts.stateUnknown,
  cycleMissing: texts.cycleMissing,
  cycleUnreadable: texts.cycleUnreadable,
  productMissing: texts.productMissing,
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
  if (reason === 'otherPerson' || reason === 'otherDate') {
    const day = dayWords(String(params.when), String(params.zone), locale)
    const nameless = reason === 'otherPerson' && params.name === ''
    return t(nameless ? texts.otherPersonNameless : WORDS[reason], { ...params, day })
  }
  if (reason !== 'refused') return t(WORDS[reason], params)
  // Stored by takePieces: the key of the refusing module's own text.
  return typeof params.text === 'string' ? t(params.text as Text, params) : t(texts.refused)
}

function dayWords(when: string, timeZone: string, locale: Locale): string {
  const tag = locale === 'ja' ? 'ja-JP' : 'en-GB'
  return new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone }).format(new Date(when))
}
