/** Ways of reaching people and what for, as consent is asked for them. */
export const CONSENT_CHANNELS = ['mail', 'phone', 'sms', 'line', 'post'] as const
export type ConsentChannel = (typeof CONSENT_CHANNELS)[number]
export const CONSENT_PURPOSES = ['news', 'offers', 'survey'] as const
export type ConsentPurpose = (typeof CONSENT_PURPOSES)[number]
export type NeededConsent = { channel: ConsentChannel; purpose: ConsentPurpose }

/** `identifies`: tells who it is; `contact`: reaches them, and goes only with a yes to that way. */
export type TraitLabel = 'identifies' | 'contact' | 'ordinary'

/** What a destination may get about a person. */
export const TRAITS = {
  customer_number: { label: 'identifies', columns: ['customer_number'] },
  name: { label: 'identifies', columns: ['last_name', 'first_name', 'company_name'] },
  kana: { label: 'identifies', columns: ['last_name_kana', 'first_name_kana'] },
  birthday: { label: 'identifies', columns: ['birthday'] },
  mail: { label: 'contact', columns: ['email'], channels: ['mail'] },
  phone: { label: 'contact', columns: ['phone'], channels: ['phone', 'sms'] },
  address: {
    label: 'contact',
    columns: ['postal_code', 'prefecture', 'city', 'street', 'building'],
    channels: ['post'],
  },
  prefecture: { label: 'ordinary', columns: ['prefecture'] },
  sex: { label: 'ordinary', columns: ['sex'] },
  language: { label: 'ordinary', columns: ['language'] },
  member: { label: 'ordinary', columns: ['is_member'] },
  since: { label: 'ordinary', columns: ['since'] },
  orders: { label: 'ordinary', columns: ['order_count'] },
  first_order: { label: 'ordinary', columns: ['first_order_on'] },
  last_order: { label: 'ordinary', columns: ['last_order_on'] },
  sales: { label: 'ordinary', columns: ['total_sales'] },
} as const satisfies Record<
  string,
  { label: TraitLabel; columns: readonly string[]; channels?: readonly ConsentChannel[] }
>
export type Trait = keyof typeof TRAITS
export type TraitColumn = (typeof TRAITS)[Trait]['columns'][number]
export const TRAIT_KEYS = Object.keys(TRAITS) as [Trait, ...Trait[]]

/** The ways for which a trait is made; none for one that reaches nobody. */
export function channelsOf(trait: Trait): readonly ConsentChannel[] {
  const one = TRAITS[trait]
  return 'channels' in one ? one.channels : []
}

/** Whether a destination with this need may ever get a trait: without consent nothing that reaches. */
export function mayCarry(trait: Trait, need: NeededConsent | null): boolean {
  return need !== null || channelsOf(trait).length === 0
}

/** What a person lets go out at all, in the fixed order of the traits. */
export function columnsOf(traits: readonly Trait[]): TraitColumn[] {
  const columns = TRAIT_KEYS.filter((trait) => traits.includes(trait)).flatMap(
    (trait): readonly TraitColumn[] => TRAITS[trait].columns,
  )
  // The prefecture stands in an address, too.
  return [...new Set(columns)]
}

/** Why somebody of a segment is not handed over. */
export const HELD_BECAUSE = ['consent', 'refused', 'quiet', 'channel'] as const
export type HeldBecause = (typeof HELD_BECAUSE)[number]

/** Hours of the company's zone; Monday is 1; a 31st that a month lacks is its last day. */
export type Schedule =
  | { every: 'hand' }
  | { every: 'hour' }
  | { every: 'day'; hour: number }
  | { every: 'week'; weekday: number; hour: number }
  | { every: 'month'; monthday: number; hour: number }

/** After so many tries a run gives up; the pauses between them grow, over about a day. */
export const TRIES = 12
/** Days for which a file is kept. */
export const FILE_DAYS = 30
/** Hours for which the secret before still signs beside a new one. */
export const OVERLAP_HOURS = 24
