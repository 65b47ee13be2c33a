import { addDays, dayIn, startOfDay } from '../../../kernel/clock.ts'
import { type Ctx, requirePermission } from '../../../kernel/context.ts'
import { readCompany } from '../../accounts/index.ts'
import { chanceOfSoMany } from '../compare.rules.ts'
import type { KeyWords } from '../contract/topics.ts'
import { countUnlooked, countWords, type WordCount } from './key-words.queries.ts'
import { countAll } from './trends.queries.ts'

const MOST = 60
const MOST_OUTSTANDING = 20
/** Words are many: where a thousand are looked at, one in a thousand stands out by chance. */
const SURE = 0.001
const FEWEST = 3

/**
 * What voices of the last days speak of, against as many days before: first what stands out, then the
 * most frequent.
 */
export async function listKeyWords(ctx: Ctx, { days }: { days: number }): Promise<KeyWords> {
  requirePermission(ctx, 'voice.read')
  const { zone } = await readCompany(ctx)
  const to = dayIn(zone, ctx.now)
  const from = addDays(to, 1 - days)
  const beforeFrom = addDays(from, -days)
  const period = {
    from: startOfDay(zone, beforeFrom),
    middle: startOfDay(zone, from),
    until: startOfDay(zone, addDays(to, 1)),
  }
  const { recent: voices, earlier: before } = await countAll(ctx.tx, period)
  const all = voices + before
  const words = await countWords(ctx.tx, period)
  const weighed = words.map((count) => ({ ...count, chance: chanceOf(count, voices / all) }))
  const outstanding = weighed
    .filter(({ now, chance }) => before > 0 && now >= FEWEST && chance < SURE)
    .toSorted((a, b) => a.chance - b.chance)
    .slice(0, MOST_OUTSTANDING)
  const others = weighed
    .filter((word) => !outstanding.includes(word))
    .toSorted((a, b) => b.now - a.now || (a.word < b.word ? -1 : 1))
  const items = [...outstanding, ...others].slice(0, MOST).map(({ word, now, before }, at) => {
    return { word, now, before, standsOut: at < outstanding.length }
  })
  return { from, to, beforeFrom, voices, before, waiting: await countUnlooked(ctx.tx), items }
}

const chanceOf = ({ now, before }: WordCount, share: number) =>
  chanceOfSoMany(now, now + before, share)
