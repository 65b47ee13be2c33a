import sharp from 'sharp'
import { type Direction, lieOf } from './lines.rules.ts'

/** Long enough for the smallest print on a postcard, short enough to be read in about a second. */
const LONGEST = 2000
const LOOK = 700

export interface Prepared {
  image: Buffer
  direction: Direction
}

/** Grey, on white, turned so that its lines lie straight; small print is left as it is, which reads best. */
export async function preparePicture(picture: Buffer): Promise<Prepared> {
  const plain = sharp(picture)
    .flatten({ background: '#ffffff' })
    .greyscale()
    .resize({ width: LONGEST, height: LONGEST, fit: 'inside', withoutEnlargement: true })
  const { data, info } = await plain
    .clone()
    .resize({ width: LOOK, height: LOOK, fit: 'inside', withoutEnlargement: true })
    .raw()
    .toBuffer({ resolveWithObject: true })
  const { direction, turn } = lieOf({ data, width: info.width, height: info.height })
  const straight =
    turn === 0 ? plain : sharp(await plain.png().toBuffer()).rotate(turn, { background: '#ffffff' })
  return { image: await straight.png().toBuffer(), direction }
}
