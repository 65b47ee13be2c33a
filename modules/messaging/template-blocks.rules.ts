/** Ways for which something is written beforehand; a call is not. */
export const TEMPLATE_CHANNELS = ['mail', 'line', 'sms', 'push', 'post'] as const
export type TemplateChannel = (typeof TEMPLATE_CHANNELS)[number]

/** `service`: a matter of the person's own. The other two are advertising in the sense of the law. */
export const PURPOSES = ['service', 'news', 'offers'] as const
export type Purpose = (typeof PURPOSES)[number]
export const isAdvertising = (purpose: Purpose) => purpose !== 'service'

export const BLOCK_KINDS = [
  'heading',
  'text',
  'button',
  'picture',
  'divider',
  'wording',
  'columns',
] as const
export type BlockKind = (typeof BLOCK_KINDS)[number]

const PLAIN = ['text', 'wording'] as const

/** What a channel can carry. */
export const KINDS_OF: Record<TemplateChannel, readonly BlockKind[]> = {
  mail: BLOCK_KINDS,
  line: ['text', 'button', 'wording'],
  sms: PLAIN,
  push: ['text', 'button', 'wording'],
  post: PLAIN,
}

/** A mail has a subject, a notification its first line. */
export const hasSubject = (channel: TemplateChannel) => channel === 'mail' || channel === 'push'

/** Simple tests of a person; a block may stand only for those who pass one. */
export const TESTS = [
  'name',
  'given_name',
  'ordered',
  'first_order',
  'repeat',
  'member',
  'birth_month',
] as const
export type Test = (typeof TESTS)[number]

/** Only for whom the test holds, or only for whom it does not. */
export type Only = { test: Test; not: boolean } | { test: 'tag'; tagId: string; not: boolean }

type Conditional = { only: Only | null }
export type Block = Conditional &
  (
    | { kind: 'heading'; text: string }
    | { kind: 'text'; text: string }
    | { kind: 'button'; label: string; link: string }
    | { kind: 'picture'; address: string; alt: string }
    | { kind: 'divider' }
    | { kind: 'wording'; key: string }
    | { kind: 'columns'; left: string; right: string }
  )

/** What somebody wrote in a block, by the name of the field. */
export function wordsOf(block: Block): [field: string, words: string][] {
  const { only, kind, ...fields } = block
  return Object.entries(fields).filter(([field]) => field !== 'key' && field !== 'address')
}

export function emptyBlock(kind: BlockKind): Block {
  switch (kind) {
    case 'heading':
      return { kind, text: '', only: null }
    case 'button':
      return { kind, label: '', link: 'https://', only: null }
    case 'picture':
      return { kind, address: 'https://', alt: '', only: null }
    case 'divider':
      return { kind, only: null }
    case 'wording':
      return { kind, key: '', only: null }
    case 'columns':
      return { kind, left: '', right: '', only: null }
    default:
      return { kind: 'text', text: '', only: null }
  }
}

/** Where a link may lead; the rest of it may hold variables. */
export const isLink = (link: string) => /^(https?:\/\/[^\s{]|mailto:|tel:)\S*/i.test(link.trim())
