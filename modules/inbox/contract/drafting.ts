import { z } from 'zod'
import { endpoint, instant } from '../../../kernel/endpoint.ts'

const ofTalk = z.object({ conversationId: z.uuid() })

/** Where a draft comes from: a machine, what was answered to somebody else, a saved reply. */
export const DRAFT_SOURCES = ['ai', 'earlier', 'saved'] as const

export const draftSuggestion = z.object({
  by: z.enum(['earlier', 'saved']),
  key: z.uuid(),
  /** Filled in for this person; what nobody can fill in stands in 「［］」. */
  words: z.string(),
  /** Of a saved reply. */
  name: z.string().nullable(),
  /** Of an earlier answer: who wrote it, whether that was you, and when. */
  writer: z.string().nullable(),
  isOwn: z.boolean(),
  at: instant.nullable(),
})
export type DraftSuggestion = z.output<typeof draftSuggestion>

export const draftSuggestions = z.object({
  items: z.array(draftSuggestion),
  /** Null while no machine is switched on. */
  machine: z.object({ model: z.string(), host: z.string() }).nullable(),
})
export type DraftSuggestions = z.output<typeof draftSuggestions>

export const machineLook = z.object({
  host: z.string(),
  /** Exactly what would be sent. */
  body: z.object({
    model: z.string(),
    messages: z.array(z.object({ role: z.string(), content: z.string() })),
  }),
})
export type MachineLook = z.output<typeof machineLook>

export const MACHINE_FAULTS = [
  'private',
  'unknown_host',
  'refused',
  'timeout',
  'tls',
  'broken',
  'key',
  'no_model',
  'busy',
  'far_fault',
  'not_understood',
] as const
const fault = z.object({ because: z.enum(MACHINE_FAULTS), detail: z.string() })
export type MachineFault = z.output<typeof fault>

export const machineDraft = z.object({
  /** Null where the machine gave none; `fault` says why. */
  words: z.string().nullable(),
  fault: fault.nullable(),
})
export type MachineDraft = z.output<typeof machineDraft>

export const draftSource = z.strictObject({
  by: z.enum(['earlier', 'saved']),
  words: z.string().min(1).max(20_000),
})

export const suggestDrafts = endpoint({
  method: 'GET',
  path: '/api/v1/conversations/:conversationId/draft-suggestions',
  summary: 'Up to three texts to begin a reply with: saved ones and earlier answers to like words',
  params: ofTalk,
  response: draftSuggestions,
})

export const noteSource = endpoint({
  method: 'PUT',
  path: '/api/v1/conversations/:conversationId/draft-source',
  summary: 'Note which text my reply begins with; the entry tells it if its words are still there',
  params: ofTalk,
  body: draftSource,
  response: ofTalk,
})

export const lookAtRequest = endpoint({
  method: 'GET',
  path: '/api/v1/conversations/:conversationId/machine-request',
  summary: 'What exactly the machine would be sent for a draft; nothing is sent',
  params: ofTalk,
  response: machineLook,
})

export const askMachine = endpoint({
  method: 'POST',
  path: '/api/v1/conversations/:conversationId/machine-drafts',
  summary: 'Have the machine write a draft; only a person can send it',
  ignoresKey: true,
  params: ofTalk,
  response: machineDraft,
})

const settings = {
  isOn: z.boolean(),
  /** Of an OpenAI-compatible server, e.g. `https://api.example.com/v1`. */
  baseUrl: z.string().trim().max(500),
  model: z.string().trim().max(200),
  /** How the shop writes, told to the machine with each request. */
  tone: z.string().trim().max(2000),
  /** Also a server within one's own network, and without TLS. */
  allowPrivate: z.boolean(),
}

export const machineSettings = z.object({
  ...settings,
  hasKey: z.boolean(),
  changedAt: instant.nullable(),
})
export type MachineSettingsView = z.output<typeof machineSettings>

export const readMachineSettings = endpoint({
  method: 'GET',
  path: '/api/v1/draft-machine',
  summary: 'The machine that drafts replies; its key is never told',
  response: machineSettings,
})

/** A key that is not named stays; an empty one is taken away. */
export const newMachine = z.strictObject({ ...settings, key: z.string().max(1000).optional() })

export const changeMachine = endpoint({
  method: 'PUT',
  path: '/api/v1/draft-machine',
  summary: 'Set the machine that drafts replies, or switch it on or off',
  body: newMachine,
  response: z.object({ isOn: z.boolean() }),
})

export const testMachine = endpoint({
  method: 'POST',
  path: '/api/v1/draft-machine-tests',
  summary: 'Have the machine answer a made-up letter',
  ignoresKey: true,
  response: machineDraft,
})
