import { z } from 'zod'
import { type Locale, translator } from '../../../../kernel/i18n.ts'
import { doorTexts as texts } from '../../doors.texts.ts'

const text = z.string().max(10_000)

/** The messages of LINE that we understand; what is new to us is shown by its kind. */
const message = z.looseObject({
  id: text,
  type: text,
  text: text.optional(),
  stickerId: text.optional(),
  packageId: text.optional(),
  keywords: z.array(text).optional(),
  title: text.optional(),
  address: text.optional(),
  fileName: text.optional(),
  contentProvider: z.looseObject({ type: text }).optional(),
})

export type LineMessage = z.output<typeof message>

/** Null for what is no message. */
export function messageOf(payload: unknown): LineMessage | null {
  const read = z.looseObject({ message }).safeParse(payload)
  return read.success ? read.data.message : null
}

const FILES = { image: texts.linePicture, video: texts.lineVideo, audio: texts.lineVoice } as const

/** A message as somebody reads it who has never seen LINE. */
export function wordsOf(given: LineMessage, locale: Locale): string {
  const t = translator(locale)
  const { type, title = '', address = '', fileName = '', keywords = [] } = given
  if (type === 'text') return given.text ?? ''
  if (type === 'sticker') {
    const said = given.text ? [given.text] : keywords.slice(0, 4)
    return said.length > 0
      ? t(texts.lineStickerOf, { words: said.join(locale === 'ja' ? '・' : ', ') })
      : t(texts.lineSticker)
  }
  if (type === 'location')
    return t(texts.linePlace, { place: [title, address].filter(Boolean).join(' ') })
  if (type === 'file') return t(texts.lineFile, { name: fileName })
  return t(FILES[type as keyof typeof FILES] ?? texts.lineOther)
}

/** Whether its content lies at LINE and is to be fetched. */
export function hasContent({ type, contentProvider }: LineMessage): boolean {
  if (!['image', 'video', 'audio', 'file'].includes(type)) return false
  return !contentProvider || contentProvider.type === 'line'
}
