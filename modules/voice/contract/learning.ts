import { z } from 'zod'
import { endpoint, instant } from '../../../kernel/endpoint.ts'

const share = z.number().nullable()
const ofClass = z.object({
  /** A kind, a mood, or yes and no of a topic. */
  is: z.string(),
  labels: z.int(),
  precision: share,
  recall: share,
})

export const learnedHead = z.object({
  /** `kind`, `mood`, or `topic`. */
  what: z.enum(['kind', 'mood', 'topic']),
  topic: z.object({ topicId: z.uuid(), name: z.string() }).nullable(),
  trainedAt: instant,
  labels: z.int(),
  /** Shares from 0 to 1, by cross-validation. */
  accuracy: z.number(),
  /** What always saying the most frequent would get. */
  baseline: z.number(),
  /** How many it speaks of, and how often that is right; it is silent about the others. */
  speaks: z.number(),
  right: share,
  classes: z.array(ofClass),
  /** A newer one that was no better and was set aside. */
  setAsideAt: instant.nullable(),
})
export type LearnedHead = z.output<typeof learnedHead>

const kept = z.object({ proposed: z.int(), kept: z.int() })

export const readLearning = endpoint({
  method: 'GET',
  path: '/api/v1/voice-learning',
  summary: 'How good the proposals are: measured on what the staff marked, and what they kept',
  response: z.object({
    heads: z.array(learnedHead),
    /** Marked voices so far, and how many it takes to begin. */
    marked: z.object({ kind: z.int(), mood: z.int(), topics: z.int() }),
    fewest: z.int(),
    isLearning: z.boolean(),
    /** Of the last 90 days: what was proposed and what became of it. */
    live: z.object({ kind: kept, mood: kept, topics: kept, dismissed: z.int(), decided: z.int() }),
    moodWords: z.array(z.object({ word: z.string(), mood: z.enum(['good', 'bad', 'none']) })),
    /** Those that came with the product. */
    ownMoodWords: z.object({ good: z.int(), bad: z.int() }),
  }),
})
export type Learning = z.output<typeof readLearning.response>

export const learnNow = endpoint({
  method: 'POST',
  path: '/api/v1/voice-learning/runs',
  summary: 'Have it learn anew from all marked voices; a job',
  body: z.strictObject({}),
  response: z.object({ queued: z.boolean() }),
})

const word = z.string().trim().min(1).max(40)

export const putMoodWord = endpoint({
  method: 'PUT',
  path: '/api/v1/mood-words',
  summary: 'Say of a word that it speaks of a good or a bad mood, or of none',
  body: z.strictObject({ word, mood: z.enum(['good', 'bad', 'none']) }),
  response: z.object({ word: z.string() }),
})

export const removeMoodWord = endpoint({
  method: 'PUT',
  path: '/api/v1/mood-words/removal',
  summary: 'Take a word of the shop’s own out again',
  body: z.strictObject({ word }),
  response: z.object({ word: z.string() }),
})

export const proposeWords = endpoint({
  method: 'POST',
  path: '/api/v1/voice-learning/trials',
  summary: 'What a passage would be taken for, with the words that decide; keeps nothing',
  ignoresKey: true,
  body: z.strictObject({ words: z.string().trim().min(1).max(5000) }),
  response: z.object({
    kind: z.string().nullable(),
    mood: z.string().nullable(),
    topics: z.array(z.object({ topicId: z.uuid(), name: z.string() })),
    because: z.array(z.string()),
  }),
})
export type Trial = z.output<typeof proposeWords.response>
