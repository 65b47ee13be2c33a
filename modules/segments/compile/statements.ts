import type { FieldCondition } from '../rule/rule.ts'
import { type CompileInput, compile, type Statement, type WholeNode } from './compile.ts'

type Input = Omit<CompileInput, 'roots' | 'moments' | 'seen'>
/** A version whose members are kept. */
export type Judgeable = { versionId: number; root: WholeNode }

/**
 * For the persons given, or those of them that lie in a range of ids: to which of these versions each belongs now, and when that may
 * change. Answers only those who differ from what is stored, or whose moment must be set.
 */
export function judgeStatement(
  versions: readonly Judgeable[],
  input: Omit<Input, 'scope'> & { exactly: boolean; scope: 'persons' | 'range' },
): Statement {
  const sorted = versions.toSorted((a, b) => a.versionId - b.versionId)
  const { binder, ctes, from, verdicts } = compile({
    ...input,
    roots: sorted.map(({ root }) => root),
    moments: true,
  })
  const belongs = sorted.map(
    ({ versionId }, at) =>
      `case when ${verdicts[at]?.holds} then ${binder.bind(versionId, 'int')} end`,
  )
  const moments = verdicts.flatMap(({ changesAt }) => (changesAt ? [changesAt] : []))
  // A moment that has passed would be looked at for ever.
  const next =
    moments.length > 0
      ? `greatest(least(${moments.join(', ')}), ${binder.now} + interval '50 milliseconds')`
      : 'null::timestamptz'
  const considered = binder.bind(
    sorted.map(({ versionId }) => versionId),
    'int[]',
  )
  const differs = input.exactly
    ? `w.next_at is distinct from coalesce(j.next_at, 'infinity')`
    : `coalesce(j.next_at, 'infinity') < coalesce(w.next_at, 'infinity')`
  const text = `with ${ctes.join(',\n')},
    j as (select l.person_id, array_remove(array[${belongs.join(', ')}]::int[], null) as now_in,
      coalesce(${next}, 'infinity'::timestamptz) as next_at from ${from}),
    m as (select person_id, array_agg(version_id order by version_id) as was_in from segments.members
      where ${binder.within('person_id')} and version_id = any(${considered}) group by person_id)
    select s.person_id as "personId", coalesce(j.now_in, '{}') as "nowIn", coalesce(m.was_in, '{}') as "wasIn",
      coalesce(j.next_at, 'infinity'::timestamptz)::text as "nextAt", ${differs} as "isSooner",
      j.person_id is not null as "lives"
    from unnest(${binder.late('persons', 'uuid[]')}) as s (person_id)
    left join j using (person_id) left join m using (person_id) left join (
      select person_id, next_at from segments.watch where ${binder.within('person_id')}) w using (person_id)
    where coalesce(j.now_in, '{}') is distinct from coalesce(m.was_in, '{}') or ${differs}`
  return { text, values: (given) => binder.values(given) }
}

/** How many persons each of these rules holds for. One rule alone is sought from its rarest part. */
export function countStatement(roots: readonly WholeNode[], input: Input): Statement {
  const { binder, ctes, from, verdicts } = compile({ ...input, roots, moments: false })
  const counts = verdicts.map(({ holds }) => `count(*) filter (where ${holds})`)
  const text = `with ${ctes.join(',\n')} select array[${counts.join(', ')}]::int[] as counts from ${from}`
  return { text, values: (given) => binder.values(given) }
}

/** Ids of those for whom a rule holds, in order, after a cursor. */
export function listStatement(root: WholeNode, input: Input): Statement {
  const { binder, ctes, from, verdicts } = compile({ ...input, roots: [root], moments: false })
  const text = `with ${ctes.join(',\n')} select l.person_id as "personId" from ${from}
    where ${verdicts[0]?.holds ?? 'false'} and l.person_id > ${binder.late('after', 'uuid')}
    order by 1 limit ${binder.late('limit', 'int')}`
  return { text, values: (given) => binder.values(given) }
}

/** Who would come in and who would go if one rule took the place of a version. */
export function changesStatement(root: WholeNode, versionId: number, input: Input): Statement {
  const { binder, ctes, from, verdicts } = compile({ ...input, roots: [root], moments: false })
  const text = `with ${ctes.join(',\n')},
    j as (select l.person_id from ${from} where ${verdicts[0]?.holds ?? 'false'}),
    m as (select person_id from segments.members where version_id = ${binder.bind(versionId, 'int')})
    select coalesce(j.person_id, m.person_id) as "personId", m.person_id is null as enters
    from j full join m using (person_id) where j.person_id is null or m.person_id is null`
  return { text, values: (given) => binder.values(given) }
}

/** Of each leaf, whether it holds for the persons of the scope and what was found. */
export function explainStatement(root: WholeNode, input: Input): Statement {
  const { binder, ctes, from, verdicts, leaves } = compile({
    ...input,
    roots: [root],
    moments: true,
    seen: () => true,
  })
  const list = (expressions: string[], type: string) =>
    `array[${expressions.join(', ')}]::${type}[]`
  const text = `with ${ctes.join(',\n')}
    select l.person_id as "personId", ${verdicts[0]?.holds ?? 'false'} as "isIn",
      ${list(
        leaves.map(({ holds }) => holds),
        'boolean',
      )} as holds,
      ${list(
        leaves.map(({ seen }) => seen),
        'text',
      )} as seen,
      nullif(${verdicts[0]?.changesAt ?? 'null::timestamptz'}, 'infinity') as "changesAt" from ${from}`
  return { text, values: (given) => binder.values(given) }
}

export interface Division {
  root: WholeNode
  /** Counted among those of the root and among everybody. */
  parts: readonly WholeNode[]
  /** Columns whose values are counted one by one. */
  values: readonly FieldCondition[]
  /** Columns of numbers and days whose middle among those of the root is asked for. */
  medians: readonly { leaf: FieldCondition; type: 'float8' | 'date' }[]
}

/** How the people of a rule divide, beside everybody; one look at each person. */
export function divisionStatement(
  { root, parts, values, medians }: Division,
  input: Input,
): Statement {
  const asked = [...values, ...medians.map(({ leaf }) => leaf)]
  const keys = new Set(asked.map((leaf) => JSON.stringify(leaf)))
  const { binder, ctes, from, verdicts, leaves } = compile({
    ...input,
    roots: [root, ...parts, ...asked],
    moments: false,
    seen: (leaf) => keys.has(JSON.stringify(leaf)),
  })
  const [mine = 'false', ...held] = verdicts.map(({ holds }) => holds)
  const found = leaves.slice(leaves.length - asked.length).map(({ seen }) => seen)
  const counts = ['true', ...held.slice(0, parts.length)].map(
    (holds) => `count(*) filter (where ${mine} and ${holds}), count(*) filter (where ${holds})`,
  )
  const middles = medians.map(
    ({ type }, at) =>
      `(percentile_disc(0.5) within group (order by ${found[values.length + at]}::${type}) filter (where ${mine}))::text`,
  )
  const lists = values.map(
    (_, at) => `(select coalesce(json_agg(json_build_array(v.value, v.mine, v.everybody)
      order by v.mine desc, v.everybody desc, v.value), '[]') from (
        select ${found[at]} as value, count(*) filter (where ${mine}) as mine, count(*) as everybody
        from ${from} where ${found[at]} is not null group by 1) v)`,
  )
  const text = `with ${ctes.join(',\n')},
    counted as (select array[${counts.join(', ')}]::int[] as counts,
      array[${middles.join(', ')}]::text[] as medians from ${from})
    select counts, medians, array[${lists.join(', ')}]::json[] as values from counted`
  return { text, values: (given) => binder.values(given) }
}
