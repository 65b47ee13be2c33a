import { type Text, translator } from '../../../kernel/i18n.ts'
import type { FactKind, LineCtx } from '../../activity/index.ts'
import { tracesTexts as texts } from '../traces.texts.ts'

type Payload = Record<string, unknown>

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

const small = { weight: 'system', group: 'system' } as const
const deed = { weight: 'deed', group: 'contact' } as const

const subject = (payload: Payload) => textOf(payload.subject)

function bounceLine(payload: Payload, { locale }: LineCtx): string {
  const t = translator(locale)
  const why = t(payload.hard === false ? texts.softLine : texts.hardLine)
  return [why, textOf(payload.status)].filter(Boolean).join(' ')
}

const WAYS: Record<string, Text> = {
  page: texts.byPage,
  one_click: texts.byOneClick,
  mail: texts.byMail,
}

function wayLine({ way }: Payload, { locale }: LineCtx): string {
  const said = typeof way === 'string' && Object.hasOwn(WAYS, way) ? WAYS[way] : undefined
  return said ? translator(locale)(said) : ''
}

/** What came of messages, on the timeline: looking is a small trace, the rest asks for attention. */
export const traceFacts: Record<string, FactKind> = {
  'message.opened': { ...small, icon: 'eye', title: texts.opened, line: subject },
  'message.clicked': { ...small, icon: 'link', title: texts.clicked, line: subject },
  'message.bounced': { ...deed, icon: 'warning', title: texts.bounced, line: bounceLine },
  'message.complained': { ...deed, icon: 'hand', title: texts.complained, line: subject },
  'message.unsubscribed': { ...deed, icon: 'hand', title: texts.unsubscribed, line: wayLine },
  'message.returned': { ...deed, icon: 'postcard', title: texts.returned },
}
