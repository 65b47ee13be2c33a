import type { Ctx, Tx } from '../../../kernel/context.ts'
import { readCompany } from '../../accounts/index.ts'
import type { Frame } from '../compile/binder.ts'
import type { Judgeable } from '../compile/statements.ts'
import { catalogueOf } from '../rule/catalogue.ts'
import { findActiveVersions, readGeneration } from '../segments.queries.ts'

/** A version that is judged as facts come: live, or being filled. */
export interface ActiveVersion extends Judgeable {
  segmentId: string
  name: string
  dependsOn: readonly string[]
  timed: boolean
  state: 'filling' | 'live'
  n: number
}

/** What a process knows of the versions, good for one generation. */
export interface Active {
  generation: number
  frame: Frame
  versions: readonly ActiveVersion[]
}

/**
 * The versions as they stand, read anew when their generation has changed. Must be called after
 * the persons are locked: a version added while a worker held an old list would miss them.
 */
export async function activeVersions(ctx: Ctx, known: Active | null): Promise<Active> {
  const generation = await readGeneration(ctx.tx)
  if (known?.generation === generation) return known
  return loadActive(ctx, ctx.tx, generation)
}

async function loadActive(ctx: Ctx, tx: Tx, generation: number): Promise<Active> {
  const { zone, currency } = await readCompany(ctx)
  return { generation, frame: { zone, currency }, versions: await findActiveVersions(tx) }
}

export function catalogueFor(ctx: Ctx) {
  return catalogueOf(ctx.host.modules)
}
