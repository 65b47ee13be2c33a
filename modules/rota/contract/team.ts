import { z } from 'zod'
import { endpoint, instant } from '../../../kernel/endpoint.ts'
import { MIN_TOLERANCE } from '../decide.rules.ts'

const skill = z.strictObject({
  key: z.string().trim().min(1).max(40),
  name: z.string().trim().min(1).max(60),
  words: z.array(z.string().trim().min(1).max(60)).max(60),
})
const weekdays = z.array(z.int().min(1).max(7)).max(7)
export const SHARED_CHANNELS = ['post', 'mail', 'form', 'line', 'sms'] as const

export const rotaSettings = z.strictObject({
  /** Off: nobody is asked by the rule; everything by hand works. */
  ruleOn: z.boolean(),
  tolerance: z.int().min(MIN_TOLERANCE).max(50),
  weekdays: weekdays.min(1),
  holidays: z.boolean(),
  kinds: z.array(z.enum(SHARED_CHANNELS)),
  skills: z.array(skill).max(20),
})
export type RotaSettings = z.output<typeof rotaSettings>

export const share = z.strictObject({
  shareOn: z.boolean(),
  weight: z.number().min(0.1).max(5),
  monthlyLimit: z.int().min(1).max(1000).nullable(),
  skills: z.array(z.string().max(40)).max(20),
  weekdays: weekdays.min(1).nullable(),
  isReader: z.boolean(),
  needsReader: z.boolean(),
})
export type ShareOf = z.output<typeof share>

export const rotaMember = share.extend({
  staffId: z.uuid(),
  name: z.string(),
  department: z.string().nullable(),
  given: z.int(),
  fair: z.number(),
  workingDays: z.int(),
  waiting: z.int(),
  unread: z.int(),
  isAway: z.boolean(),
})
export type RotaMember = z.output<typeof rotaMember>

export const readRota = endpoint({
  method: 'GET',
  path: '/api/v1/rota',
  summary: 'How replies are shared out, and everybody’s share this month',
  response: z.object({
    settings: z.object({ ...rotaSettings.shape, kinds: z.array(z.string()) }),
    month: z.string(),
    members: z.array(rotaMember),
  }),
})

export const changeRota = endpoint({
  method: 'PUT',
  path: '/api/v1/rota/settings',
  summary: 'Change how replies are shared out, or switch it on or off',
  body: rotaSettings,
  response: z.object({ ruleOn: z.boolean() }),
})

export const setShare = endpoint({
  method: 'PUT',
  path: '/api/v1/rota/shares/:staffId',
  summary: 'Set somebody’s share of the replies',
  params: z.object({ staffId: z.uuid() }),
  body: share,
  response: z.object({ staffId: z.uuid() }),
})

export const triedWriter = z.object({
  name: z.string(),
  workingDays: z.int(),
  given: z.int(),
  fair: z.number(),
  fromKnown: z.int(),
  limit: z.int().nullable(),
  fullOn: z.string().nullable(),
})

export const tryRota = endpoint({
  method: 'POST',
  path: '/api/v1/rota/trial',
  summary: 'Try a month of words on the team, or on a made-up one; nothing is changed',
  ignoresKey: true,
  body: z.strictObject({
    cards: z.int().min(1).max(5000).default(1000),
    knownOf100: z.int().min(0).max(100).default(60),
    tolerance: z.int().min(MIN_TOLERANCE).max(50).default(3),
    team: z.enum(['real', 'made_up']).default('made_up'),
  }),
  response: z.object({
    month: z.string(),
    cards: z.int(),
    known: z.int(),
    toEarlier: z.int(),
    waited: z.int(),
    left: z.int(),
    furthest: z.number(),
    writers: z.array(triedWriter),
  }),
})
export type Trial = z.output<typeof tryRota.response>

export const DEBT_STATES = ['over', 'near', 'fine'] as const
export const debtLine = z.object({
  conversationId: z.uuid(),
  personId: z.uuid(),
  name: z.string(),
  channel: z.string(),
  words: z.string(),
  dueOn: z.string().nullable(),
  waitingSince: instant,
  holder: z.string().nullable(),
  isHolderAway: z.boolean(),
  /** Why nobody has it, in words; null where somebody does. */
  nobodyBecause: z.string().nullable(),
  state: z.enum(DEBT_STATES),
})
export type DebtLine = z.output<typeof debtLine>

export const readDebt = endpoint({
  method: 'GET',
  path: '/api/v1/rota/debt',
  summary: 'Who waits for a reply, the most urgent first',
  query: z.object({ state: z.enum([...DEBT_STATES, 'all']).default('all') }),
  response: z.object({
    items: z.array(debtLine),
    counts: z.object({ over: z.int(), near: z.int(), fine: z.int(), nobody: z.int() }),
  }),
})

export const teamMember = z.object({
  staffId: z.uuid(),
  name: z.string(),
  department: z.string().nullable(),
  replies: z.int(),
  /** Working days from their word to our reply, the middle one. */
  days: z.number().nullable(),
  inTime: z.object({ of: z.int(), kept: z.int() }),
  wroteAgain: z.int(),
  thanked: z.int(),
  promises: z.object({ of: z.int(), kept: z.int() }),
  /** What colleagues felt, from 1 to 3. */
  warmth: z.object({ of: z.int(), mean: z.number().nullable() }),
})
export type TeamMember = z.output<typeof teamMember>

export const readTeam = endpoint({
  method: 'GET',
  path: '/api/v1/rota/team',
  summary: 'Warmth beside speed, for the team and for each of them',
  query: z.object({
    month: z
      .string()
      .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
      .optional(),
  }),
  response: z.object({
    month: z.string(),
    team: teamMember.omit({ staffId: true, name: true, department: true }),
    members: z.array(teamMember),
  }),
})
export type TeamFigures = z.output<typeof readTeam.response>

export const rotaNews = endpoint({
  method: 'GET',
  path: '/api/v1/rota/news',
  summary: 'What the bell tells: replies near or past their day, words about mine, thanks',
  response: z.object({
    items: z.array(
      z.object({
        id: z.string(),
        at: instant,
        kind: z.enum(['over', 'near', 'returned', 'to_look_over', 'thanks']),
        count: z.int(),
        name: z.string().nullable(),
      }),
    ),
  }),
})
