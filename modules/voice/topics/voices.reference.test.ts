import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Ctx } from '../../../kernel/context.ts'
import { packageRoot } from '../../../kernel/package-root.ts'
import { openTestDatabase, type TestDatabase } from '../../../kernel/testing.ts'
import { keepVoices } from '../voices/keep-voices.ts'
import { listVoices } from '../voices/read-voices.ts'
import { createTopic } from './decide-topic.ts'
import { listKeyWords } from './list-key-words.ts'
import { lookThrough } from './look-through.ts'
import { proposeFor } from './propose.ts'
import { readTrends } from './read-trends.ts'
import { risingTopics } from './rising.ts'
import { askThread, closeThread } from './thread/ask-thread.ts'

// Reviews and inquiries by crowd workers (Megagon Labs, CC BY 4.0). They are not shipped, so this runs where
// they lie beside the checkout.
const data = resolve(packageRoot, process.env.KIZUNA_SHARED_DATA ?? '../shared/data')
const files = ['ja-quasi-reviews/quasi_hotel', 'ja-quasi-reviews/quasi_spot', 'ja-asdc/utterances']
const isThere = files.every((file) => existsSync(join(data, `${file}.jsonl.gz`)))
const title = 'reviews and inquiries as voices'

type Line = { utterances?: { text: string }[]; text?: string; speaker?: string }

function read(file: string): Line[] {
  const lines = gunzipSync(readFileSync(join(data, `${file}.jsonl.gz`))).toString('utf8')
  return lines
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line)
}

const sentences = (file: string) =>
  read(file).flatMap(({ utterances = [] }) => utterances.map(({ text }) => text.trim()))

describe.skipIf(!isThere)(isThere ? title : `${title} (no ja-quasi-reviews in ${data})`, () => {
  let database: TestDatabase
  let ctx: Ctx
  let topics: Record<string, string> = {}
  beforeAll(async () => {
    database = await openTestDatabase()
    ctx = database.ctx({ actor: { kind: 'job', name: 'test' }, now: '2026-11-20T03:00:00Z' })
    const cues = {
      食事: ['朝食', '夕食', '料理', '食事'],
      風呂: ['温泉', '風呂', '浴場'],
      部屋: ['部屋', '客室'],
    }
    for (const [name, words] of Object.entries(cues))
      topics = { ...topics, [name]: (await createTopic(ctx, { name, cues: words })).topicId }
  })
  afterAll(async () => {
    await closeThread()
    await database.close()
  })

  it('gives them topics and key words; a topic that is made to rise is found', async () => {
    const hotel = sentences(files[0] ?? '')
      .filter(Boolean)
      .slice(0, 1500)
    const asked = read(files[2] ?? '').flatMap(({ speaker, text }) =>
      speaker === 'customer' && text ? [text] : [],
    )
    const words = [...hotel, ...asked.slice(0, 500)]
    const proposals = await proposeFor(ctx, words)
    const bath = topics['風呂'] ?? ''
    // A calendar of our own: eight weeks, and of the bath three times as much in the last two.
    const day = (at: number, isBath: boolean) => (isBath && at % 3 > 0 ? at % 14 : at % 56)
    const voices = words.map((words, at) => {
      const { kind, mood, topicIds } = proposals[at] ?? {
        kind: null,
        mood: null,
        topicIds: [] as string[],
      }
      const back = day(at, topicIds.includes(bath))
      const saidAt = new Date(ctx.now.getTime() - back * 86_400_000)
      return {
        words: words.slice(0, 5000),
        saidAt,
        channel: 'review' as const,
        kind,
        mood,
        topicIds,
      }
    })
    for (let at = 0; at < voices.length; at += 500)
      await keepVoices(ctx, voices.slice(at, at + 500))
    await lookThrough(ctx)
    const { items } = await listKeyWords(ctx, { days: 56 })
    const said = items.map(({ word }) => word)
    expect(said).toEqual(expect.arrayContaining(['部屋', '朝食', '温泉']))
    const rising = await risingTopics(ctx)
    expect(rising.map(({ topicId }) => topicId)).toEqual([bath])
    expect(rising[0]?.doubt).toBe('sure')
    const { rows, weeks } = await readTrends(ctx, { weeks: 9 })
    const room = rows.find(({ topicId }) => topicId === topics['部屋'])
    const period = { from: weeks[0]?.from, to: weeks.at(-1)?.to }
    const { items: behind } = await listVoices(ctx, {
      ...period,
      topicId: room?.topicId,
      limit: 2000,
    })
    expect(behind).toHaveLength(room?.sum ?? 0)
  }, 60_000)

  it('tells sentences about hotels from those about sights as well as public baselines tell moods', async () => {
    const said = [sentences(files[0] ?? ''), sentences(files[1] ?? '')]
    const labels = said.flatMap((texts, is) =>
      texts.slice(0, 2000).map((words) => ({ words, is, isFresh: false })),
    )
    const { measured } = await askThread('learn', { classes: 2, labels, earlier: null })
    expect(measured.accuracy).toBeGreaterThan(0.8)
    expect(measured.right ?? 0).toBeGreaterThanOrEqual(0.8)
  }, 60_000)
})
