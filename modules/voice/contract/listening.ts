import { z } from 'zod'
import { endpoint, instant, pageOf, pageQuery } from '../../../kernel/endpoint.ts'
import { FAULTS } from '../listening.rules.ts'
import { KINDS, MOODS } from '../voices.rules.ts'

const ofWord = z.object({ wordId: z.uuid() })
const ofFeed = z.object({ feedId: z.uuid() })
const ofFind = z.object({ findId: z.uuid() })
const mood = z.enum(MOODS).nullable()

const brandWord = z.object({
  wordId: z.uuid(),
  word: z.string(),
  /** How many finds with it wait. */
  waiting: z.int(),
  createdByName: z.string(),
  createdAt: instant,
})
export type BrandWord = z.output<typeof brandWord>

export const listBrandWords = endpoint({
  method: 'GET',
  path: '/api/v1/brand-words',
  summary: 'Words by which the shop is known, looked for in the feeds that are watched',
  response: z.object({ items: z.array(brandWord) }),
})

export const addBrandWord = endpoint({
  method: 'POST',
  path: '/api/v1/brand-words',
  summary: 'Look for a word in all feeds from now on, and in what they hold now',
  body: z.strictObject({ word: z.string().trim().min(2).max(60) }),
  response: ofWord,
})

export const removeBrandWord = endpoint({
  method: 'DELETE',
  path: '/api/v1/brand-words/:wordId',
  summary: 'Look for a word no more; what was found stays',
  params: ofWord,
  response: ofWord,
})

const watchedFeed = z.object({
  feedId: z.uuid(),
  url: z.string(),
  /** Its own; empty until it was read. */
  title: z.string(),
  takesAll: z.boolean(),
  waiting: z.int(),
  /** When it was asked last, and when it answered. */
  askedAt: instant.nullable(),
  readAt: instant.nullable(),
  fault: z.enum(FAULTS).nullable(),
  faultStatus: z.int().nullable(),
  createdByName: z.string(),
  createdAt: instant,
})
export type WatchedFeed = z.output<typeof watchedFeed>

export const listWatchedFeeds = endpoint({
  method: 'GET',
  path: '/api/v1/watched-feeds',
  summary: 'RSS and Atom feeds that are read every half hour, and what is wrong with them',
  response: z.object({ items: z.array(watchedFeed) }),
})

export const addWatchedFeed = endpoint({
  method: 'POST',
  path: '/api/v1/watched-feeds',
  summary: 'Watch a feed; the address of a page leads to the feed that it names',
  body: z.strictObject({
    url: z.url({ protocol: /^https?$/ }).max(2000),
    /** For a feed that is a search already: every item of it is a find. */
    takesAll: z.boolean().default(false),
  }),
  response: ofFeed,
})

export const changeWatchedFeed = endpoint({
  method: 'PATCH',
  path: '/api/v1/watched-feeds/:feedId',
  summary: 'Whether all items of a feed are finds, or those that hold a brand word',
  params: ofFeed,
  body: z.strictObject({ takesAll: z.boolean() }),
  response: ofFeed,
})

export const removeWatchedFeed = endpoint({
  method: 'DELETE',
  path: '/api/v1/watched-feeds/:feedId',
  summary: 'Watch a feed no more; what was found stays',
  params: ofFeed,
  response: ofFeed,
})

export const readWatchedFeed = endpoint({
  method: 'POST',
  path: '/api/v1/watched-feeds/:feedId/readings',
  summary: 'Read a feed now',
  params: ofFeed,
  body: z.strictObject({}),
  response: ofFeed,
})

const find = z.object({
  findId: z.uuid(),
  feedTitle: z.string(),
  link: z.string().nullable(),
  words: z.string(),
  /** As it is written there. */
  author: z.string().nullable(),
  saidAt: instant,
  foundAt: instant,
  brandWords: z.array(z.string()),
  /** What the machine takes it for; a person decides. */
  kind: z.enum(KINDS).nullable(),
  mood,
  decidedByName: z.string().nullable(),
})
export type Find = z.output<typeof find>

export const FIND_STATES = ['waiting', 'aside'] as const

export const listFinds = endpoint({
  method: 'GET',
  path: '/api/v1/voice-finds',
  summary: 'What was found in public, the newest first, waiting to be made a voice or put aside',
  query: z.object({
    state: z.enum(FIND_STATES).default('waiting'),
    feedId: z.uuid().optional(),
    word: z.string().trim().max(60).optional(),
    ...pageQuery,
  }),
  response: pageOf(find),
})

export const keepFind = endpoint({
  method: 'PUT',
  path: '/api/v1/voice-finds/:findId/voice',
  summary: 'Make a voice of it, with its link, its author and its day',
  params: ofFind,
  body: z.strictObject({ kind: z.enum(KINDS).nullable(), mood }).partial(),
  response: z.object({ voiceId: z.uuid() }),
})

export const putFindAside = endpoint({
  method: 'PUT',
  path: '/api/v1/voice-finds/:findId/dismissal',
  summary: 'Put it aside: it is none of ours',
  params: ofFind,
  body: z.strictObject({}),
  response: ofFind,
})

export const returnFind = endpoint({
  method: 'DELETE',
  path: '/api/v1/voice-finds/:findId/decision',
  summary: 'Let it wait again; a voice that was made of it is taken out',
  params: ofFind,
  response: ofFind,
})
