import { z } from 'zod'
import { type Ctx, requirePermission } from '../../kernel/context.ts'
import { notFound } from '../../kernel/errors.ts'
import { fromCursor, pageFrom } from '../../kernel/paging.ts'
import { reading } from '../../kernel/reading.ts'
import type { WholeNode } from './compile/compile.ts'
import {
  changesStatement,
  countStatement,
  explainStatement,
  listStatement,
} from './compile/statements.ts'
import type { Explanation, Member, RulePreview } from './contract/segments.ts'
import { runStatement } from './live/run-statement.ts'
import { membersOf } from './members.ts'
import { prepareRules } from './prepare-rules.ts'
import type { Node, Rule } from './rule/rule.ts'
import { texts } from './segments.texts.ts'
import { sentenceOf, wordsOfLeaves } from './sentences.ts'
import { findLiveVersion } from './store.queries.ts'

const SAMPLE = 5
const FIRST = '00000000-0000-0000-0000-000000000000'

export interface PreviewRule {
  rule: Rule
  segmentId?: string | undefined
  sample?: number
}

/** What a rule means now: how many, some of them, and what it would change in a segment. */
export async function previewRule(ctx: Ctx, input: PreviewRule): Promise<RulePreview> {
  requirePermission(ctx, 'segments.read')
  const { rule, segmentId, sample = 0 } = input
  return reading(ctx, async (ctx) => {
    const prefixes = prefixesOf(rule.root)
    const { wholes, input, now } = await prepareRules(ctx, [rule.root, ...prefixes], own(segmentId))
    const [whole = ALL] = wholes
    const counts = await countAll(ctx, wholes, input, now)
    const [count = 0, ...steps] = counts
    const ids = await sampleOf(ctx, whole, input, now, count, sample)
    return {
      sentence: await sentenceOf(ctx, rule),
      count,
      steps,
      sample: await membersOf(ctx, ids),
      changes: segmentId ? await countChanges(ctx, whole, segmentId, input, now) : null,
    }
  })
}

const ALL: WholeNode = { kind: 'all', of: [] }
const own = (segmentId: string | undefined) => (segmentId ? [segmentId] : [])

/** «So far»: the first condition, the first two, and so on. */
function prefixesOf(root: Node): Node[] {
  if (root.kind !== 'all') return []
  return root.of.map((_, at) => ({ kind: 'all', of: root.of.slice(0, at + 1) }))
}

type Input = Awaited<ReturnType<typeof prepareRules>>['input']

async function countAll(ctx: Ctx, wholes: readonly WholeNode[], input: Input, now: string) {
  const statement = countStatement(wholes, input)
  const [row] = await runStatement<{ counts: number[] }>(ctx.tx, statement, { now })
  return row?.counts ?? []
}

/** A few from the middle of the ids, so that another number shows others. */
async function sampleOf(
  ctx: Ctx,
  whole: WholeNode,
  input: Input,
  now: string,
  count: number,
  sample: number,
) {
  const statement = listStatement(whole, input)
  const from = (after: string) =>
    runStatement<{ personId: string }>(ctx.tx, statement, {
      now,
      after,
      limit: SAMPLE * (sample + 1),
    })
  const rows = await from(FIRST)
  const skip = count > SAMPLE ? Math.min(sample * SAMPLE, Math.max(0, rows.length - SAMPLE)) : 0
  return rows.slice(skip, skip + SAMPLE).map(({ personId }) => ({ personId, since: null }))
}

async function changesOf(ctx: Ctx, whole: WholeNode, segmentId: string, input: Input, now: string) {
  const version = await findLiveVersion(ctx.tx, segmentId)
  if (!version) throw notFound(texts.noSuchSegment)
  return runStatement<{ personId: string; enters: boolean }>(
    ctx.tx,
    changesStatement(whole, version.versionId ?? 0, input),
    { now },
  )
}

async function countChanges(
  ctx: Ctx,
  whole: WholeNode,
  segmentId: string,
  input: Input,
  now: string,
) {
  const changes = await changesOf(ctx, whole, segmentId, input, now)
  const enter = changes.filter(({ enters }) => enters).length
  return { enter, leave: changes.length - enter }
}

/** How many each of some rules holds for; one statement. */
export async function countRules(
  ctx: Ctx,
  { rules }: { rules: readonly Rule[] },
): Promise<{ counts: number[] }> {
  requirePermission(ctx, 'segments.read')
  return reading(ctx, async (ctx) => {
    const { wholes, input, now } = await prepareRules(
      ctx,
      rules.map(({ root }) => root),
    )
    return { counts: await countAll(ctx, wholes, input, now) }
  })
}

export interface ListRulePeople {
  rule: Rule
  segmentId?: string | undefined
  which: 'in' | 'enter' | 'leave'
  limit: number
  cursor?: string | undefined
}

/** The people behind the figures of a preview; `total` equals the figure. */
export async function listRulePeople(
  ctx: Ctx,
  { rule, segmentId, which, limit, cursor }: ListRulePeople,
): Promise<{ items: Member[]; nextCursor: string | null; total: number }> {
  requirePermission(ctx, 'segments.read')
  const [after = FIRST] = fromCursor(z.tuple([z.uuid()]), cursor) ?? []
  return reading(ctx, async (ctx) => {
    const { wholes, input, now } = await prepareRules(ctx, [rule.root], own(segmentId))
    const [whole = ALL] = wholes
    const asked = { whole, segmentId, which, limit, input, now, after }
    const { found, total } = await idsOf(ctx, asked)
    const { items, nextCursor } = pageFrom(found, limit, (personId) => [personId])
    const rows = items.map((personId) => ({ personId, since: null }))
    return { items: await membersOf(ctx, rows), nextCursor, total }
  })
}

type Asked = {
  whole: WholeNode
  segmentId: string | undefined
  which: ListRulePeople['which']
  limit: number
  input: Input
  now: string
  after: string
}

async function idsOf(ctx: Ctx, { whole, segmentId, which, limit, input, now, after }: Asked) {
  if (which === 'in' || !segmentId) {
    const statement = listStatement(whole, input)
    const rows = await runStatement<{ personId: string }>(ctx.tx, statement, {
      now,
      after,
      limit: limit + 1,
    })
    const [total = 0] = await countAll(ctx, [whole], input, now)
    return { found: rows.map(({ personId }) => personId), total }
  }
  const changes = await changesOf(ctx, whole, segmentId, input, now)
  const ids = changes
    .filter(({ enters }) => enters === (which === 'enter'))
    .map(({ personId }) => personId)
    .toSorted()
  return { found: ids.filter((id) => id > after).slice(0, limit + 1), total: ids.length }
}

/** Why somebody is in or not: each condition, whether it holds, and what was found. */
export async function explainRule(
  ctx: Ctx,
  { rule, personId }: { rule: Rule; personId: string },
): Promise<Explanation> {
  requirePermission(ctx, 'segments.read')
  return reading(ctx, async (ctx) => {
    const { wholes, input, now } = await prepareRules(ctx, [rule.root])
    const [whole = ALL] = wholes
    const statement = explainStatement(whole, { ...input, scope: 'persons' })
    const [found] = await runStatement<{
      isIn: boolean
      holds: boolean[]
      seen: (string | null)[]
      changesAt: Date | null
    }>(ctx.tx, statement, { now, persons: [personId] })
    if (!found) throw notFound(texts.noSuchPerson)
    const words = await wordsOfLeaves(ctx, whole)
    return {
      isIn: found.isIn,
      reasons: words.map(({ words, seenKind }, at) => ({
        words,
        holds: found.holds[at] ?? false,
        seen: found.seen[at] ?? null,
        seenKind,
      })),
      changesAt: found.changesAt,
    }
  })
}
