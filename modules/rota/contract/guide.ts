import { z } from 'zod'
import { endpoint, instant } from '../../../kernel/endpoint.ts'

const title = z.string().trim().min(1).max(120)
const words = z.string().trim().min(1).max(5000)
const sectionId = z.string().min(1).max(40)
const one = z.object({ sectionId })

export const guideSection = z.object({
  sectionId: z.string(),
  version: z.int(),
  title: z.string(),
  words: z.string(),
  savedBy: z.string().nullable(),
  savedAt: instant.nullable(),
  /** When I confirmed it; null while it is still to be read. */
  readAt: instant.nullable(),
})
export type GuideSection = z.output<typeof guideSection>

export const readGuide = endpoint({
  method: 'GET',
  path: '/api/v1/guide',
  summary: 'The guide to replies, with what I have read of it',
  response: z.object({ items: z.array(guideSection) }),
})

export const confirmSection = endpoint({
  method: 'PUT',
  path: '/api/v1/guide/:sectionId/reading',
  summary: 'Confirm that I have read a part of the guide',
  params: one,
  response: one,
})

export const addSection = endpoint({
  method: 'POST',
  path: '/api/v1/guide',
  summary: 'Add a part to the guide; everybody reads it before they send alone',
  body: z.strictObject({ title, words }),
  response: one,
})

export const writeSection = endpoint({
  method: 'PUT',
  path: '/api/v1/guide/:sectionId',
  summary: 'Write a part of the guide anew',
  params: one,
  body: z.strictObject({ title, words, asksAgain: z.boolean() }),
  response: one,
})

export const putSectionAway = endpoint({
  method: 'DELETE',
  path: '/api/v1/guide/:sectionId',
  summary: 'Take a part out of the guide',
  params: one,
  response: one,
})
