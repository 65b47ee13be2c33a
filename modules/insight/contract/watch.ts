import { z } from 'zod'
import { day, endpoint, instant, pageOf, pageQuery } from '../../../kernel/endpoint.ts'
import { moneySchema as money, ofPerson } from './parts.ts'

export const watchedPerson = z.object({
  personId: z.uuid(),
  name: z.string(),
  number: z.string().nullable(),
  lastOn: day,
  days: z.int(),
  usualDays: z.number(),
  money,
  /** The most telling first; the silence itself last. */
  reasons: z.array(z.string()),
  owner: z.object({ staffId: z.uuid(), name: z.string() }).nullable(),
  contacted: z.object({ at: instant, until: day, words: z.string() }).nullable(),
})
export type WatchedPerson = z.output<typeof watchedPerson>
export const watchList = pageOf(watchedPerson)

export const newOwner = z.strictObject({ staffId: z.uuid().nullable() })
export const newContact = z.strictObject({
  /** The first day on which the person may stand on the list again. */
  until: day,
  words: z.string().max(500).default(''),
})

export const listWatched = endpoint({
  method: 'GET',
  path: '/api/v1/watch-list',
  summary: 'People silent for longer than their own rhythm, with reasons',
  query: z.object({ ...pageQuery, show: z.enum(['now', 'paused']).default('now') }),
  response: watchList,
})

export const setWatchOwner = endpoint({
  method: 'PUT',
  path: '/api/v1/people/:personId/watch-owner',
  summary: 'Who looks after a person on the watch-list',
  params: ofPerson,
  body: newOwner,
  response: z.object({}),
})

export const noteContacted = endpoint({
  method: 'PUT',
  path: '/api/v1/people/:personId/watch-pause',
  summary: 'Note that a person was contacted, and leave them in peace until a day',
  params: ofPerson,
  body: newContact,
  response: z.object({}),
})
