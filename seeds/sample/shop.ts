export interface SampleProduct {
  sku: Sku
  price: number
  cost: number
  cycleDays: number
}

export type Sku =
  | 'AOJ-07'
  | 'AOJ-30'
  | 'AOJ-60'
  | 'BLU-31'
  | 'LUT-30'
  | 'GLU-30'
  | 'LAC-30'
  | 'KUR-72'
  | 'COL-30'
  | 'MUG-50'

/** What the sample shop sells; yen, tax included. */
export const PRODUCTS: readonly SampleProduct[] = [
  { sku: 'AOJ-07', price: 980, cost: 310, cycleDays: 7 },
  { sku: 'AOJ-30', price: 2780, cost: 920, cycleDays: 30 },
  { sku: 'AOJ-60', price: 4980, cost: 1640, cycleDays: 60 },
  { sku: 'BLU-31', price: 2480, cost: 690, cycleDays: 31 },
  { sku: 'LUT-30', price: 3280, cost: 980, cycleDays: 30 },
  { sku: 'GLU-30', price: 3980, cost: 1180, cycleDays: 30 },
  { sku: 'LAC-30', price: 2980, cost: 870, cycleDays: 30 },
  { sku: 'KUR-72', price: 2160, cost: 760, cycleDays: 36 },
  { sku: 'COL-30', price: 3480, cost: 1090, cycleDays: 30 },
  { sku: 'MUG-50', price: 1280, cost: 420, cycleDays: 50 },
]

export type Media =
  | 'newspaper'
  | 'television'
  | 'leaflet'
  | 'search'
  | 'friend'
  | 'fax'
  | 'summerSale'

/** How people came to the shop: through which medium, channel of the order, weight. */
export const MEDIA: readonly (readonly [{ media: Media; channel: string }, number])[] = [
  [{ media: 'newspaper', channel: 'phone' }, 26],
  [{ media: 'television', channel: 'phone' }, 18],
  [{ media: 'leaflet', channel: 'postcard' }, 14],
  [{ media: 'search', channel: 'web' }, 24],
  [{ media: 'friend', channel: 'phone' }, 12],
  [{ media: 'fax', channel: 'fax' }, 6],
]

/** A half-price summer: many came, few stayed. The cohort is there to be discovered. */
export const SUMMER_SALE = { media: 'summerSale', channel: 'web' } as const

/** From the list of reasons that every shop starts with. */
export const CANCEL_REASONS = [
  'まだ手元に余っている',
  '家計を見直している',
  '変化を感じにくい',
  '味や飲みやすさが合わない',
  '体調や入院のため',
  'ほかの品に替える',
] as const
