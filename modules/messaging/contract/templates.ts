import { z } from 'zod'
import { endpoint, instant } from '../../../kernel/endpoint.ts'
import { LOCALES } from '../../../kernel/i18n.ts'
import { PURPOSES, TEMPLATE_CHANNELS, TESTS } from '../template-blocks.rules.ts'

const words = z.string().max(10_000)
const not = z.boolean().default(false)
/** Of a block: only for people who pass a test, or who do not. */
const only = z
  .union([
    z.strictObject({ test: z.enum(TESTS), not }),
    z.strictObject({ test: z.literal('tag'), tagId: z.uuid(), not }),
  ])
  .nullable()
  .default(null)

export const block = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('heading'), text: words, only }),
  z.strictObject({ kind: z.literal('text'), text: words, only }),
  z.strictObject({ kind: z.literal('button'), label: words, link: z.string().max(2000), only }),
  z.strictObject({
    kind: z.literal('picture'),
    address: z.string().max(2000),
    alt: z.string().max(500),
    only,
  }),
  z.strictObject({ kind: z.literal('divider'), only }),
  z.strictObject({ kind: z.literal('wording'), key: z.string().max(40), only }),
  z.strictObject({ kind: z.literal('columns'), left: words, right: words, only }),
])

const channel = z.enum(TEMPLATE_CHANNELS)
const locale = z.enum(LOCALES)
const purpose = z.enum(PURPOSES)
const name = z.string().trim().min(1).max(80)
const one = z.object({ templateId: z.uuid() })
const saved = z.object({ templateId: z.uuid(), version: z.int() })

const content = {
  locale,
  purpose,
  subject: z.string().max(500).nullable().default(null),
  blocks: z.array(block).max(60),
}

/** Who did it: a colleague by name, or null with the label of a key, a job or the operator. */
const who = { savedBy: z.string(), savedByName: z.string().nullable(), savedAt: instant }

export const templateLine = z.object({
  templateId: z.uuid(),
  name: z.string(),
  channel,
  locale,
  purpose,
  subject: z.string().nullable(),
  version: z.int(),
  ...who,
})
export type TemplateLine = z.output<typeof templateLine>

export const templateDetail = templateLine.extend({
  blocks: z.array(block),
  archivedAt: instant.nullable(),
  /** Every version, the newest first. */
  versions: z.array(z.object({ version: z.int(), ...who })),
})
export type TemplateDetail = z.output<typeof templateDetail>

export const listTemplates = endpoint({
  method: 'GET',
  path: '/api/v1/templates',
  summary: 'Templates of messages, by name',
  query: z.object({
    q: z.string().trim().max(100).default(''),
    channel: channel.optional(),
    /** Those put away instead. */
    state: z.enum(['current', 'archived']).default('current'),
  }),
  response: z.object({ items: z.array(templateLine) }),
})

export const createTemplate = endpoint({
  method: 'POST',
  path: '/api/v1/templates',
  summary: 'Write a template; wrong Liquid is refused with its place',
  body: z.strictObject({ name, channel, ...content }),
  response: saved,
})

export const getTemplate = endpoint({
  method: 'GET',
  path: '/api/v1/templates/:templateId',
  summary: 'A template as it is now, or as an earlier version was',
  params: one,
  query: z.object({ version: z.coerce.number().int().min(1).optional() }),
  response: templateDetail,
})

export const changeTemplate = endpoint({
  method: 'PUT',
  path: '/api/v1/templates/:templateId',
  summary: 'Save a template as its next version; the earlier ones stay',
  params: one,
  body: z.strictObject({
    name,
    ...content,
    /** The version that was changed; refused when somebody has saved another since. */
    basedOn: z.int().min(1),
  }),
  response: saved,
})

export const archiveTemplate = endpoint({
  method: 'PUT',
  path: '/api/v1/templates/:templateId/archive',
  summary: 'Put a template away',
  params: one,
  response: one,
})

export const restoreTemplate = endpoint({
  method: 'DELETE',
  path: '/api/v1/templates/:templateId/archive',
  summary: 'Bring a template back; refused while another has its name',
  params: one,
  response: one,
})

export const previewTemplate = endpoint({
  method: 'POST',
  path: '/api/v1/template-previews',
  summary: 'What somebody would get; without a person, somebody of whom nothing is known',
  ignoresKey: true,
  body: z.strictObject({ channel, ...content, personId: z.uuid().nullable().default(null) }),
  response: z.object({
    subject: z.string().nullable(),
    html: z.string().nullable(),
    text: z.string(),
    /** Variables that are not known of the person, whose fallback stands there. */
    missing: z.array(z.string()),
  }),
})
export type Preview = z.output<typeof previewTemplate.response>

export const testTemplate = endpoint({
  method: 'POST',
  path: '/api/v1/template-tests',
  summary: 'Send a draft of a mail to oneself, as somebody would get it; no contact with them',
  ignoresKey: true,
  body: z.strictObject({ ...content, personId: z.uuid().nullable().default(null) }),
  response: z.object({
    to: z.string(),
    /** `no_channel`: mail is not set up yet, so that nothing left the house. */
    state: z.enum(['sent', 'not_taken', 'no_channel']),
    /** What the far side said. */
    words: z.string(),
  }),
})
export type TemplateTest = z.output<typeof testTemplate.response>
