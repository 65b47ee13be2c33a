import { fileTypeFromBuffer } from 'file-type'
import sharp, { type Sharp } from 'sharp'
import { type Fault, LARGEST_FILE_MB } from '../scans.rules.ts'
import { pdfPages } from './pdf-pages.ts'

/** A card at 600 dpi has 8 million pixels and a large photo 50; a bomb has more. */
const MOST_PIXELS = 120_000_000
/** One column of millions of rows keeps a core busy for minutes. */
const LONGEST_SIDE = 30_000
const MOST_SECONDS = 60
const MOST_PAGES = 400
const LONGEST = 2400
const THUMB = 240
const QUALITY = 86

/** A picture as it is kept: upright, a plain JPEG without what the camera wrote into it. */
export interface StoredPicture {
  full: Buffer
  thumb: Buffer
  width: number
  height: number
}

/** One page of a file: its picture, or why there is none. */
export type OpenedPage = StoredPicture | { fault: Fault }

/** The pages of a file one by one. What it is, its content tells, not its name. */
export async function* openFile(bytes: Buffer): AsyncGenerator<OpenedPage> {
  if (bytes.length === 0) return yield { fault: 'empty' }
  const mime = (await fileTypeFromBuffer(bytes))?.mime ?? ''
  if (mime === 'application/pdf') return yield* openPdf(bytes)
  if (/^image\/hei[cf]/.test(mime)) return yield { fault: 'heic' }
  if (!/^image\/(jpeg|png|tiff)$/.test(mime)) return yield { fault: 'not_a_picture' }
  const pages = mime === 'image/tiff' ? await countPages(bytes) : 1
  if (pages === null) return yield { fault: 'broken' }
  if (pages > MOST_PAGES) return yield { fault: 'too_many_pages' }
  for (let page = 0; page < pages; page++) yield await openPicture(bytes, page)
}

async function* openPdf(bytes: Buffer): AsyncGenerator<OpenedPage> {
  for await (const page of pdfPages(bytes, { longest: LONGEST, mostPages: MOST_PAGES })) {
    yield 'fault' in page ? page : await storedFrom(sharp(page.pixels, { raw: page.shape }))
  }
}

async function countPages(bytes: Buffer): Promise<number | null> {
  return sharp(bytes, { limitInputPixels: false })
    .metadata()
    .then(({ pages }) => pages ?? 1)
    .catch(() => null)
}

async function openPicture(bytes: Buffer, page: number): Promise<OpenedPage> {
  const open = sharp(bytes, { page, limitInputPixels: MOST_PIXELS, failOn: 'error' }).timeout({
    seconds: MOST_SECONDS,
  })
  try {
    // The head of the file tells its size before anything is unpacked.
    const { width, height } = await sharp(bytes, { page, limitInputPixels: false }).metadata()
    if (width * height > MOST_PIXELS || Math.max(width, height) > LONGEST_SIDE)
      return { fault: 'too_many_pixels' }
    return await storedFrom(open.autoOrient())
  } catch {
    return { fault: 'broken' }
  }
}

/** Makes what is kept of a picture. Of a broken one it throws. */
export async function storedFrom(picture: Sharp): Promise<StoredPicture> {
  const { data, info } = await picture
    .flatten({ background: '#ffffff' })
    .resize({ width: LONGEST, height: LONGEST, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .jpeg({ quality: QUALITY })
    .toBuffer({ resolveWithObject: true })
  const thumb = await sharp(data)
    .resize({ width: THUMB, height: THUMB, fit: 'inside' })
    .jpeg({ quality: 80 })
    .toBuffer()
  return { full: data, thumb, width: info.width, height: info.height }
}

export const LARGEST_FILE = LARGEST_FILE_MB * 1024 * 1024
