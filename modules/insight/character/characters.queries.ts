import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import {
  ATTACHMENT_PARTS,
  type AttachmentPart,
  type AttachmentRule,
  type RfmRule,
} from '../definitions.ts'
import type { Relation } from '../queries/orders.ts'
import { type Derived, only } from './replace.queries.ts'
import { ordersOf } from './signs.queries.ts'

/** Four orders have three pauses: fewer say nothing of a rhythm. */
const GAPS_FOR_RHYTHM = 3
const REGULAR = 0.35
const ROUGHLY = 0.7
/** A year is up or down on the one before from a fifth on. */
const GROWN = 1.2
const SHRUNK = 0.8
const FEWEST_WATCH_DAYS = 14

const WORD_FACTS = ['contact.received', 'voice.noted']
const VISIT_FACTS = ['page.viewed', 'screen.viewed', 'event.attended', 'show.watched']
const PROGRAMME_FACTS = ['points.redeemed', 'coupon.used', 'stamp.used']

export interface CharacterFrame {
  zone: string
  currency: string
  now: Date
  rfm: RfmRule
  attachment: AttachmentRule
}

/** Which kinds of facts the shop has at all. */
export async function learnKnownParts(tx: Tx, { attachment }: CharacterFrame): Promise<void> {
  const kinds = {
    words: WORD_FACTS,
    visits: VISIT_FACTS,
    sharing: attachment.sharingFacts,
    programme: PROGRAMME_FACTS,
  }
  await sql`delete from insight.known_parts`.execute(tx)
  await sql`insert into insight.known_parts (part, known)
    select part, exists (select from activity.pub_person_facts f
      where f.name in (select jsonb_array_elements_text(names)))
    from jsonb_each(${JSON.stringify(kinds)}::jsonb) k (part, names)`.execute(tx)
}

export const CHARACTERS: Derived = {
  table: 'characters',
  keys: [],
  columns: [
    ...['orders', 'money', 'first_at', 'last_at', 'gaps', 'usual_days', 'spread', 'regularity'],
    ...['growth', 'year_orders', 'year_money', 'before_orders', 'before_money'],
    ...['frequency_score', 'money_score', 'recency_falls', 'expected_on', 'watch_on', 'gone_on'],
    ...['stays_until', 'words', 'visits', 'sharing', 'years', 'effort', 'words_points'],
    ...['visits_points', 'sharing_points', 'years_points', 'effort_points', 'attachment'],
    ...['satisfaction', 'satisfied_at', 'kind', 'discount_share', 'subscription_share'],
    ...['programme_share', 'returns'],
  ],
}

/** One row for everybody who has ordered, worked out from orders and facts alone. */
export function charactersOf(frame: CharacterFrame, ids: readonly string[] | null): Relation {
  const { zone, attachment } = frame
  return sql`
    with placed as materialized (${ordersOf(ids, zone)}),
    ${rhythm()}, ${years(frame)}, ${facts(attachment, ids)},
    joined as (
      select b.*, r.*, y.*, f.*, t.money, coalesce(back.n, 0)::int as returns,
        round(extract(epoch from ${frame.now}::timestamptz - b.first_at)::numeric / 31557600, 1) as years,
        coalesce((select count(*) from insight.fan_signs s where s.person_id = b.person_id), 0)::int as effort
      from base b
      left join rhythms r on r.of_rhythm = b.person_id
      left join yearly y on y.of_year = b.person_id
      left join told f on f.of_facts = b.person_id
      left join (select person_id, sales - returned as money from orders.pub_person_totals
        where currency = ${frame.currency}) t on t.person_id = b.person_id
      left join (select person_id, count(*) as n from orders.pub_returns r
        where true ${only(ids, sql`r.person_id`)} group by 1) back on back.person_id = b.person_id
    ), pointed as (select *, ${points(attachment)} from joined),
    scored as (select *, ${score(attachment)} as attachment from pointed)
    select person_id, orders, coalesce(money, 0) as money, first_at, last_at, coalesce(gaps, 0) as gaps,
      usual_days, spread, ${REGULARITY} as regularity, ${growth(frame)} as growth,
      coalesce(year_orders, 0) as year_orders, coalesce(year_money, 0) as year_money,
      coalesce(before_orders, 0) as before_orders, coalesce(before_money, 0) as before_money,
      width_bucket(orders, ${frame.rfm.orders}::int[]) + 1 as frequency_score,
      width_bucket(coalesce(money, 0), ${frame.rfm.money}::bigint[]) + 1 as money_score,
      array(select last_on + band + 1 from unnest(${frame.rfm.recencyDays}::int[]) band order by 1) as recency_falls,
      case when gaps >= 2 then last_on + greatest(round(usual_days), 1)::int end as expected_on,
      case when gaps >= 2 then last_on + watch_days end as watch_on,
      case when gaps >= 2 then last_on + greatest(3 * watch_days, 365) end as gone_on,
      case when gaps >= 2 then last_on + watch_days else last_on + 366 end as stays_until,
      words, visits, sharing, years, effort, words_points, visits_points, sharing_points, years_points,
      effort_points, attachment, satisfaction, satisfied_at, ${KIND} as kind,
      round(discount_share, 3) as discount_share, round(subscription_share, 3) as subscription_share,
      round(programme_share, 3) as programme_share, returns
    from scored`
}

/** Pauses between the days on which somebody ordered. */
function rhythm(): Relation {
  return sql`base as (
      select person_id, count(*)::int as orders, min(placed_at) as first_at, max(placed_at) as last_at,
        max(day) as last_on, avg((discount > 0 and subscription_id is null)::int) as discount_share,
        avg((subscription_id is not null)::int) as subscription_share, count(distinct channel) as channels
      from placed group by person_id
    ), rhythms as (
      select person_id as of_rhythm, count(gap)::int as gaps,
        round(percentile_cont(0.5) within group (order by gap)::numeric, 1) as usual_days,
        round(stddev_samp(gap) / nullif(avg(gap), 0), 3) as spread,
        ceil(greatest(2 * percentile_cont(0.5) within group (order by gap),
          2.5 * percentile_cont(0.75) within group (order by gap)
            - 1.5 * percentile_cont(0.25) within group (order by gap), ${FEWEST_WATCH_DAYS}))::int + 1 as watch_days
      from (select person_id, day - lag(day) over (partition by person_id order by day) as gap
        from (select distinct person_id, day from placed) d) g
      where gap is not null group by person_id
    )`
}

function years({ now, zone, currency }: CharacterFrame): Relation {
  const since = (years: number) =>
    sql`((${now}::timestamptz at time zone ${zone})::date - make_interval(years => ${years}))::date`
  return sql`yearly as (
      select person_id as of_year,
        (count(*) filter (where day > ${since(1)}))::int as year_orders,
        coalesce(sum(sales) filter (where day > ${since(1)} and currency = ${currency}), 0)::bigint as year_money,
        (count(*) filter (where day <= ${since(1)}))::int as before_orders,
        coalesce(sum(sales) filter (where day <= ${since(1)} and currency = ${currency}), 0)::bigint as before_money
      from placed where day > ${since(2)} group by person_id
    )`
}

const known = (part: string) =>
  sql`coalesce((select k.known from insight.known_parts k where k.part = ${part}), false)`

function facts({ sharingFacts }: AttachmentRule, ids: readonly string[] | null): Relation {
  const count = (names: readonly string[]) =>
    sql`coalesce(sum(n) filter (where name = any(${names})), 0)::int`
  return sql`counted as (
      select person_id, ${count(WORD_FACTS)} as words, ${count(VISIT_FACTS)} as visits,
        ${count(sharingFacts)} as sharing, ${count(PROGRAMME_FACTS)} as programme
      from activity.pub_person_facts f
      where name = any(${[...WORD_FACTS, ...VISIT_FACTS, ...sharingFacts, ...PROGRAMME_FACTS]})
        ${only(ids, sql`person_id`)} group by person_id
    ), answered as (
      select distinct on (person_id) person_id, (payload ->> 'score')::numeric as satisfaction,
        occurred_at as satisfied_at
      from activity.pub_events e
      where name = 'survey.answered' and jsonb_typeof(payload -> 'score') = 'number'
        ${only(ids, sql`person_id`)}
      order by person_id, occurred_at desc, event_id desc
    ), told as (
      select b.person_id as of_facts,
        case when ${known('words')} then coalesce(c.words, 0) end as words,
        case when ${known('visits')} then coalesce(c.visits, 0) end as visits,
        case when ${known('sharing')} then coalesce(c.sharing, 0) end as sharing,
        case when ${known('programme')} then least(coalesce(c.programme, 0)::numeric / b.orders, 1) end as programme_share,
        a.satisfaction, a.satisfied_at
      from base b left join counted c using (person_id) left join answered a using (person_id)
    )`
}

const PART = (part: AttachmentPart, suffix = '') => sql.raw(`${part}${suffix}`)

/** A part rises evenly to 100 at the figure that the shop calls full. */
function points({ full }: AttachmentRule): Relation {
  return sql.join(
    ATTACHMENT_PARTS.map(
      (part) =>
        sql`case when ${PART(part)} is not null
          then least(round(100.0 * ${PART(part)} / ${full[part]}::int), 100)::int end as ${PART(part, '_points')}`,
    ),
  )
}

/** What this shop cannot know yet is left out, not counted as nothing. */
function score({ weights }: AttachmentRule): Relation {
  const sum = ATTACHMENT_PARTS.map(
    (part) => sql`coalesce(${weights[part]}::int * ${PART(part, '_points')}, 0)`,
  )
  const all = ATTACHMENT_PARTS.map(
    (part) => sql`case when ${PART(part, '_points')} is null then 0 else ${weights[part]}::int end`,
  )
  return sql`coalesce(round((${sql.join(sum, sql` + `)})::numeric / nullif(${sql.join(all, sql` + `)}, 0)), 0)::int`
}

const REGULARITY = sql`case when coalesce(gaps, 0) < ${GAPS_FOR_RHYTHM}::int then 'few'
  when spread <= ${REGULAR}::numeric then 'regular' when spread <= ${ROUGHLY}::numeric then 'roughly'
  else 'irregular' end`

/** Fair only for who was there for the whole of the year before. */
function growth({ now }: CharacterFrame): Relation {
  return sql`case when first_at > ${now}::timestamptz - interval '2 years' then 'new'
    when coalesce(year_orders, 0) + coalesce(before_orders, 0) = 0 then 'silent'
    when coalesce(year_money, 0) >= ${GROWN}::numeric * coalesce(before_money, 0)
      and year_orders >= before_orders then 'growing'
    when coalesce(year_money, 0) <= ${SHRUNK}::numeric * coalesce(before_money, 0) then 'shrinking'
    else 'steady' end`
}

/** From here on something is the greater part of it. */
const MOST = 0.6
const HALF = 0.5
const ATTACHED = 40
const SATISFIED = 8

/** Why somebody who has bought three times keeps buying; the first that fits. */
const KIND = sql`case when orders < 3 then null
  when discount_share >= ${MOST}::numeric then 'price'
  when programme_share >= ${HALF}::numeric then 'programme'
  when attachment >= ${ATTACHED}::int and coalesce(words, 0) + coalesce(sharing, 0) + effort > 0
    and coalesce(satisfaction, 10) >= ${SATISFIED}::int then 'truly'
  when satisfaction >= ${SATISFIED}::int or (satisfaction is null and words > 0 and returns = 0) then 'satisfied'
  else 'convenience' end`
