import type { Ctx } from '../../../kernel/context.ts'
import type { HeldBecause } from '../audiences.rules.ts'
import type { DestinationRow } from './destinations.queries.ts'
import { findSubjectIds, judgeSubjects, type Subject } from './people.queries.ts'
import { hashOf, type Values, valuesOf } from './values.ts'

/** People looked at by one statement. */
const LOOK = 500
/** After so many looks without a full message, what was found goes out. */
const LOOKS = 20

export type LeftBecause = 'segment' | 'consent' | 'merged' | 'erased'

/** What is to be told of one person. */
export type Change =
  | { kind: 'entered' | 'changed' | 'unchanged'; id: string; hash: string; values: Values }
  | { kind: 'left'; id: string; because: LeftBecause }

export interface Plan {
  changes: Change[]
  /** Whom the changes are about; they are planned anew when a message is tried again. */
  subjects: string[]
  unchanged: number
  held: { personId: string; because: HeldBecause }[]
  /** Everybody up to here is in the plan; null: everybody is. */
  until: string | null
}

export interface Work {
  syncId: string
  versionId: number
  destination: DestinationRow
}

const nothing = (): Plan => ({ changes: [], subjects: [], unchanged: 0, held: [], until: null })

/** The next changes after a person, at most so many (one person's are never torn apart). */
export async function planNext(
  ctx: Ctx,
  work: Work,
  after: string | null,
  most: number,
): Promise<Plan> {
  const plan = nothing()
  plan.until = after
  for (let look = 0; look < LOOKS; look += 1) {
    const ids = await findSubjectIds(ctx.tx, work, plan.until, LOOK)
    for (const one of await planEach(ctx, work, ids)) {
      if (plan.changes.length > 0 && plan.changes.length + one.changes.length > most) return plan
      add(plan, one)
    }
    if (ids.length < LOOK) return { ...plan, until: null }
  }
  return plan
}

/** The same for just these, as they stand now. */
export async function planThese(ctx: Ctx, work: Work, personIds: readonly string[]): Promise<Plan> {
  const plan = nothing()
  for (const one of await planEach(ctx, work, personIds)) add(plan, one)
  return plan
}

type One = {
  personId: string
  changes: Change[]
  unchanged: number
  held: HeldBecause | null
}

function add(plan: Plan, { personId, changes, unchanged, held }: One): void {
  plan.changes.push(...changes)
  if (changes.length > 0) plan.subjects.push(personId)
  plan.unchanged += unchanged
  if (held) plan.held.push({ personId, because: held })
  plan.until = personId
}

async function planEach(ctx: Ctx, work: Work, ids: readonly string[]): Promise<One[]> {
  if (ids.length === 0) return []
  const { destination } = work
  const subjects = await judgeSubjects(ctx.tx, work, destination.consent, ids)
  const values = await valuesOf(ctx, destination.traits, subjects.filter(mayGo))
  return subjects.map((subject) => planOne(ctx, work, subject, values.get(subject.personId)))
}

const mayGo = ({ isMember, isAlive, because }: Subject) => isMember && isAlive && because === null

/**
 * The receiver knows people by the id of the record that was handed over. After a merge the row of the
 * record that is gone stands with the survivor: it is told to have left, the survivor stands for itself.
 */
function planOne(
  ctx: Ctx,
  { destination }: Work,
  { personId, isMember, isAlive, because, known }: Subject,
  values: Values | undefined,
): One {
  const gone = known.filter(({ id }) => !values || id !== personId)
  const changes = gone.map(({ id }): Change => {
    const why = id !== personId ? 'merged' : isAlive ? (isMember ? 'consent' : 'segment') : 'erased'
    return { kind: 'left', id, because: why }
  })
  const held = isMember && isAlive ? because : null
  if (!values) return { personId, changes, unchanged: 0, held }
  const own = known.find(({ id }) => id === personId)
  const hash = hashOf(ctx.host.secret, values)
  const isSame = own?.hash === hash
  if (!isSame)
    changes.push({ kind: own?.wasSent ? 'changed' : 'entered', id: personId, hash, values })
  else if (destination.everyone) changes.push({ kind: 'unchanged', id: personId, hash, values })
  return { personId, changes, unchanged: isSame ? 1 : 0, held: null }
}
