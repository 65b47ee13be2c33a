import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import type { RfmRule } from '../definitions.ts'
import type { Relation } from '../queries/orders.ts'
import type { Things } from '../queries/people.ts'

/** The day on which a report is read, in the company's zone. */
export interface Today {
  today: string
  zone: string
}

/** A correction by hand wins; one that says null takes it back. */
export const KIND_OF = `(select c.person_id, coalesce(k.kind, c.kind) as kind, k.kind is not null as by_hand
  from insight.characters c left join lateral (
    select kind from insight.corrections k where k.person_id = c.person_id
    order by at desc, correction_id desc limit 1) k on true) r`

/** Until when a person on the watch-list is left in peace. */
export const PAUSE = `(select n.paused_until from insight.watch_notes n
  where n.person_id = r.person_id and n.kind = 'contacted' order by n.at desc, n.note_id desc limit 1)`

const MINIMUM_SATISFIED = 8

/** Everybody with what depends on the day. */
export function judged({ today }: Today): Relation {
  const day = sql`${today}::date`
  return sql`(
    select r.*, k.kind as kind_now, k.by_hand,
      5 - (select count(*) from unnest(r.recency_falls) d where d <= ${day})::int as recency_score,
      ${day} < r.stays_until as stays,
      case when r.satisfaction is null then 'unknown' when r.satisfaction >= ${MINIMUM_SATISFIED}::int
        then 'satisfied' else 'unsatisfied' end as mind,
      coalesce(${day} >= r.watch_on and ${day} < r.gone_on, false) as silent,
      ${sql.raw(PAUSE)} as paused_until
    from insight.characters r join ${sql.raw(KIND_OF.replace(/ r$/, ' k'))} using (person_id)) c`
}

/** People of whom a column of `judged` says something. */
export function peopleWith(at: Today, ...conditions: Relation[]): Relation {
  return sql`select person_id from ${judged(at)} where ${sql.join(conditions, sql` and `)}`
}

export function watchedPeople(at: Today, paused: boolean): Relation {
  const isPaused = sql`coalesce(paused_until > ${at.today}::date, false)`
  return peopleWith(at, sql`silent`, paused ? isPaused : sql`not ${isPaused}`)
}

export interface GroupRow {
  group: string
  second: string | null
  people: number
  money: number
}

/** People and their money by one or two columns of `judged`. */
export async function countGroups(
  tx: Tx,
  at: Today,
  group: Relation,
  second: Relation = sql`null`,
): Promise<GroupRow[]> {
  const { rows } = await sql<GroupRow>`
    select (${group})::text as "group", (${second})::text as second, count(*)::int as people,
      sum(money)::bigint as money
    from ${judged(at)} where (${group}) is not null group by 1, 2 order by 1, 2`.execute(tx)
  return rows
}

interface ScoreRow {
  recency: number | null
  frequency: number | null
  money: number | null
  people: number
}

/** People by each of the three scores, each for itself, as these bands would give them. */
export async function countScores(
  tx: Tx,
  { today, zone }: Today,
  { recencyDays, orders, money }: RfmRule,
): Promise<ScoreRow[]> {
  const { rows } = await sql<ScoreRow>`
    select recency, frequency, money, count(*)::int as people from (
      select 5 - (select count(*) from unnest(${recencyDays}::int[]) band
          where ${today}::date - (last_at at time zone ${zone})::date > band)::int as recency,
        width_bucket(orders, ${orders}::int[]) + 1 as frequency,
        width_bucket(money, ${money}::bigint[]) + 1 as money
      from insight.characters) s
    group by grouping sets ((recency), (frequency), (money))`.execute(tx)
  return rows
}

export const stateOn = ({
  today,
}: Today) => sql`case when ${today}::date >= s.lapsed_on then 'lapsed'
  when ${today}::date >= s.late_on then 'late' when ${today}::date >= s.due_on then 'due'
  when s.times = 1 then 'new' else 'stocked' end`

export function statePeople(at: Today, state: string, product: string): Relation {
  return sql`select s.person_id from insight.product_states s
    where s.product = ${product} and ${stateOn(at)} = ${state}`
}

export interface CycleRow {
  product: string
  name: string
  category: string | null
  basis: 'hand' | 'product' | 'category'
  gaps: number
  cycleDays: number
  quartile1: number | null
  quartile3: number | null
  learnedAt: Date
  states: Record<string, number>
}

/** Each product's cycle and how many people stand in which state with it. */
export async function findCycles(tx: Tx, at: Today): Promise<CycleRow[]> {
  const { rows } = await sql<CycleRow>`
    select c.product, c.name, c.category, c.basis, c.gaps, c.cycle_days::float8 as "cycleDays",
      c.quartile1::float8 as quartile1, c.quartile3::float8 as quartile3, c.learned_at as "learnedAt", n.states
    from insight.product_cycles c join (
      select product, jsonb_object_agg(state, people) as states, sum(people) as people from (
        select s.product, ${stateOn(at)} as state, count(*)::int as people
        from insight.product_states s group by 1, 2) g group by product) n using (product)
    order by n.people desc, c.product limit 200`.execute(tx)
  return rows
}

export async function countSigns(tx: Tx): Promise<{ sign: string; times: number }[]> {
  const { rows } = await sql<{ sign: string; times: number }>`
    select sign, count(*)::int as times from insight.fan_signs group by sign`.execute(tx)
  return rows
}

/** Each sign with the day of its proof; `{figure}` of the words is filled with its own. */
export function signsBehind(sign: string, words: string): Things {
  return {
    things: sql`select person_id, proof_id::text as thing, at, 
        replace(${words}, '{figure}', round(coalesce(figure, 0))::text) as words
      from insight.fan_signs where sign = ${sign}`,
  }
}

const inMonth = ({ zone }: Today, month: string) => sql`
  at >= ((${month} || '-01')::date::timestamp at time zone ${zone})
  and at < (((${month} || '-01')::date + interval '1 month') at time zone ${zone})`

export async function countUpgrades(
  tx: Tx,
  at: Today,
): Promise<{ month: string; kind: string; times: number }[]> {
  const { rows } = await sql<{ month: string; kind: string; times: number }>`
    select to_char(at at time zone ${at.zone}, 'YYYY-MM') as month, kind, count(*)::int as times
    from insight.upgrades
    where at >= (date_trunc('month', ${at.today}::date::timestamp) - interval '11 months') at time zone ${at.zone}
    group by 1, 2 order by 1, 2`.execute(tx)
  return rows
}

/** The upgrades of a month, each with before and after; those in pieces by the words given. */
export function upgradesBehind(at: Today, kind: string, month: string, pieces: string): Things {
  return {
    things: sql`select person_id, order_id::text || kind as thing, at, case when kind = 'more'
        then replace(replace(${pieces}, '{was}', was), '{became}', became)
        else was || ' → ' || became end as words
      from insight.upgrades where kind = ${kind} and ${inMonth(at, month)}`,
  }
}

/** How much a shop may grow before its rhythms are learned anew without waiting for the night. */
const GROWN = 1.2

/**
 * Whether the rhythms have been learned, and whether everybody who ordered has been worked out with
 * rhythms that are not those of a much smaller shop, as after an import.
 */
export async function characterState(tx: Tx): Promise<{ built: boolean; whole: boolean }> {
  const { rows } = await sql<{ built: boolean; whole: boolean }>`
    select l.one is not null as built, coalesce(t.orders <= l.orders * ${GROWN}::numeric, t.orders = 0)
      and not exists (
        select from orders.pub_person_totals t join people.pub_persons p using (person_id)
        where t.orders > 0 and p.status = 'known' and not exists (
          select from insight.characters c where c.person_id = t.person_id)) as whole
    from (select coalesce(sum(orders), 0) as orders from orders.pub_person_totals) t
    left join insight.learned l on true`.execute(tx)
  return rows[0] ?? { built: false, whole: true }
}
