import { z } from 'zod'
import type { Ctx, Permission } from '../../../kernel/context.ts'
import { defineJob, isUnderWay } from '../../../kernel/jobs.ts'
import { readCompany, sampleJobs } from '../../../modules/accounts/index.ts'
import { frameOf } from '../frame.ts'
import { setGoals } from './goals.ts'
import { findBought } from './people.ts'
import { holdStudies } from './studies.ts'
import { takeReviews } from './take-reviews.ts'
import { takeScores } from './take-scores.ts'
import { askedWords } from './words.ts'

const RIGHTS: Permission[] = [
  'surveys.read',
  'surveys.write',
  'surveys.ask',
  'surveys.answer',
  'surveys.manage',
  'reviews.read',
  'reviews.write',
  'reviews.decide',
  'reviews.reply',
  'goals.read',
  'goals.write',
  'goals.measure',
  'inbox.read',
  'inbox.write',
  'inbox.answer',
]

/** Two years of scores, what people wrote of the products, three studies, and what the shop wants to reach. */
export const askJob = defineJob({
  name: 'seeds.ask',
  payload: z.object({}),
  run: (ctx) => ask(ctx),
})

/** A load that broke off goes on where it was: each answer, review, study and goal is made once. */
export async function ask(ctx: Ctx, every = 1): Promise<void> {
  const removal = sampleJobs(ctx.host.modules)?.remove
  if (removal && (await isUnderWay(ctx.tx, removal))) return
  const { locale } = await readCompany(ctx)
  const frame = await frameOf(ctx)
  const [writer] = frame.staff
  const bought = await findBought(ctx)
  if (writer?.kind !== 'staff' || bought.length === 0) return
  const actor = { ...writer, permissions: new Set(RIGHTS) }
  const { house, remarks, reviews } = askedWords[locale]
  const then = (daysAgo: number, hour?: number) => ({
    ...ctx,
    actor,
    locale,
    now: frame.at(daysAgo, hour),
  })
  const asking = { frame, words: house, remarks, reviews, then, bought, every }
  await takeScores(ctx, asking)
  await takeReviews(ctx, asking)
  await holdStudies(ctx, asking)
  await setGoals(ctx, asking)
}
