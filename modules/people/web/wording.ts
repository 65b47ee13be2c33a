import type { Text } from '../../../kernel/i18n.ts'
import { texts } from '../people.texts.ts'
import { screenTexts } from '../screens.texts.ts'
import type { Channel, ContactReason, DayPart } from '../wishes.rules.ts'

export const channelText: Record<Channel, Text> = {
  post: screenTexts.channelPost,
  phone: screenTexts.channelPhone,
  mail: screenTexts.channelMail,
  sms: screenTexts.channelSms,
  line: screenTexts.channelLine,
  push: screenTexts.channelPush,
}

export const partText: Record<DayPart, Text> = {
  morning: screenTexts.partMorning,
  afternoon: screenTexts.partAfternoon,
  evening: screenTexts.partEvening,
}

export const mayNotText: Record<ContactReason, Text> = {
  consent: screenTexts.mayConsent,
  refused: screenTexts.mayRefused,
  quiet: screenTexts.mayQuiet,
  channel: screenTexts.mayChannel,
  hours: screenTexts.mayHours,
}

const KINDS: Record<string, Text> = {
  customer_number: screenTexts.kindCustomer_number,
  email: screenTexts.kindEmail,
  phone: screenTexts.kindPhone,
  line: screenTexts.kindLine,
  card: screenTexts.kindCard,
  user_id: screenTexts.kindUser_id,
  anonymous: screenTexts.kindAnonymous,
  order: screenTexts.kindOrder,
}
export const kindText = (kind: string): Text | null => KINDS[kind] ?? null
export const KNOWN_KINDS = ['customer_number', 'phone', 'email', 'line', 'card', 'user_id'] as const

export const PURPOSES = ['news', 'offers', 'survey'] as const
const PURPOSE_TEXTS: Record<string, Text> = {
  news: screenTexts.purposeNews,
  offers: screenTexts.purposeOffers,
  survey: screenTexts.purposeSurvey,
}
export const purposeText = (purpose: string): Text | null => PURPOSE_TEXTS[purpose] ?? null

export const SOURCES = ['phone', 'paper', 'shop', 'form'] as const
const SOURCE_TEXTS: Record<string, Text> = {
  phone: screenTexts.sourcePhone,
  paper: screenTexts.sourcePaper,
  shop: screenTexts.sourceShop,
  form: screenTexts.sourceForm,
  import: screenTexts.sourceImport,
  apiKey: screenTexts.sourceApiKey,
  staff: screenTexts.sourceStaff,
  job: screenTexts.sourceJob,
}
export const sourceText = (source: string): Text | null => SOURCE_TEXTS[source] ?? null

const REFUSALS: Record<string, Text> = {
  cheap: screenTexts.refusedCheap,
  malformed: screenTexts.refusedMalformed,
  too_many: screenTexts.refusedToo_many,
}
export const refusalText = (reason: string): Text | null => REFUSALS[reason] ?? null

const REASONS: Record<string, Text> = {
  kana_phone: screenTexts.reasonKana_phone,
  kana_birthday: screenTexts.reasonKana_birthday,
  kana_postal: screenTexts.reasonKana_postal,
  name_phone: screenTexts.reasonName_phone,
  name_birthday: screenTexts.reasonName_birthday,
  name_postal: screenTexts.reasonName_postal,
  same_mail: screenTexts.reasonSame_mail,
  told_email: screenTexts.reasonTold_email,
}
export const reasonText = (reason: string): Text | null => REASONS[reason] ?? null

const CAUSES: Record<string, Text> = {
  edit: screenTexts.causeEdit,
  import: screenTexts.causeImport,
  merge: screenTexts.causeMerge,
}
export const causeText = (cause: string): Text | null => CAUSES[cause] ?? null

const FIELDS: Record<string, Text> = {
  familyName: texts.familyName,
  givenName: texts.givenName,
  familyKana: texts.familyKana,
  givenKana: texts.givenKana,
  companyName: texts.companyName,
  birthday: texts.birthday,
  sex: screenTexts.sex,
  language: screenTexts.language,
  memberSince: texts.memberSince,
  note: screenTexts.note,
  dial: texts.dial,
  householdId: screenTexts.household,
}
export const fieldText = (field: string): Text | null => FIELDS[field] ?? null

/** Who wrote something: the server gives a name, or one of a few words for what is not a person. */
export function actorText(label: string): Text | null {
  if (label.startsWith('import:')) return screenTexts.sourceImport
  if (label === 'person') return screenTexts.byPerson
  if (label.startsWith('job:')) return screenTexts.byJob
  if (label.startsWith('key:')) return screenTexts.byApi
  if (label === 'operator') return screenTexts.byOperator
  return label.startsWith('staff:') ? screenTexts.byStaff : null
}
