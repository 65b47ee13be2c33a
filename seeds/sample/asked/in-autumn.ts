import { sql } from 'kysely'
import type { Ctx } from '../../../kernel/context.ts'
import { claimAsks } from '../../../modules/surveys/index.ts'
import { answer, markOf, type Teller } from './answering.ts'
import type { Asking } from './asking.ts'
import type { Opened } from './open-surveys.ts'
import type { Bought } from './people.ts'

type Autumn = { daysAgo: number; people: number; teller: Teller }

/** It lies in the parcels; of the last one it is known who got it, the one before came back without names. */
export async function inAutumn(
  ctx: Ctx,
  asking: Asking,
  { yearly }: Opened,
  { daysAgo, people, teller }: Autumn,
): Promise<void> {
  const { dice } = teller
  const known = new Map<string, Bought>()
  for (const one of asking.bought)
    if (one.daysAgo > daysAgo + 30 && one.daysAgo < daysAgo + 200) known.set(one.personId, one)
  const all = [...known.values()]
  const chosen = all.filter(
    (_, at) => at % Math.max(1, Math.floor((asking.every * all.length) / people)) === 0,
  )
  const isLast = daysAgo < 100
  const asks = isLast ? await enclose(ctx, asking, { yearly, daysAgo, chosen }) : null
  for (const [nth, one] of chosen.entries()) {
    const askId = asks?.get(one.personId)
    if ((asks && !askId) || !dice.chance(asks ? 0.62 : 0.85)) continue
    const { nps, band } = markOf(dice, { ...one, daysAgo, sku: 'AOJ-60' })
    const share = Math.min(10, Math.max(1, dice.between(nps - 4, nps + 1)))
    const why = teller.why(band, { isWoman: one.isWoman })
    await answer(ctx, asking, daysAgo - dice.between(1, 14), {
      surveyId: yearly,
      personId: one.personId,
      channel: dice.chance(0.9) ? 'post' : 'phone',
      askId,
      batch: `${nth < people / 2 ? 'A' : 'B'}-${daysAgo}`,
      values: {
        q1: { score: nps },
        q2: { score: share },
        q3: { chosen: [dice.weighted(REWARDS)] },
        ...(why.words && { q4: why }),
      },
      key: `sample:yearly:${daysAgo}:${nth}`,
    })
  }
}

const REWARDS = [
  ['a', 3],
  ['b', 4],
  ['c', 5],
] as const

type Round = { yearly: string; daysAgo: number; chosen: readonly Bought[] }

/** Answers who found it in their parcel, with their ask; who was asked a short while ago is spared. */
async function enclose(
  ctx: Ctx,
  { then, words }: Asking,
  { yearly: surveyId, daysAgo, chosen }: Round,
): Promise<Map<string, string>> {
  const people = chosen.map(({ personId }) => ({ personId, key: `sample:${surveyId}` }))
  const label = words.surveys.yearly.name
  await claimAsks(then(daysAgo), { byWhat: 'survey', label, surveyId, people })
  const { rows } = await sql<{ personId: string; askId: string }>`
    select person_id as "personId", ask_id as "askId" from surveys.pub_asks
    where survey_id = ${surveyId} and state = 'asked'`.execute(ctx.tx)
  return new Map(rows.map(({ personId, askId }) => [personId, askId]))
}
