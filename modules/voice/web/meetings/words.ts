import type { Text, Translate } from '../../../../kernel/i18n.ts'
import type { Format } from '../../../../web/format.ts'
import type { AgendaItem, Item, ItemVoice, WholeMeeting } from '../../contract.ts'
import { meetingPageTexts as texts } from '../../meeting-pages.texts.ts'
import { type Decision, groupsOf, type Reason, weekNumber } from '../../meetings.rules.ts'

export const decisionWord: Record<Decision, Text> = {
  fix: texts.fix,
  plan: texts.plan,
  no: texts.no,
}

export const reasonWord: Record<Reason, Text> = {
  rising: texts.reason_rising,
  new: texts.reason_new,
  promise: texts.reason_promise,
  revisit: texts.reason_revisit,
  added: texts.reason_added,
}

export const titleOfMeeting = (
  { heldOn, week }: Pick<WholeMeeting, 'heldOn' | 'week'>,
  t: Translate,
  format: Format,
): string => t(texts.title, { day: format.day(heldOn), week: weekNumber(week) })

export const titleOfItem = ({ title }: Pick<Item, 'title'>, t: Translate): string =>
  title || t(texts.erased)

/** What is new and what rises stand together, as on the agenda. */
export const sectionsOf = (items: readonly AgendaItem[]): AgendaItem[][] => [
  ...groupsOf(items, ({ reason }) => (reason === 'rising' ? 'new' : reason)).values(),
]

/** Who said it: 「田中 節子 様・72歳・11年目」. */
export function whoSaid({ personName, age, year, isSensitive }: ItemVoice, t: Translate): string {
  if (personName === null) return t(isSensitive ? texts.inConfidence : texts.nameless)
  return [
    t(texts.who, { name: personName }),
    ...(age === null ? [] : [t(texts.age, { count: age })]),
    ...(year === null ? [] : [t(texts.year, { count: year })]),
  ].join('・')
}

/** To whom it was promised: 「田中 節子 様とのお約束・11月20日まで」. */
export function whoPromised(item: AgendaItem, t: Translate, format: Format): string | null {
  if (!item.promised) return null
  const day = format.day(item.promised.due)
  const name = item.promisedTo
  return name ? t(texts.promisedTo, { name, day }) : t(texts.promisedSomebody, { day })
}

/** What was decided, in one line. */
export function outcomeOf(item: Item, t: Translate, format: Format): string {
  const { decision, dueOn, revisitOn, possibleIf } = item
  if (!decision) return t(item.isCarriedOn ? texts.carriedOn : texts.endLeft)
  if (decision === 'no')
    return `${t(texts.no)}: ${t(texts.cannot, { possible: possibleIf, day: format.day(revisitOn) })}`
  return `${t(decisionWord[decision])} (${t(texts.due, { day: format.day(dueOn) })})`
}

const behindOf = (item: AgendaItem, t: Translate, format: Format) =>
  whoPromised(item, t, format) ?? t(texts.voicesOf, { count: item.voices })

/** The minutes as a letter has them: what, who, by when. */
export function minutesOf(meeting: WholeMeeting, t: Translate, format: Format): string {
  const head = [
    t(texts.minutesTitle, { title: titleOfMeeting(meeting, t, format) }),
    ...(meeting.lead ? [t(texts.minutesLead, { name: meeting.lead.name })] : []),
  ]
  const items = meeting.items.map((item, at) =>
    [
      `${at + 1}. ${titleOfItem(item, t)} (${behindOf(item, t, format)})`,
      ...(item.lead ? [`   ${t(texts.spoken, { words: item.lead.words })}`] : []),
      `   → ${outcomeOf(item, t, format)}`,
      ...(item.owner ? [`   ${t(texts.owner, { name: item.owner.name })}`] : []),
      ...(item.step ? [`   ${t(texts.step)}: ${item.step}`] : []),
    ].join('\n'),
  )
  return [head.join('\n'), ...items].join('\n\n')
}
