import { actorLabel, type Ctx, inTransaction, requirePermission } from '../../kernel/context.ts'
import { invalid } from '../../kernel/errors.ts'
import { enqueue } from '../../kernel/jobs.ts'
import { audit } from '../accounts/index.ts'
import type { DefinitionAnswer } from './contract/definitions.ts'
import { DEFINITIONS, type DefinitionName } from './definitions.ts'
import { texts } from './insight.texts.ts'
import { buildCharactersJob, buildLadderJob } from './jobs.ts'
import { insertDefinition, keepReading, lockDefinitions } from './queries/definitions.ts'
import { currentDefinition } from './read-definitions.ts'
import { reportRetention } from './report-retention.ts'

export interface SetDefinition {
  name: DefinitionName
  body: unknown
  note?: string
}

/**
 * Sets what a word of the reports means, as a new version. The version before keeps the figure
 * that it gave today. The same content again changes nothing. Throws `invalid`.
 */
export async function setDefinition(ctx: Ctx, input: SetDefinition): Promise<DefinitionAnswer> {
  requirePermission(ctx, 'insight.define')
  const { name, note = '' } = input
  const body = parseBody(name, input.body)
  return inTransaction(ctx, async (ctx) => {
    await lockDefinitions(ctx.tx, name)
    const before = await currentDefinition(ctx, name)
    if (before.version > 0 && JSON.stringify(before.body) === JSON.stringify(body)) {
      return answer(name, before.version, body, note, ctx)
    }
    const version = before.version + 1
    if (before.version > 0) {
      await keepReading(ctx.tx, name, before.version, await readingOf(ctx, name))
    }
    const setBy = actorLabel(ctx.actor)
    await insertDefinition(ctx.tx, { name, version, body, note, setBy, setAt: ctx.now })
    await audit(ctx, { action: 'insight.definition_set', detail: { name, version } })
    if (name === 'ladder') await enqueue(ctx, buildLadderJob, {}, { key: buildLadderJob.name })
    if (name === 'rfm' || name === 'attachment')
      await enqueue(ctx, buildCharactersJob, {}, { key: buildCharactersJob.name })
    return answer(name, version, body, note, ctx)
  })
}

function answer(
  name: DefinitionName,
  version: number,
  body: unknown,
  note: string,
  ctx: Ctx,
): DefinitionAnswer {
  const setBy = actorLabel(ctx.actor)
  return { name, version, body, note, setBy, setAt: ctx.now, reading: null, current: true }
}

function parseBody(name: DefinitionName, body: unknown) {
  const parsed = DEFINITIONS[name].safeParse(body)
  if (parsed.success) return parsed.data
  const fields = parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }))
  throw invalid(texts.badDefinition, {}, fields)
}

/** The figure by which an outgoing version is remembered. */
async function readingOf(ctx: Ctx, name: DefinitionName): Promise<unknown> {
  if (name !== 'retention') return null
  const { current, frame } = await reportRetention(ctx, {})
  return {
    asOf: frame.asOf,
    month: current.month,
    base: current.base,
    kept: current.kept,
    rate: current.rate,
  }
}
