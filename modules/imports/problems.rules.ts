/** Every reason for which a row is not taken, in the order of the check report's filters. */
export const PROBLEM_REASONS = [
  'dateUnreadable',
  'monthOutside',
  'dayOutside',
  'timeOutside',
  'yearOutside',
  'dateOrderUnknown',
  'dateMissing',
  'dateAhead',
  'amountUnreadable',
  'amountHasWords',
  'amountMissing',
  'amountTooLarge',
  'quantityUnreadable',
  'quantityNotWhole',
  'currencyUnknown',
  'postalLetters',
  'postalShort',
  'postalLong',
  'sexUnknown',
  'traitTooLong',
  'numberMissing',
  'numberTwice',
  'otherPerson',
  'otherSubscriber',
  'otherDate',
  'numberTooLong',
  'personMissing',
  'personErased',
  'startMissing',
  'monthsUnreadable',
  'endMissing',
  'endContradicts',
  'yesNoUnreadable',
  'stateUnknown',
  'cycleMissing',
  'cycleUnreadable',
  'productMissing',
  'columnsMissing',
  'columnsTooMany',
  'nulCharacter',
  'unreadableCharacters',
  'tooManyLines',
  'orderHasMore',
  'waitsForRow',
  'refused',
] as const
export type ProblemReason = (typeof PROBLEM_REASONS)[number]

/** The filters of the check report: reasons that a person would call by one name. */
export const PROBLEM_GROUPS = {
  date: [
    'dateUnreadable',
    'monthOutside',
    'dayOutside',
    'timeOutside',
    'yearOutside',
    'dateOrderUnknown',
    'dateMissing',
    'dateAhead',
  ],
  amount: [
    'amountUnreadable',
    'amountHasWords',
    'amountMissing',
    'amountTooLarge',
    'quantityUnreadable',
    'quantityNotWhole',
    'currencyUnknown',
  ],
  postal: ['postalLetters', 'postalShort', 'postalLong'],
  person: ['personMissing', 'personErased', 'sexUnknown', 'traitTooLong'],
  number: [
    'numberMissing',
    'numberTwice',
    'otherPerson',
    'otherSubscriber',
    'otherDate',
    'numberTooLong',
    'tooManyLines',
    'orderHasMore',
  ],
  course: [
    'startMissing',
    'monthsUnreadable',
    'endMissing',
    'endContradicts',
    'yesNoUnreadable',
    'stateUnknown',
    'cycleMissing',
    'cycleUnreadable',
    'productMissing',
  ],
  row: ['columnsMissing', 'columnsTooMany', 'nulCharacter', 'unreadableCharacters'],
  waiting: ['waitsForRow'],
  other: ['refused'],
} as const satisfies Record<string, readonly ProblemReason[]>

export type ProblemGroup = keyof typeof PROBLEM_GROUPS
export const GROUP_NAMES = Object.keys(PROBLEM_GROUPS) as [ProblemGroup, ...ProblemGroup[]]

export function groupOf(reason: ProblemReason): ProblemGroup {
  const found = GROUP_NAMES.find((name) =>
    (PROBLEM_GROUPS[name] as readonly ProblemReason[]).includes(reason),
  )
  return found ?? 'other'
}
