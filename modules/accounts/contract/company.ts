import { z } from 'zod'
import { endpoint } from '../../../kernel/endpoint.ts'
import {
  email,
  locale,
  nothing,
  password,
  personName,
  role,
  secret,
  theme,
  webauthn,
} from './base.ts'

const company = z.object({
  name: z.string(),
  locale,
  currency: z.string(),
  zone: z.string(),
  sample: z.boolean(),
})

const shopName = z.string().trim().min(1).max(100)
const currency = z.string().regex(/^[A-Z]{3}$/)
const zone = z.string().min(1).max(100)

export const readSetup = endpoint({
  method: 'GET',
  path: '/api/v1/setup',
  summary: 'Whether this installation is set up, and what the wizard can offer',
  door: 'public',
  response: z.object({ done: z.boolean(), sampleOffered: z.boolean(), locale }),
})

export const setUp = endpoint({
  method: 'POST',
  path: '/api/v1/setup',
  summary: 'Set up the shop and its owner with the one-time token; signs the owner in',
  door: 'public',
  body: z.strictObject({
    token: secret,
    shopName,
    locale,
    name: personName,
    email,
    password: password.optional(),
    passkey: z.strictObject({ ticket: secret, response: webauthn }).optional(),
    currency: currency.optional(),
    zone: zone.optional(),
    sample: z.boolean().default(false),
  }),
  response: nothing,
})

export const readMe = endpoint({
  method: 'GET',
  path: '/api/v1/me',
  summary: 'Who is signed in, what they may do, and for which shop',
  response: z.object({
    staff: z.object({
      id: z.uuid(),
      name: z.string(),
      email: z.string(),
      role,
      department: z.string().nullable(),
      locale,
      theme,
      lateMail: z.boolean(),
    }),
    permissions: z.array(z.string()),
    company,
  }),
})

export const readCompany = endpoint({
  method: 'GET',
  path: '/api/v1/company',
  summary: 'The shop: name, language, currency, time zone',
  response: company,
})

export const changeCompany = endpoint({
  method: 'PATCH',
  path: '/api/v1/company',
  summary: 'Change the name, language, currency or time zone of the shop',
  body: z.strictObject({
    name: shopName.optional(),
    locale: locale.optional(),
    currency: currency.optional(),
    zone: zone.optional(),
  }),
  response: company,
})

export const offerOwnersPasskey = endpoint({
  method: 'POST',
  path: '/api/v1/setup/passkey-options',
  summary: 'What the browser needs to make the owner’s passkey',
  door: 'public',
  body: z.strictObject({ token: secret, name: personName, email }),
  response: z.object({ ticket: z.string(), options: webauthn }),
})
