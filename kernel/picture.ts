import type { Sharp } from 'sharp'

/** No camera and no scanner makes a longer side; one column of millions of rows keeps a core busy for minutes. */
const LONGEST_SIDE = 20_000
const SECONDS = 20

/**
 * Opens a picture that somebody sent, to be drawn anew: after a look at its head, and for no longer than a
 * picture needs, for a small file may unpack into hours of work. Throws for what is none or too large.
 */
export async function openPicture(
  bytes: Buffer,
  { pixels, failOn = 'warning' }: { pixels: number; failOn?: 'warning' | 'error' },
): Promise<Sharp> {
  const { default: sharp } = await import('sharp')
  const { width, height } = await sharp(bytes, { limitInputPixels: pixels }).metadata()
  if (Math.max(width, height) > LONGEST_SIDE || width * height > pixels)
    throw new Error(`A picture of ${width} × ${height} is not unpacked`)
  return sharp(bytes, { limitInputPixels: pixels, failOn }).timeout({ seconds: SECONDS })
}
