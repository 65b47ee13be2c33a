import type { Ctx } from '../../../kernel/context.ts'
import { notFound } from '../../../kernel/errors.ts'
import { LOCALES, type Locale } from '../../../kernel/i18n.ts'
import { getPerson, type PersonDetail, personCards } from '../../people/index.ts'
import { asPerson } from '../traces/as-person.ts'
import { tracesTexts } from '../traces.texts.ts'
import type { OwnWishes } from '../wishes-page.rules.ts'
import { type Holder, holderOf } from './wish-token.ts'

export interface OwnPage {
  holder: Holder
  person: PersonDetail
  wishes: OwnWishes
  /** Newest yes or no by `channel purpose`. */
  consents: ReadonlyMap<string, { granted: boolean; givenAt: Date; source: string }>
  /** As much of the name as tells its owner that it is theirs, and a stranger nothing. */
  maskedName: string
}

/** What a person has wished for so far, for whoever holds their link. Throws `not_found`. */
export async function readOwnPage(ctx: Ctx, token: string): Promise<OwnPage> {
  const holder = await holderOf(ctx, token)
  const own = asPerson(ctx, holder.personId)
  const person = await getPerson(own, { personId: holder.personId })
  if (person.status === 'erased') throw notFound(tracesTexts.noSuchMessage)
  const [card] = await personCards(own, [person.personId])
  const consents = new Map<string, { granted: boolean; givenAt: Date; source: string }>()
  for (const { channel, purpose, granted, givenAt, source } of person.consents) {
    const key = `${channel} ${purpose}`
    if (!consents.has(key)) consents.set(key, { granted, givenAt, source })
  }
  return {
    holder: { ...holder, personId: person.personId },
    person,
    consents,
    wishes: wishesOf(person),
    maskedName: masked(card?.name ?? '', ctx.locale),
  }
}

/** A distance that nobody set is none that they chose; an answer is only what is ticked on the page. */
function wishesOf({ dial, dialSetBy, wishes, language }: PersonDetail): OwnWishes {
  return {
    dial: dialSetBy === null && dial === 'normal' ? null : dial,
    channels: wishes?.channels ?? [],
    dayParts: wishes?.dayParts ?? [],
    monthly: wishes?.monthly ?? null,
    purposes: { news: null, offers: null },
    language: LOCALES.find((locale) => locale === language?.slice(0, 2)) ?? null,
  }
}

function masked(name: string, locale: Locale): string {
  if (locale === 'ja') return name && `${[...name][0]}◯`
  return name
    .split(' ')
    .map((word) => `${[...word][0] ?? ''}.`)
    .join(' ')
}
