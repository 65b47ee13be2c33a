/** The kinds by which a timeline is filtered. */
export const FACT_GROUPS = ['word', 'order', 'contact', 'point', 'system'] as const
export type FactGroup = (typeof FACT_GROUPS)[number]
