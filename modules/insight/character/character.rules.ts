import type { AttachmentPart } from '../definitions.ts'

/** Why somebody who has bought three times keeps buying. */
export const KINDS = ['truly', 'satisfied', 'convenience', 'programme', 'price'] as const
export type Kind = (typeof KINDS)[number]
export const REGULARITIES = ['regular', 'roughly', 'irregular', 'few'] as const
export const GROWTHS = ['growing', 'steady', 'shrinking', 'new', 'silent'] as const
export const PRODUCT_STATES = ['new', 'stocked', 'due', 'late', 'lapsed'] as const
export const SIGNS = ['fullPrice', 'cameBack', 'waited', 'travelled'] as const
export const UPGRADE_KINDS = ['size', 'line', 'more'] as const
export const MINDS = ['satisfied', 'unsatisfied', 'unknown'] as const
export const SCORES = [5, 4, 3, 2, 1] as const

export type Risk = 'low' | 'medium' | 'high'
const RISKS: Record<Kind, Risk> = {
  truly: 'low',
  satisfied: 'medium',
  convenience: 'medium',
  programme: 'high',
  price: 'high',
}

/** How easily a rival wins them over; a silence longer than usual raises it by one step. */
export function switchingRisk(kind: Kind, isSilent: boolean): Risk {
  const risk = RISKS[kind]
  if (!isSilent) return risk
  return risk === 'low' ? 'medium' : 'high'
}

export type Parts = Record<AttachmentPart, { count: number | null; points: number | null }>
