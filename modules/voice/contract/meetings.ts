import { z } from 'zod'
import { day, endpoint, instant } from '../../../kernel/endpoint.ts'
import { DECISIONS, MEETING_STATES, MOST_SIGNERS, REASONS, SHEET_PARTS } from '../meetings.rules.ts'
import { KINDS, VOICE_CHANNELS } from '../voices.rules.ts'

const one = z.object({ meetingId: z.uuid() })
const oneItem = z.object({ itemId: z.uuid() })
const staff = z.object({ staffId: z.uuid(), name: z.string() })

const meeting = z.object({
  meetingId: z.uuid(),
  /** The ISO week, `2026-W47`. */
  week: z.string(),
  heldOn: day,
  state: z.enum(MEETING_STATES),
  startedAt: instant.nullable(),
  endedAt: instant.nullable(),
  minutes: z.int(),
  lead: staff.nullable(),
  /** Where the big screen stands. */
  atItemId: z.uuid().nullable(),
  items: z.int(),
  decided: z.int(),
})
export type Meeting = z.output<typeof meeting>

const itemVoice = z.object({
  voiceId: z.uuid(),
  personId: z.uuid().nullable(),
  /** Null where nobody knows who said it, and for what was told in confidence. */
  personName: z.string().nullable(),
  age: z.int().nullable(),
  /** Which year with the shop it is for them. */
  year: z.int().nullable(),
  words: z.string(),
  saidAt: instant,
  channel: z.enum(VOICE_CHANNELS),
  kind: z.enum(KINDS).nullable(),
  isSensitive: z.boolean(),
})
export type ItemVoice = z.output<typeof itemVoice>

const item = z.object({
  itemId: z.uuid(),
  meetingId: z.uuid(),
  title: z.string(),
  reason: z.enum(REASONS),
  topicId: z.uuid().nullable(),
  recent: z.int().nullable(),
  earlier: z.int().nullable(),
  decision: z.enum(DECISIONS).nullable(),
  step: z.string(),
  owner: staff.nullable(),
  dueOn: day.nullable(),
  possibleIf: z.string(),
  revisitOn: day.nullable(),
  decidedAt: instant.nullable(),
  decidedByName: z.string().nullable(),
  version: z.int(),
  carriedFrom: z.uuid().nullable(),
  /** It stands on a later agenda by now. */
  isCarriedOn: z.boolean(),
  doneAt: instant.nullable(),
  doneByName: z.string().nullable(),
  improvementId: z.uuid().nullable(),
  /** When the first of its voices was heard. */
  firstSaidAt: instant.nullable(),
  /** From the first voice to the day on which it was done. */
  days: z.int().nullable(),
  voices: z.int(),
  people: z.int(),
  /** To whom it was promised, and by when. */
  promised: z.object({ personId: z.uuid(), due: day }).nullable(),
  /** What was decided of it on the agenda before. */
  before: z
    .object({
      decision: z.enum(DECISIONS).nullable(),
      step: z.string(),
      dueOn: day.nullable(),
      possibleIf: z.string(),
    })
    .nullable(),
  hands: z.array(staff),
  thanks: z.array(staff),
})
export type Item = z.output<typeof item>

const agendaItem = item.extend({
  lead: itemVoice.nullable(),
  others: z.array(itemVoice),
  promisedTo: z.string().nullable(),
})
export type AgendaItem = z.output<typeof agendaItem>

export const listMeetings = endpoint({
  method: 'GET',
  path: '/api/v1/meetings',
  summary: 'Meetings on voices, the latest first',
  response: z.object({ items: z.array(meeting) }),
})

export const readMeeting = endpoint({
  method: 'GET',
  path: '/api/v1/meetings/:meetingId',
  summary: 'One meeting: its agenda with the voices behind each item, and what was decided',
  params: one,
  response: meeting.omit({ items: true }).extend({
    items: z.array(agendaItem),
    /** Troubles and wishes of the week that are on no agenda. */
    elsewhere: z.int(),
    today: day,
  }),
})
export type WholeMeeting = z.output<typeof readMeeting.response>

const when = { heldOn: day.optional(), minutes: z.int().min(5).max(240).optional() }

export const planMeeting = endpoint({
  method: 'POST',
  path: '/api/v1/meetings',
  summary: 'Plan the meeting of a week; the one that the week has already is kept',
  body: z.strictObject(when),
  response: one,
})

export const changeMeeting = endpoint({
  method: 'PATCH',
  path: '/api/v1/meetings/:meetingId',
  summary: 'Hold a coming meeting on another day, or longer',
  params: one,
  body: z.strictObject(when),
  response: one,
})

export const writeAgenda = endpoint({
  method: 'PUT',
  path: '/api/v1/meetings/:meetingId/agenda',
  summary: 'Put on the agenda what has come up; what stands there stays',
  params: one,
  body: z.strictObject({}),
  response: z.object({ added: z.int() }),
})

export const openMeeting = endpoint({
  method: 'PUT',
  path: '/api/v1/meetings/:meetingId/opening',
  summary: 'Begin: the agenda is written and the time runs',
  params: one,
  body: z.strictObject({}),
  response: one,
})

export const endMeeting = endpoint({
  method: 'PUT',
  path: '/api/v1/meetings/:meetingId/ending',
  summary: 'End it; what is not decided goes to the next one, if `carry` says so',
  params: one,
  body: z.strictObject({ carry: z.boolean().optional() }),
  response: z.object({ meetingId: z.uuid(), nextMeetingId: z.uuid(), carried: z.int() }),
})

export const focusItem = endpoint({
  method: 'PUT',
  path: '/api/v1/meetings/:meetingId/place',
  summary: 'Which item the big screen shows; phones follow',
  params: one,
  body: z.strictObject(oneItem.shape),
  response: one,
})

export const attendMeeting = endpoint({
  method: 'PUT',
  path: '/api/v1/meetings/:meetingId/presence',
  summary: 'Say that one is there, every few seconds, and hear how many are',
  params: one,
  body: z.strictObject({ place: z.enum(['screen', 'phone']) }),
  response: z.object({ here: z.int(), phones: z.int() }),
})

export const addItem = endpoint({
  method: 'POST',
  path: '/api/v1/meetings/:meetingId/items',
  summary: 'Put something on the agenda by hand, with the voices that it is about',
  params: one,
  body: z.strictObject({
    title: z.string().trim().min(1).max(80),
    voiceIds: z.array(z.uuid()).max(100).optional(),
  }),
  response: oneItem,
})

export const removeItem = endpoint({
  method: 'DELETE',
  path: '/api/v1/meeting-items/:itemId',
  summary: 'Take off the agenda what was added by hand and is not decided',
  params: oneItem,
  response: oneItem,
})

export const putOnAgenda = endpoint({
  method: 'PUT',
  path: '/api/v1/voices/:voiceId/agenda',
  summary: 'Put a voice on the agenda of the meeting that is open or comes next; once',
  params: z.object({ voiceId: z.uuid() }),
  body: z.strictObject({}),
  response: z.object({ itemId: z.uuid(), meetingId: z.uuid(), heldOn: day, isNew: z.boolean() }),
})

export const readOnAgenda = endpoint({
  method: 'GET',
  path: '/api/v1/voices/:voiceId/agenda',
  summary: 'On which agendas a voice stands or stood, the latest first',
  params: z.object({ voiceId: z.uuid() }),
  response: z.object({
    items: z.array(
      z.object({
        itemId: z.uuid(),
        meetingId: z.uuid(),
        heldOn: day,
        state: z.enum(MEETING_STATES),
        title: z.string(),
        decision: z.enum(DECISIONS).nullable(),
        /** Added by hand and not decided: it can be taken off again. */
        mayRemove: z.boolean(),
      }),
    ),
  }),
})

export const decideItem = endpoint({
  method: 'PUT',
  path: '/api/v1/meeting-items/:itemId/decision',
  summary:
    'Decide: fix within seven days, plan for a day, or not now with what would make it possible; null takes it back',
  params: oneItem,
  body: z.strictObject({
    decision: z.enum(DECISIONS).nullable(),
    step: z.string().trim().max(300).optional(),
    ownerId: z.uuid().nullable().optional(),
    dueOn: day.optional(),
    possibleIf: z.string().trim().max(300).optional(),
    revisitOn: day.optional(),
    /** Of the item as it was read; a conflict says who decided what meanwhile. */
    version: z.int(),
  }),
  response: item,
})

export const changeItem = endpoint({
  method: 'PATCH',
  path: '/api/v1/meeting-items/:itemId',
  summary: 'Say better what it is about, who sees to it, what the next step is, and by when',
  params: oneItem,
  body: z.strictObject({
    title: z.string().trim().min(1).max(80).optional(),
    step: z.string().trim().max(300).optional(),
    ownerId: z.uuid().nullable().optional(),
    dueOn: day.optional(),
  }),
  response: item,
})

const whether = z.strictObject({ on: z.boolean() })

export const raiseHand = endpoint({
  method: 'PUT',
  path: '/api/v1/meeting-items/:itemId/hand',
  summary: 'I will see to it; who is first does, where nobody has been named',
  params: oneItem,
  body: whether,
  response: item,
})

export const thankFor = endpoint({
  method: 'PUT',
  path: '/api/v1/meeting-items/:itemId/thanks',
  summary: 'Thank whoever took it on',
  params: oneItem,
  body: whether,
  response: item,
})

export const finishItem = endpoint({
  method: 'PUT',
  path: '/api/v1/meeting-items/:itemId/completion',
  summary: 'It is done, or not after all',
  params: oneItem,
  body: whether,
  response: item,
})

export const recordItem = endpoint({
  method: 'PUT',
  path: '/api/v1/meeting-items/:itemId/improvement',
  summary: 'Put it on record as an improvement, with its voices as what caused it',
  params: oneItem,
  /** What was done, in the shop's own words: those who asked read it. */
  body: z.strictObject({ title: z.string().trim().min(1).max(120) }),
  response: z.object({ improvementId: z.uuid() }),
})

export const listItems = endpoint({
  method: 'GET',
  path: '/api/v1/meeting-items',
  summary:
    'What was taken on: what waits to be done, the earliest first, or what is done, the latest first',
  query: z.object({
    state: z.enum(['waiting', 'done']),
    mine: z.stringbool().default(false),
  }),
  response: z.object({
    items: z.array(item),
    /** Days from the first voice to the change, over those of the list that have voices. */
    medianDays: z.number().nullable(),
  }),
})

const count = z.object({ name: z.string(), voices: z.int() })

export const readSheet = endpoint({
  method: 'GET',
  path: '/api/v1/meetings/:meetingId/sheet',
  summary: 'The sheet of a week: its voices in figures',
  params: one,
  response: z.object({
    from: day,
    to: day,
    voices: z.int(),
    /** Of people whose names are known. */
    people: z.int(),
    kinds: z.array(z.object({ kind: z.enum(KINDS).nullable(), voices: z.int() })),
    channels: z.array(z.object({ channel: z.enum(VOICE_CHANNELS), voices: z.int() })),
    topics: z.array(count),
    done: z.array(item),
  }),
})
export type WeekSheet = z.output<typeof readSheet.response>

const settings = z.object({
  parts: z.array(z.enum(SHEET_PARTS)).min(1),
  signers: z.array(z.string().trim().min(1).max(20)).max(MOST_SIGNERS),
})
export type SheetSettings = z.output<typeof settings>

export const readSheetSettings = endpoint({
  method: 'GET',
  path: '/api/v1/meeting-sheet',
  summary: 'Which parts stand on the sheet of a week, and who signs it',
  response: settings,
})

export const setSheetSettings = endpoint({
  method: 'PUT',
  path: '/api/v1/meeting-sheet',
  summary: 'Choose which parts stand on the sheet of a week, in this order, and who signs it',
  body: z.strictObject(settings.shape),
  response: settings,
})
