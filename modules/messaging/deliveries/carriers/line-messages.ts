import type { Ctx } from '../../../../kernel/context.ts'
import { cutText } from '../../../../kernel/cut-text.ts'
import type { Parcel } from '../far.ts'
import { fileUrl } from '../files.ts'

/** What LINE takes in one text, in UTF-16 units, and in one push. */
const LONGEST = 5000
const MOST = 5

type LineMessage =
  | { type: 'text'; text: string }
  | { type: 'image'; originalContentUrl: string; previewImageUrl: string }

/**
 * Pictures as pictures; any other file as a link in the text, since LINE carries none. A text too long for
 * one goes on in the next, and takes the room of pictures before it loses a word.
 */
export function lineMessages(ctx: Pick<Ctx, 'host'>, parcel: Parcel): LineMessage[] {
  const urls = parcel.attachments.map(({ name, type }, at) => ({
    name,
    isPicture: type === 'image/jpeg' || type === 'image/png',
    url: fileUrl(ctx, parcel.token, at),
  }))
  const pictures = urls.filter(({ isPicture, url }) => isPicture && url.startsWith('https:'))
  const room = MOST - Math.max(1, textsOf(parcel.body.text).length)
  const shown = new Set(pictures.slice(0, Math.max(0, room)))
  const links = urls.filter((file) => !shown.has(file)).map(({ name, url }) => `${name}\n${url}`)
  const texts = textsOf([parcel.body.text, ...links].join('\n\n'))
  return [
    ...texts.slice(0, MOST - shown.size).map((text): LineMessage => ({ type: 'text', text })),
    ...[...shown].map(
      ({ url }): LineMessage => ({ type: 'image', originalContentUrl: url, previewImageUrl: url }),
    ),
  ]
}

/** Cut after a line where one ends in the later half, else wherever it must be. */
function textsOf(text: string): string[] {
  if (text.length <= LONGEST) return [text]
  const most = cutText(text, LONGEST)
  const line = most.lastIndexOf('\n') + 1
  const first = line > LONGEST / 2 ? most.slice(0, line) : most
  return [first, ...textsOf(text.slice(first.length))]
}
