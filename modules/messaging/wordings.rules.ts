export const WORDING_KINDS = ['promise', 'value', 'phrase'] as const
export type WordingKind = (typeof WORDING_KINDS)[number]
