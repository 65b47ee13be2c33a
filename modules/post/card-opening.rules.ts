import type { CardDesign, Receiver } from './card-shapes.rules.ts'

const SALUTATION = /^(拝啓|拝復|謹啓|前略|冠省|Dear\b)/i
const TITLE = /^[^。、,\n]{1,30}(様|さま|さん|御中)(へ)?([、,\s]|$)/

type Named = Pick<Receiver, 'familyName' | 'givenName' | 'companyName'>

/** Whether the words begin as a letter does: with 拝啓 or 前略, or with the name of the person they are for. */
export function opensItself(words: string, receiver: Named | null): boolean {
  const begin = words.trimStart()
  if (SALUTATION.test(begin) || TITLE.test(begin)) return true
  const { familyName, givenName, companyName } = receiver ?? {}
  const line = withoutSpaces(begin.split('\n')[0] ?? '')
  const names = [`${familyName ?? ''}${givenName ?? ''}`, companyName ?? '']
  return names.map(withoutSpaces).some((name) => name.length > 1 && line.startsWith(name))
}

const withoutSpaces = (text: string) => text.replace(/\s/g, '')

interface Said {
  words: string
  greeting: string | null
  closing: string | null
}

/** What stands above and below the words: what was typed for this card, else what the layout says. */
export function aroundWords(
  { words, greeting, closing }: Said,
  design: Pick<CardDesign, 'greeting' | 'closing'>,
  receiver: Named | null,
): { greeting: string; closing: string } {
  const own = opensItself(words, receiver) ? { greeting: '', closing: '' } : design
  return { greeting: greeting ?? own.greeting, closing: closing ?? own.closing }
}
