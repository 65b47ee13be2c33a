/**
 * Voices: what 10,000 new ones are taken for and what 5,000 marked ones teach, in the thread, with how long the
 * server's own thread waited meanwhile; and words of two letters among 1 million voices, against one look-up by
 * primary key. `npm run bench -- voice [FOLDER] [learn,search]`; voices are made once, in ./.cache/bench-voice.
 */
import { loadavg } from 'node:os'
import { resolve } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { sql } from 'kysely'
import { readConfig } from '../kernel/config.ts'
import type { Ctx } from '../kernel/context.ts'
import { translator } from '../kernel/i18n.ts'
import { createLogger } from '../kernel/log.ts'
import { moodWords } from '../modules/voice/topics/learning/mood-words.ts'
import { askThread, closeThread } from '../modules/voice/topics/thread/ask-thread.ts'
import type { HeadInUse } from '../modules/voice/topics/thread/words.ts'
import { cuesOf, STARTERS } from '../modules/voice/topics.rules.ts'
import { listVoices } from '../modules/voice/voices/read-voices.ts'
import { KINDS } from '../modules/voice/voices.rules.ts'
import { openPlace } from '../server/place.ts'
import { LOOKED_FOR, letterAt } from './inbox/words.ts'
import { type Timed, time } from './timing/rounds.ts'
import { buildOnce, VOICES } from './voice/build.ts'

const [, , folder = './.cache/bench-voice', parts = 'learn,search'] = process.argv
const LABELS = 5000
const NEW = 10_000
/** As the product hands them over. */
const AT_ONCE = 2000
const say = (line: string) => process.stderr.write(`${line}\n`)
const seconds = (ms: number) => Math.round(ms / 100) / 10

const japanese = translator('ja')
const topics = STARTERS.flatMap((one) => [one, ...(one.under ?? [])]).map(({ name, cues }) => ({
  topicId: japanese(name),
  cues: cuesOf(japanese(cues)),
}))

/** Kinds and topics by their first words stand in for what the staff mark. */
async function lessonsOf(texts: string[]) {
  const told = await askThread('propose', { heads: [], topics, moodWords: moodWords([]), texts })
  const labels = (is: (at: number) => number) =>
    texts.map((words, at) => ({ words, is: is(at), isFresh: false }))
  const kindOf = (at: number) => KINDS.findIndex((kind) => kind === told[at]?.kind)
  return [
    { head: 'kind', classes: KINDS.length, labels: labels((at) => Math.max(0, kindOf(at))) },
    ...topics.map(({ topicId }) => ({
      head: `topic:${topicId}`,
      classes: 1,
      labels: labels((at) => Number(told[at]?.topicIds.includes(topicId) ?? false)),
    })),
  ].filter(({ labels }) => new Set(labels.map(({ is }) => is)).size > 1)
}

async function learning() {
  const texts = Array.from({ length: LABELS }, (_, at) => letterAt(at * 7).words.slice(0, 80))
  const lessons = await lessonsOf(texts)
  const waits = monitorEventLoopDelay({ resolution: 10 })
  waits.enable()
  const from = performance.now()
  const heads: HeadInUse[] = []
  for (const { head, classes, labels } of lessons) {
    const { weights, measured } = await askThread('learn', { classes, labels, earlier: null })
    const names = classes === 1 ? ['no', 'yes'] : [...KINDS]
    heads.push({ head, modelId: head, classes: names, weights, threshold: measured.threshold })
  }
  const learned = performance.now() - from
  const fresh = Array.from({ length: NEW }, (_, at) => letterAt(at * 3 + 1).words)
  const asked = performance.now()
  for (let at = 0; at < NEW; at += AT_ONCE) {
    const texts = fresh.slice(at, at + AT_ONCE)
    await askThread('propose', { heads, topics, moodWords: moodWords([]), texts })
  }
  const proposed = performance.now() - asked
  waits.disable()
  await closeThread()
  const longestWait = Math.round(waits.max / 1e6)
  say(`${LABELS} labels, ${lessons.length} heads, cross-validated: ${seconds(learned)} s`)
  say(
    `${NEW} proposals: ${seconds(proposed)} s; the server waited ${longestWait} ms at the longest`,
  )
  return {
    heads: lessons.length,
    learnSeconds: seconds(learned),
    proposeSeconds: seconds(proposed),
    longestWait,
  }
}

async function searching() {
  const config = readConfig({ ...process.env, KIZUNA_DATA: resolve(folder), DATABASE_URL: '' })
  const place = await openPlace(config, createLogger('error'))
  try {
    const ctx: Ctx = place.operator()
    await buildOnce(ctx.tx, say)
    const { rows } = await sql<{ id: string }>`select voice_id as id from voice.voices
      tablesample system (0.1) limit 100`.execute(ctx.tx)
    const reference = await time((n) =>
      sql`select words from voice.voices where voice_id = ${rows[n]?.id ?? null}`.execute(ctx.tx),
    )
    const list = (q: string) => () => listVoices(ctx, { q, limit: 50 })
    const figures: Record<string, Timed> = {
      'two letters in most voices': await time(list(LOOKED_FOR.frequent)),
      'in one of a hundred': await time(list(LOOKED_FOR.some)),
      'in one of 2,000': await time(list(LOOKED_FOR.rare)),
      'in none, each letter in many': await time(list(LOOKED_FOR.never)),
    }
    for (const [name, { p50, p95 }] of Object.entries(figures)) {
      const ratio = Math.round(p50 / Math.max(reference.p50, 0.1))
      say(`${name}: ${p50} ms, p95 ${p95} ms, ${ratio} times a look-up by key`)
    }
    return { voices: VOICES, reference, figures }
  } finally {
    await place.close()
  }
}

const load = loadavg()[0] ?? 0
const learned = parts.includes('learn') ? await learning() : null
const searched = parts.includes('search') ? await searching() : null
process.stdout.write(`${JSON.stringify({ load, learned, searched }, null, 2)}\n`)
