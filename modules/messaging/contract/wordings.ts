import { z } from 'zod'
import { endpoint, instant } from '../../../kernel/endpoint.ts'
import { WORDING_KINDS } from '../wordings.rules.ts'

const one = z.object({ wordingId: z.uuid() })
const kind = z.enum(WORDING_KINDS)
const key = z
  .string()
  .trim()
  .regex(/^[a-z][a-z0-9_]{0,39}$/)
const inLanguage = z.strictObject({
  title: z.string().trim().min(1).max(80),
  words: z.string().trim().min(1).max(4000),
})
/** In one language or both; where one is missing the other is used. */
const said = z
  .strictObject({ ja: inLanguage.optional(), en: inLanguage.optional() })
  .refine(({ ja, en }) => ja ?? en)
export type Said = z.output<typeof said>
const saved = z.object({ wordingId: z.uuid(), version: z.int(), approved: z.boolean() })

export const wordingLine = z.object({
  wordingId: z.uuid(),
  /** `{{ wording.<key> }}` */
  key: z.string(),
  kind,
  /** Customers read it too. */
  public: z.boolean(),
  /** As it is used; null until somebody approved it. */
  said: said.nullable(),
  version: z.int(),
  approvedVersion: z.int().nullable(),
  approvedByName: z.string().nullable(),
  approvedAt: instant.nullable(),
})
export type WordingLine = z.output<typeof wordingLine>

export const wordingDetail = wordingLine.extend({
  archivedAt: instant.nullable(),
  /** Templates that insert it. */
  usedBy: z.array(z.object({ templateId: z.uuid(), name: z.string() })),
  /** Every version, the newest first. */
  versions: z.array(
    z.object({
      version: z.int(),
      said,
      savedByName: z.string().nullable(),
      savedAt: instant,
      approvedByName: z.string().nullable(),
      approvedAt: instant.nullable(),
    }),
  ),
})
export type WordingDetail = z.output<typeof wordingDetail>

export const listWordings = endpoint({
  method: 'GET',
  path: '/api/v1/wordings',
  summary: 'The library of wordings: the promise, values and phrases',
  query: z.object({ state: z.enum(['current', 'archived']).default('current') }),
  response: z.object({ items: z.array(wordingLine) }),
})

export const getWording = endpoint({
  method: 'GET',
  path: '/api/v1/wordings/:wordingId',
  summary: 'A wording with its versions and the templates that insert it',
  params: one,
  response: wordingDetail,
})

export const createWording = endpoint({
  method: 'POST',
  path: '/api/v1/wordings',
  summary: 'Write a wording; it is used once approved',
  body: z.strictObject({ key, kind, public: z.boolean().default(false), said }),
  response: saved,
})

export const changeWording = endpoint({
  method: 'PUT',
  path: '/api/v1/wordings/:wordingId',
  summary: 'Word it anew; templates use the new words once they are approved',
  params: one,
  body: z.strictObject({
    kind,
    public: z.boolean(),
    said,
    /** The version that was changed; refused when somebody has saved another since. */
    basedOn: z.int().min(1),
  }),
  response: saved,
})

export const approveWording = endpoint({
  method: 'PUT',
  path: '/api/v1/wordings/:wordingId/approval',
  summary: 'Approve a version: it stands in every template from now on',
  params: one,
  body: z.strictObject({ version: z.int().min(1) }),
  response: saved,
})

export const archiveWording = endpoint({
  method: 'PUT',
  path: '/api/v1/wordings/:wordingId/archive',
  summary: 'Put a wording away; refused with their names while templates insert it',
  params: one,
  response: one,
})

export const restoreWording = endpoint({
  method: 'DELETE',
  path: '/api/v1/wordings/:wordingId/archive',
  summary: 'Bring a wording back',
  params: one,
  response: one,
})
