import type { Ctx } from '../../../kernel/context.ts'
import { publish } from '../../../kernel/live.ts'
import { record } from '../../activity/index.ts'
import type { Statement, WholeNode } from '../compile/compile.ts'
import { judgeStatement } from '../compile/statements.ts'
import { addMembers, removeMembers, setNext } from '../segments.queries.ts'
import { runStatement } from './run-statement.ts'
import { type Active, type ActiveVersion, catalogueFor } from './versions.ts'

type Judged = {
  personId: string
  nowIn: number[]
  wasIn: number[]
  nextAt: string
  isSooner: boolean
  /** False for somebody merged into another, or erased. */
  lives: boolean
}

/** Why memberships are looked at; stands in the fact that tells of a change. */
export type Cause = 'fact' | 'time' | 'fill'

export interface JudgePersons {
  active: Active
  versions: readonly ActiveVersion[]
  /** Locked in this transaction before the statement is sent. */
  personIds: readonly string[]
  /** The database's clock, read after the lock. */
  now: string
  cause: Cause
  /** The persons are all those after this id, up to the last: read in a row instead of one by one. */
  after?: string
  /** Set the next moment as it is, because everything that time can change is looked at. */
  exactly: boolean
}

/**
 * The one place where memberships change: facts, time, fills, merges and erasures all come here,
 * with the persons locked. Writes only what differs and tells of entries and leavings.
 */
export async function judgePersons(ctx: Ctx, input: JudgePersons): Promise<number> {
  const { versions, personIds, exactly } = input
  if (personIds.length === 0 || (versions.length === 0 && !exactly)) return 0
  let changed = 0
  // The first statement sets the next moment anew, those after it bring it forward.
  for (const [at, part] of inStatements(versions).entries())
    changed += await judgePart(ctx, { ...input, versions: part, exactly: exactly && at === 0 })
  return changed
}

/** PostgreSQL gives out 1,664 columns at the most; a condition or group takes two. */
const NODES_AT_ONCE = 600

/** Versions that fit into one statement each; where there is nothing to judge, one with none. */
export function inStatements(
  versions: readonly ActiveVersion[],
  most = NODES_AT_ONCE,
): ActiveVersion[][] {
  const parts: ActiveVersion[][] = [[]]
  let nodes = 0
  for (const version of versions) {
    const size = sizeOf(version.root)
    if (nodes > 0 && nodes + size > most) {
      parts.push([])
      nodes = 0
    }
    parts.at(-1)?.push(version)
    nodes += size
  }
  return parts
}

function sizeOf(node: WholeNode): number {
  if (node.kind === 'not') return 1 + sizeOf(node.of)
  if (node.kind !== 'all' && node.kind !== 'any') return 1
  return node.of.reduce((sum, child) => sum + sizeOf(child), 1)
}

async function judgePart(ctx: Ctx, input: JudgePersons): Promise<number> {
  const { personIds, now, after } = input
  const { statement, name } = statementFor(ctx, input)
  const judged = await runStatement<Judged>(
    ctx.tx,
    statement,
    { now, persons: personIds, after, upTo: personIds.at(-1) },
    name,
  )
  const changes = judged.flatMap((row) => changesOf(row))
  await addMembers(
    ctx.tx,
    changes.filter(({ entered }) => entered),
    now,
  )
  await removeMembers(
    ctx.tx,
    changes.filter(({ entered }) => !entered),
  )
  await setNext(
    ctx.tx,
    judged.filter(({ isSooner }) => isSooner),
  )
  await tell(ctx, changes, input)
  return changes.length
}

type Change = { personId: string; versionId: number; entered: boolean; lives: boolean }

function changesOf({ personId, nowIn, wasIn, lives }: Judged): Change[] {
  return [
    ...nowIn
      .filter((id) => !wasIn.includes(id))
      .map((versionId) => ({ personId, versionId, entered: true, lives })),
    ...wasIn
      .filter((id) => !nowIn.includes(id))
      .map((versionId) => ({ personId, versionId, entered: false, lives })),
  ]
}

/** Entries and leavings are facts, but not while a version is being filled: nobody moved then. */
async function tell(ctx: Ctx, changes: readonly Change[], { versions, cause, now }: JudgePersons) {
  const live = new Map(
    versions.filter(({ state }) => state === 'live').map((version) => [version.versionId, version]),
  )
  const facts = changes.flatMap(({ personId, versionId, entered, lives }) => {
    const version = live.get(versionId)
    if (!version || !lives) return []
    const payload = { segmentId: version.segmentId, name: version.name, version: version.n, cause }
    const name = entered ? 'segment.entered' : 'segment.left'
    return [{ personId, name, payload, occurredAt: new Date(now), source: 'system' }]
  })
  for (let from = 0; from < facts.length; from += 1000)
    await record(ctx, facts.slice(from, from + 1000))
  if (facts.length > 0) await publish(ctx, 'segments', {})
}

const statements = new WeakMap<Active, Map<string, { statement: Statement; name: string }>>()
let made = 0

/** Compiled once for each set of versions of a generation. */
function statementFor(ctx: Ctx, { active, versions, exactly, after }: JudgePersons) {
  const known = statements.get(active) ?? new Map<string, { statement: Statement; name: string }>()
  statements.set(active, known)
  const scope = after === undefined ? 'persons' : 'range'
  const key = `${scope} ${exactly} ${versions.map(({ versionId }) => versionId).join()}`
  const found = known.get(key)
  if (found) return found
  const compiled = judgeStatement(versions, {
    catalogue: catalogueFor(ctx),
    frame: active.frame,
    scope,
    exactly,
  })
  const fresh = { statement: compiled, name: `judge_${active.generation}_${++made}` }
  known.set(key, fresh)
  return fresh
}
