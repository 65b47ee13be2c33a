import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import type { CharacterOfPerson } from '../contract/person-character.ts'
import type { AttachmentPart } from '../definitions.ts'
import type { GROWTHS, Kind, REGULARITIES, SIGNS } from './character.rules.ts'
import { judged, stateOn, type Today } from './figures.queries.ts'

/** Everything that was worked out or noted about one person, for their own copy of their data. */
export async function readCharacter(tx: Tx, personId: string): Promise<Record<string, unknown>> {
  const { rows } = await sql<Record<string, unknown>>`
    select (select to_jsonb(c) from insight.characters c where c.person_id = ${personId}) as character,
      ${all('product_states', personId)} as products, ${all('upgrades', personId)} as upgrades,
      ${all('fan_signs', personId)} as signs, ${all('corrections', personId)} as corrections,
      ${all('watch_notes', personId)} as "watchNotes"`.execute(tx)
  return rows[0] ?? {}
}

const all = (table: string, personId: string) =>
  sql`(select coalesce(jsonb_agg(to_jsonb(t)), '[]') from ${sql.raw(`insight.${table}`)} t
    where t.person_id = ${personId})`

/** Words by staff may say who it was, and what was worked out is of no use without the person. */
export async function eraseCharacter(tx: Tx, personId: string): Promise<void> {
  const tables = ['characters', 'product_states', 'upgrades', 'fan_signs', 'corrections']
  for (const table of [...tables, 'watch_notes'])
    await sql`delete from ${sql.raw(`insight.${table}`)} where person_id = ${personId}`.execute(tx)
}

export interface CharacterRow {
  orders: number
  regularity: (typeof REGULARITIES)[number]
  usualDays: number | null
  expectedOn: string | null
  growth: (typeof GROWTHS)[number]
  yearOrders: number
  beforeOrders: number
  recency: number
  frequency: number
  moneyScore: number
  attachment: number
  counts: Record<AttachmentPart, number | null>
  points: Record<AttachmentPart, number | null>
  kind: Kind | null
  byHand: boolean
  /** Who corrected the kind by hand, and when; their name only where it was staff. */
  corrected: { by: string | null; on: string; reason: string } | null
  satisfaction: number | null
  returns: number
  discountShare: number
  programmeShare: number | null
  silent: boolean
  pausedUntil: string | null
}

export async function findCharacter(
  tx: Tx,
  at: Today,
  personId: string,
): Promise<CharacterRow | null> {
  const { rows } = await sql<CharacterRow>`
    select orders, regularity, usual_days::float8 as "usualDays", expected_on as "expectedOn", growth,
      year_orders as "yearOrders", before_orders as "beforeOrders", recency_score as recency,
      frequency_score as frequency, money_score as "moneyScore", attachment,
      jsonb_build_object('words', words, 'visits', visits, 'sharing', sharing, 'years', years,
        'effort', effort) as counts,
      jsonb_build_object('words', words_points, 'visits', visits_points, 'sharing', sharing_points,
        'years', years_points, 'effort', effort_points) as points,
      kind_now as kind, by_hand as "byHand", discount_share::float8 as "discountShare",
      programme_share::float8 as "programmeShare", silent, paused_until as "pausedUntil",
      satisfaction::float8 as satisfaction, returns,
      case when by_hand then (
        select jsonb_build_object('by', s.name, 'on', (k.at at time zone ${at.zone})::date, 'reason', k.reason)
        from insight.corrections k
        left join accounts.pub_staff s on k.by = 'staff:' || s.staff_id
        where k.person_id = c.person_id order by k.at desc, k.correction_id desc limit 1) end as corrected
    from ${judged(at)} where person_id = ${personId}`.execute(tx)
  return rows[0] ?? null
}

export async function findProducts(
  tx: Tx,
  at: Today,
  personId: string,
): Promise<CharacterOfPerson['products']> {
  const { rows } = await sql<CharacterOfPerson['products'][number]>`
    select c.name, ${stateOn(at)} as state, s.last_on as "lastOn", s.due_on as "dueOn", s.late_on as "lateOn",
      s.cycle_days::float8 as "cycleDays", s.last_on + round(s.cycle_days)::int as "expectedOn"
    from insight.product_states s join insight.product_cycles c on c.product = s.product
    where s.person_id = ${personId} order by s.last_on desc, c.name limit 20`.execute(tx)
  return rows
}

export interface SignRow {
  sign: (typeof SIGNS)[number]
  at: Date
  figure: number | null
}

export async function findSigns(tx: Tx, personId: string): Promise<SignRow[]> {
  const { rows } = await sql<SignRow>`
    select sign, at, figure::float8 as figure from insight.fan_signs where person_id = ${personId}
    order by at desc limit 20`.execute(tx)
  return rows
}
