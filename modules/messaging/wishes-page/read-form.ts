import { z } from 'zod'
import { LOCALES } from '../../../kernel/i18n.ts'
import type { FormBody } from '../../../portal/door.ts'
import { type OwnWishes, PAGE_CHANNELS } from '../wishes-page.rules.ts'

const answer = z
  .enum(['yes', 'no'])
  .transform((said) => said === 'yes')
  .nullable()
  .catch(null)

const schema = z.object({
  dial: z.enum(['close', 'normal', 'quiet']).optional().catch(undefined),
  channels: z.array(z.enum(PAGE_CHANNELS)).catch([]),
  dayParts: z.array(z.enum(['morning', 'afternoon', 'evening'])).catch([]),
  monthly: z.preprocess(
    (given) => (given === '' || given === undefined ? null : Number(given)),
    z.int().min(0).max(31).nullable().catch(null),
  ),
  news: answer,
  offers: answer,
  language: z.enum(LOCALES).nullable().catch(null),
})

const unique = <V>(values: readonly V[]): V[] => [...new Set(values)]

/** What the form says; a browser sends nothing that the page does not offer, and nobody else is believed. */
export function readWishesForm(body: FormBody, before: OwnWishes): OwnWishes {
  const said = schema.parse({
    dial: body.one('dial'),
    channels: body.all('channels'),
    dayParts: body.all('dayParts'),
    monthly: body.one('monthly'),
    news: body.one('news'),
    offers: body.one('offers'),
    language: body.one('language'),
  })
  return {
    dial: said.dial ?? before.dial,
    channels: unique(said.channels),
    dayParts: unique(said.dayParts),
    monthly: said.monthly,
    purposes: { news: said.news, offers: said.offers },
    language: said.language ?? before.language,
  }
}
