import { z } from 'zod'
import { day, endpoint, instant } from '../../../kernel/endpoint.ts'

const one = z.object({ improvementId: z.uuid() })
const channel = z.enum(['mail', 'line', 'sms', 'push', 'post', 'phone'])
const letter = z.string().trim().min(1).max(2000)

export const previewNotices = endpoint({
  method: 'POST',
  path: '/api/v1/improvements/:improvementId/notice-previews',
  summary: 'What each who asked and has not been told would get, how, and from whom; nothing goes',
  params: one,
  ignoresKey: true,
  body: z.strictObject({ letter: letter.optional() }),
  response: z.object({
    letter: z.string(),
    drawsLots: z.boolean(),
    /** Channels that are not set up yet: what goes by them stays in the outbox. */
    kept: z.array(channel),
    items: z.array(
      z.object({
        personId: z.uuid(),
        personName: z.string(),
        channel: channel.nullable(),
        writer: z.string().nullable(),
        /** Whether they know the writer from earlier letters. */
        isKnown: z.boolean(),
        words: z.string(),
        /** Why nothing can go to them; then they are not told. */
        because: z.string().nullable(),
        /** When it goes, if it must wait for its hour. */
        goesAt: instant.nullable(),
        /** Drawn for later. */
        later: day.nullable(),
      }),
    ),
  }),
})
export type NoticePreview = z.output<typeof previewNotices.response>

export const tellAskers = endpoint({
  method: 'POST',
  path: '/api/v1/improvements/:improvementId/notices',
  summary: 'Tell everybody who asked and has not been told, each once, through the gate',
  params: one,
  body: z.strictObject({
    letter: letter.optional(),
    /** Words for one person, as they stand. */
    own: z
      .array(z.strictObject({ personId: z.uuid(), words: letter }))
      .max(2000)
      .optional(),
    leaveOut: z.array(z.uuid()).max(2000).optional(),
  }),
  response: z.object({ going: z.int(), later: z.int(), refused: z.int() }),
})

const share = z.object({ people: z.int(), again: z.int(), low: z.number(), high: z.number() })

export const readNoticeReport = endpoint({
  method: 'GET',
  path: '/api/v1/notice-report',
  summary: 'What notices do: how many bought again within thirty days, told now and told later',
  response: z.object({
    drawsLots: z.boolean(),
    since: instant.nullable(),
    days: z.int(),
    now: share,
    later: share,
    /** Drawn, with their thirty days not over. */
    running: z.int(),
    finding: z.enum(['few', 'works', 'harms', 'not', 'unsure']),
    difference: z.object({ value: z.number(), low: z.number(), high: z.number() }).nullable(),
    needed: z.int().nullable(),
    stillDays: z.int().nullable(),
  }),
})
export type NoticeReport = z.output<typeof readNoticeReport.response>

export const drawNotices = endpoint({
  method: 'PUT',
  path: '/api/v1/notice-lots',
  summary: 'Have notices drawn by lot to now or thirty days later, or not; the public page says so',
  body: z.strictObject({ drawsLots: z.boolean() }),
  response: z.object({ drawsLots: z.boolean() }),
})
