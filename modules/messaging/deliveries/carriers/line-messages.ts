import type { Ctx } from '../../../../kernel/context.ts'
import type { Parcel } from '../far.ts'
import { fileUrl } from '../files.ts'

/** What LINE takes in one text, and in one push. */
const LONGEST = 5000
const MOST = 5

type LineMessage =
  | { type: 'text'; text: string }
  | { type: 'image'; originalContentUrl: string; previewImageUrl: string }

/** Pictures as pictures; any other file as a link in the text, since LINE carries none. */
export function lineMessages(ctx: Pick<Ctx, 'host'>, parcel: Parcel): LineMessage[] {
  const urls = parcel.attachments.map(({ name, type }, at) => ({
    name,
    isPicture: type === 'image/jpeg' || type === 'image/png',
    url: fileUrl(ctx, parcel.token, at),
  }))
  const pictures = urls.filter(({ isPicture, url }) => isPicture && url.startsWith('https:'))
  const shown = new Set(pictures.slice(0, MOST - 1))
  const links = urls.filter((file) => !shown.has(file)).map(({ name, url }) => `${name}\n${url}`)
  const text = [parcel.body.text, ...links].join('\n\n')
  return [
    { type: 'text', text: [...text].slice(0, LONGEST).join('') },
    ...[...shown].map(
      ({ url }): LineMessage => ({ type: 'image', originalContentUrl: url, previewImageUrl: url }),
    ),
  ]
}
