import type { Ctx } from '../../kernel/context.ts'
import type { Job } from '../../kernel/jobs.ts'
import { contributed, type Module } from '../../kernel/module.ts'

/** The two jobs of whoever brings a sample shop; both take an empty payload. */
export interface SampleShop {
  load: Job
  remove: Job
  /** How much a removal would take away, for the question before it. */
  count?: (ctx: Ctx) => Promise<{ people: number; orders: number }>
  /** How many cards of how many are there, while they are still being made. */
  preparing?: (ctx: Ctx) => Promise<{ done: number; total: number } | null>
}

declare module '../../kernel/module.ts' {
  interface Contributions {
    sample?: SampleShop
  }
}

/** The sample shop, where the installation has one. */
export function sampleJobs(modules: readonly Module[]): SampleShop | undefined {
  return contributed(modules, 'sample')[0]?.value
}

/** One after the other, never at once: a removal asked for while loading waits until all is there. */
export const SAMPLE_QUEUE = 'sample'
