import type { VoiceKind } from '../../../modules/voice/index.ts'
import type { Sku } from '../shop.ts'
import type { ListenWords } from './words.ts'

export interface Matter {
  /** A product, or a service or page. */
  of: Sku | keyof ListenWords['subjects']
  kind: Extract<VoiceKind, 'wish' | 'complaint' | 'worry'>
  /** Days ago on which it was first heard, decided, and there. */
  heard: number
  decided: number
  /** Null for what is still under way. */
  shipped: number | null
  asks: number
  refused?: boolean
}

/** Two years of what was asked, the oldest first: twelve that came true, two under way, two not now. */
export const MATTERS: readonly Matter[] = [
  { of: 'leaflet', kind: 'complaint', heard: 712, decided: 686, shipped: 665, asks: 9 },
  { of: 'subscription', kind: 'complaint', heard: 668, decided: 644, shipped: 609, asks: 11 },
  { of: 'parcel', kind: 'complaint', heard: 611, decided: 588, shipped: 574, asks: 8 },
  { of: 'GLU-30', kind: 'wish', heard: 566, decided: 539, shipped: 462, asks: 7 },
  { of: 'phone', kind: 'complaint', heard: 520, decided: 497, shipped: 476, asks: 12 },
  { of: 'MUG-50', kind: 'wish', heard: 470, decided: 441, shipped: 392, asks: 6 },
  { of: 'phone', kind: 'wish', heard: 431, decided: 405, shipped: null, asks: 5, refused: true },
  { of: 'site', kind: 'complaint', heard: 398, decided: 378, shipped: 350, asks: 10 },
  { of: 'AOJ-30', kind: 'complaint', heard: 342, decided: 315, shipped: 238, asks: 13 },
  { of: 'parcel', kind: 'wish', heard: 289, decided: 266, shipped: 245, asks: 6 },
  { of: 'LAC-30', kind: 'wish', heard: 241, decided: 217, shipped: 161, asks: 7 },
  { of: 'subscription', kind: 'worry', heard: 190, decided: 168, shipped: 119, asks: 9 },
  { of: 'KUR-72', kind: 'wish', heard: 148, decided: 126, shipped: 42, asks: 10 },
  { of: 'leaflet', kind: 'wish', heard: 96, decided: 77, shipped: null, asks: 5, refused: true },
  { of: 'AOJ-60', kind: 'wish', heard: 70, decided: 49, shipped: null, asks: 8 },
  { of: 'AOJ-30', kind: 'complaint', heard: 26, decided: 4, shipped: null, asks: 16 },
]
