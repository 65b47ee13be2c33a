import type { Text, Translate } from '../../kernel/i18n.ts'
import { TESTS } from './template-blocks.rules.ts'
import { variableTexts as texts } from './template-variables.texts.ts'

export const GROUPS = ['person', 'order', 'staff', 'shop', 'reply'] as const
export type Group = (typeof GROUPS)[number]

/** Something that differs from person to person, and what stands there where it is not known. */
export interface Variable {
  /** As it is written between braces. */
  path: string
  group: Group
  label: Text
  fallback: Text
}

const variable = (path: string, group: Group, label: Text, fallback: Text): Variable => ({
  path,
  group,
  label,
  fallback,
})

export const VARIABLES: readonly Variable[] = [
  variable('person.greeting', 'person', texts.greeting, texts.greetingElse),
  variable('person.called', 'person', texts.called, texts.calledElse),
  variable('person.family_called', 'person', texts.familyCalled, texts.familyCalledElse),
  variable('person.full_name', 'person', texts.fullName, texts.fullNameElse),
  variable('person.family_name', 'person', texts.familyName, texts.familyNameElse),
  variable('person.given_name', 'person', texts.givenName, texts.givenNameElse),
  variable('person.kana', 'person', texts.kana, texts.kanaElse),
  variable('person.number', 'person', texts.number, texts.numberElse),
  variable('person.together', 'person', texts.together, texts.togetherElse),
  variable('person.birth_month', 'person', texts.birthMonth, texts.birthMonthElse),
  variable('order.day', 'order', texts.orderDay, texts.orderDayElse),
  variable('order.number', 'order', texts.orderNumber, texts.orderNumberElse),
  variable('order.items', 'order', texts.orderItems, texts.orderItemsElse),
  variable('order.first_item', 'order', texts.orderItem, texts.orderItemElse),
  variable('order.total', 'order', texts.orderTotal, texts.orderTotalElse),
  variable('order.nth', 'order', texts.orderNth, texts.orderNthElse),
  variable('staff.name', 'staff', texts.staffName, texts.staffNameElse),
  variable('shop.name', 'shop', texts.shopName, texts.shopNameElse),
  variable('sender.name', 'shop', texts.senderName, texts.senderNameElse),
  variable('sender.postal_address', 'shop', texts.senderAddress, texts.senderAddressElse),
  variable('sender.contact', 'shop', texts.senderContact, texts.senderContactElse),
  variable('shop.today', 'shop', texts.today, texts.today),
  variable('reply.due_on', 'reply', texts.dueOn, texts.dueOnElse),
]

/** For lists: what differs from person to person by its everyday name instead of between braces. */
export function inEverydayWords(t: Translate, words: string): string {
  return words.replace(/\{\{-?\s*([\w.-]+)[^}]*\}\}/g, (piece, path: string) => {
    const label = path.startsWith('wording.')
      ? texts.wording
      : VARIABLES.find((one) => one.path === path)?.label
    // Without the hint behind it, which belongs to the menu.
    return label ? t(texts.inserted, { name: t(label).replace(/(（|, ).*$/, '') }) : piece
  })
}

export const groupText: Record<Group, Text> = {
  person: texts.person,
  order: texts.order,
  staff: texts.staff,
  shop: texts.shop,
  reply: texts.reply,
}

export const testText: Record<(typeof TESTS)[number] | 'tag', Text> = {
  name: texts.testName,
  given_name: texts.testGivenName,
  ordered: texts.testOrdered,
  first_order: texts.testFirstOrder,
  repeat: texts.testRepeat,
  member: texts.testMember,
  birth_month: texts.testBirthMonth,
  tag: texts.testTag,
}

const known = new Set([
  ...VARIABLES.map(({ path }) => path),
  ...TESTS.map((test) => `only.${test}`),
])

/** True for what a template may say; wordings are known by their keys. */
export function isKnown(path: string, wordings: ReadonlySet<string>): boolean {
  if (path.startsWith('wording.')) return wordings.has(path.slice('wording.'.length))
  return known.has(path) || path === 'forloop' || path.startsWith('forloop.')
}
