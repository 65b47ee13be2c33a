import { actorLabel, type Ctx, inTransaction, requirePermission } from '../../kernel/context.ts'
import { notFound } from '../../kernel/errors.ts'
import { newId } from '../../kernel/ids.ts'
import { audit, readCompany } from '../accounts/index.ts'
import { type CompileInput, dependsOn, isTimed } from './compile/compile.ts'
import { type Judgeable, judgeStatement } from './compile/statements.ts'
import { runStatement } from './live/run-statement.ts'
import { catalogueFor } from './live/versions.ts'
import { type Kind, requireKind } from './own-kind.ts'
import { checkRule } from './rule/check-rule.ts'
import type { Rule } from './rule/rule.ts'
import { type Known, segmentsIn, writeOut } from './rule/whole.ts'
import { lockGeneration, raiseGeneration } from './segments.queries.ts'
import { texts } from './segments.texts.ts'
import {
  findRules,
  insertSegment,
  insertVersion,
  retireFilling,
  type StoredRule,
  updateSegment,
} from './store.queries.ts'
import { requireTags } from './tags/require-tags.ts'

export interface CreateSegment {
  name: string
  note?: string | null | undefined
  rule: Rule
  /** Of a tag: its segment stands in no list of segments. */
  kind?: Kind
}

/** Makes a segment. Its first fill runs at once as a job; until it is done, `live` is null. */
export async function createSegment(
  ctx: Ctx,
  input: CreateSegment,
): Promise<{ segmentId: string }> {
  requirePermission(ctx, 'segments.write')
  const segmentId = newId()
  const { name, note, rule, kind = 'segment' } = input
  await inTransaction(ctx, async (ctx) => {
    await insertSegment(ctx.tx, {
      segmentId,
      name,
      note: note ?? null,
      rule,
      kind,
      by: actorLabel(ctx.actor),
      now: ctx.now,
    })
    await makeVersions(ctx, segmentId)
    await audit(ctx, { action: 'segments.created', subject: { kind: 'segment', id: segmentId } })
  })
  return { segmentId }
}

export interface ChangeSegment {
  segmentId: string
  /** Of a tag: only the tag changes its hidden segment. */
  kind?: Kind
  name?: string | undefined
  note?: string | null | undefined
  rule?: Rule | undefined
}

/**
 * Changes a segment. A new rule is filled beside the one in force and takes its place in one
 * moment; segments that use this one are made anew with it. Throws `conflict` for the rule of a tag.
 */
export async function changeSegment(
  ctx: Ctx,
  input: ChangeSegment,
): Promise<{ segmentId: string }> {
  requirePermission(ctx, 'segments.write')
  const { segmentId, kind = 'segment', rule, ...words } = input
  return inTransaction(ctx, async (ctx) => {
    // Before the row, as everybody does who changes the set of versions: two could wait for each other.
    await lockGeneration(ctx.tx)
    await requireKind(ctx, segmentId, kind)
    const { before } = await updateSegment(ctx.tx, { segmentId, rule, ...words, now: ctx.now })
    if (!before) throw notFound(texts.noSuchSegment)
    if (rule && JSON.stringify(rule) !== JSON.stringify(before)) await makeVersions(ctx, segmentId)
    await audit(ctx, { action: 'segments.changed', subject: { kind: 'segment', id: segmentId } })
    return { segmentId }
  })
}

/** New versions of a segment and of all that use it; a lane fills them together. */
export async function makeVersions(ctx: Ctx, segmentId: string): Promise<void> {
  // One change of the set at a time: two edits that meet would each miss the other.
  let { lastVersion } = await lockGeneration(ctx.tx)
  const rules = await findRules(ctx.tx)
  const byId = new Map<string, Known>(
    rules.map(({ segmentId, name, rule }) => [segmentId, { name, root: rule.root }]),
  )
  const { zone, currency } = await readCompany(ctx)
  const catalogue = catalogueFor(ctx)
  for (const segment of usersOf(segmentId, rules)) {
    const whole = writeOut(segment.rule.root, byId, [segment.segmentId])
    checkRule(segment.rule.root, whole, catalogue)
    await requireTags(ctx.tx, segment.rule.root)
    lastVersion += 1
    await tryOut(
      ctx,
      { versionId: lastVersion, root: whole },
      { catalogue, frame: { zone, currency } },
    )
    await retireFilling(ctx.tx, segment.segmentId, ctx.now)
    await insertVersion(ctx.tx, {
      versionId: lastVersion,
      segmentId: segment.segmentId,
      rule: segment.rule,
      whole,
      uses: segmentsIn(segment.rule.root),
      dependsOn: dependsOn(whole, catalogue),
      timed: isTimed(whole, catalogue, { zone, currency }),
      by: actorLabel(ctx.actor),
      now: ctx.now,
    })
  }
  await raiseGeneration(ctx.tx, lastVersion)
}

/** Judges nobody: what cannot be worked out would stop the lanes for every segment. */
async function tryOut(
  ctx: Ctx,
  version: Judgeable,
  input: Pick<CompileInput, 'catalogue' | 'frame'>,
): Promise<void> {
  const statement = judgeStatement([version], { ...input, scope: 'persons', exactly: false })
  await runStatement(ctx.tx, statement, { now: ctx.now.toISOString(), persons: [] })
}

/** The segment itself, then whoever uses it, directly or through others. */
function usersOf(segmentId: string, rules: readonly StoredRule[]): StoredRule[] {
  const found = new Set([segmentId])
  let grown = true
  while (grown) {
    grown = false
    for (const { segmentId, rule } of rules) {
      if (found.has(segmentId) || !segmentsIn(rule.root).some((used) => found.has(used))) continue
      found.add(segmentId)
      grown = true
    }
  }
  return rules.filter((rule) => found.has(rule.segmentId))
}
