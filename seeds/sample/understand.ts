import { type Ctx, inTransaction } from '../../kernel/context.ts'
import { noteSampleMade, readSampleMade, type SampleMade } from '../../modules/accounts/index.ts'
import { askPrediction } from '../../modules/insight/index.ts'
import {
  createPersona,
  createSegment,
  createTag,
  listRulePeople,
  type Rule,
  tagPeople,
} from '../../modules/segments/index.ts'
import { keepHouseWords } from './house-words.ts'
import type { SampleWords } from './words.ts'

const TAGGED_BY_HAND = 24

type Node = Rule['root']
const rule = (root: Node): Rule => ({ version: 1, root })
const all = (...of: Node[]): Node => ({ kind: 'all', of })
const flag = (field: string): Node => ({ kind: 'field', field, op: 'is', value: true })
const age = (op: 'age_at_least' | 'age_at_most', value: number): Node => ({
  kind: 'field',
  field: 'people.birthday',
  op,
  value,
})
const woman: Node = { kind: 'field', field: 'people.sex', op: 'is', value: 'female' }

/** At least so many rows of a source in the last months. */
const rows = (
  source: string,
  value: number,
  months: number | null,
  where: { attribute: string; op: 'is'; value: string | string[] }[] = [],
): Node => ({
  kind: 'rows',
  source,
  where,
  within: months ? { kind: 'last', span: { n: months, unit: 'month' } } : { kind: 'ever' },
  measure: 'count',
  op: 'at_least',
  value,
})

export const SEGMENTS = ['subscribers', 'often', 'quiet', 'birthdays', 'writers'] as const

const RULES: Record<(typeof SEGMENTS)[number], Node> = {
  subscribers: flag('orders.subscriber'),
  often: rows('orders.orders', 2, 3),
  quiet: all(rows('orders.orders', 3, null), {
    kind: 'ago',
    source: 'orders.orders',
    where: [],
    which: 'last',
    op: 'over',
    span: { n: 90, unit: 'day' },
  }),
  birthdays: all(flag('people.member'), {
    kind: 'field',
    field: 'people.birthday',
    op: 'this_month',
  }),
  writers: rows('activity.received', 1, 12, [
    { attribute: 'channel', op: 'is', value: ['postcard', 'letter'] },
  ]),
}

/**
 * Segments, tags, a persona, wordings and templates as a shop has them after some months, and a first
 * look ahead. Made once: whoever put one of them away does not find it again.
 */
export async function understand(ctx: Ctx, words: SampleWords): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    if ((await readSampleMade(ctx)).length > 0) return
    const made: SampleMade[] = []
    const note = (kind: string, id: string) => made.push({ kind, id })
    const { persona, tags } = words
    note('persona', (await createPersona(ctx, { ...persona, rule: personaRule })).personaId)
    const introduced = rows('orders.orders', 1, null, [
      { attribute: 'media_code', op: 'is', value: words.media.friend },
    ])
    const byRule = { ...tags.introduced, colour: 'pine', rule: rule(introduced) } as const
    note('tag', (await createTag(ctx, byRule)).tagId)
    note('tag', await tagByHand(ctx, tags.largeType))
    for (const key of SEGMENTS) {
      const { segmentId } = await createSegment(ctx, {
        ...words.segments[key],
        rule: rule(RULES[key]),
      })
      note('segment', segmentId)
    }
    made.push(...(await keepHouseWords(ctx)))
    await noteSampleMade(ctx, made)
    await askPrediction(ctx, {})
  })
}

const personaRule = rule(
  all(flag('orders.subscriber'), woman, age('age_at_least', 60), age('age_at_most', 74)),
)

async function tagByHand(ctx: Ctx, { why, ...tag }: SampleWords['tags']['largeType']) {
  const { tagId } = await createTag(ctx, { ...tag, colour: 'persimmon' })
  const { items } = await listRulePeople(ctx, {
    rule: rule(all(flag('people.member'), age('age_at_least', 78))),
    which: 'in',
    limit: TAGGED_BY_HAND,
  })
  await tagPeople(ctx, { tagId, personIds: items.map(({ personId }) => personId), why })
  return tagId
}
