import { type Ctx, inTransaction } from '../../../kernel/context.ts'
import { takeTouched } from '../../people/index.ts'
import { lockDue, lockPersons, nextDue } from '../segments.queries.ts'
import { judgePersons } from './judge-persons.ts'
import { type Active, type ActiveVersion, activeVersions } from './versions.ts'

const ROWS_A_TURN = 20
/** Statements are planned for a few, each joined with each: ten times as many take a hundred times as long. */
const PERSONS_A_STATEMENT = 100

/** What the lanes of a process have in common. */
export interface Lanes {
  active: Active | null
}

/** Under locks, the versions as they stand now. */
export async function refresh(ctx: Ctx, lanes: Lanes): Promise<Active> {
  lanes.active = await activeVersions(ctx, lanes.active)
  return lanes.active
}

/** Judges the people of the oldest touches; a person touched fifty times is judged once. */
export async function liveTurn(ctx: Ctx, lanes: Lanes): Promise<'more' | 'rest'> {
  const taken = await inTransaction(ctx, async (ctx) => {
    const rows = await takeTouched(ctx.tx, ROWS_A_TURN)
    if (rows.length === 0) return 0
    const touches = touchesOf(rows)
    const now = await lockPersons(ctx.tx, [...touches.keys()])
    const active = await refresh(ctx, lanes)
    await judgeTouched(ctx, active, touches, now)
    return rows.length
  })
  return taken === ROWS_A_TURN ? 'more' : 'rest'
}

/** Judges those for whom time has run out; answers when the next one is due. */
export async function dueTurn(ctx: Ctx, lanes: Lanes): Promise<'more' | 'rest' | Date> {
  const due = await inTransaction(ctx, async (ctx) => {
    const personIds = await lockDue(ctx.tx, PERSONS_A_STATEMENT)
    if (personIds.length === 0) return 0
    const now = await lockPersons(ctx.tx, personIds)
    const active = await refresh(ctx, lanes)
    const versions = active.versions.filter(({ timed }) => timed)
    await judgePersons(ctx, { active, versions, personIds, now, cause: 'time', exactly: true })
    return personIds.length
  })
  if (due === PERSONS_A_STATEMENT) return 'more'
  return (await nextDue(ctx.tx)) ?? 'rest'
}

type Touches = Map<string, Set<string>>

export function touchesOf(rows: readonly { persons: string[]; names: string[] }[]): Touches {
  const touches: Touches = new Map()
  for (const { persons, names } of rows)
    for (const [at, personId] of persons.entries()) {
      const known = touches.get(personId) ?? new Set()
      known.add(names[at] ?? '*')
      touches.set(personId, known)
    }
  return touches
}

/**
 * One statement for all, by every version that minds any of the touches: to begin a statement costs as
 * much as to judge dozens of people by versions that could not have changed.
 */
export async function judgeTouched(ctx: Ctx, active: Active, touches: Touches, now: string) {
  const minded = [...touches].filter(([, names]) => mindedBy(active, names).length > 0)
  const versions = mindedBy(active, new Set(minded.flatMap(([, names]) => [...names])))
  for (let from = 0; from < minded.length; from += PERSONS_A_STATEMENT) {
    const personIds = minded.slice(from, from + PERSONS_A_STATEMENT).map(([personId]) => personId)
    await judgePersons(ctx, { active, versions, personIds, now, cause: 'fact', exactly: false })
  }
}

function mindedBy({ versions }: Active, names: ReadonlySet<string>): readonly ActiveVersion[] {
  if (names.has('*') || names.has('#person')) return versions
  return versions.filter(({ dependsOn }) => dependsOn.some((name) => names.has(name)))
}
