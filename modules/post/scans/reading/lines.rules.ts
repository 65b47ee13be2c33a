export type Direction = 'horizontal' | 'vertical'

/** How lines of writing lie in a picture: along which side, and by how many degrees it is turned. */
export interface Lie {
  direction: Direction
  /** To be turned by this to lie straight; clockwise. */
  turn: number
}

/** One grey byte a pixel, dark ink on light paper. */
export interface Grey {
  data: Uint8Array
  width: number
  height: number
}

const WIDEST = 6
const STEP = 0.5

/**
 * Lines of writing part ink from paper most sharply when one looks along them, so the angle and the
 * side at which the profile of the ink is most uneven are theirs.
 */
export function lieOf(picture: Grey): Lie {
  const ink = inkOf(picture)
  let best: Lie & { score: number } = { direction: 'horizontal', turn: 0, score: 0 }
  for (let turn = -WIDEST; turn <= WIDEST; turn += STEP) {
    for (const direction of ['horizontal', 'vertical'] as const) {
      // Straight is the most likely, so another angle must be plainly better.
      const score = unevenness(ink, picture, direction, turn) * (turn === 0 ? 1.02 : 1)
      if (score > best.score) best = { direction, turn, score }
    }
  }
  return { direction: best.direction, turn: best.turn }
}

/** Where the ink lies. Numbers side by side, for the server's own thread looks along them fifty times. */
interface Ink {
  x: Int16Array
  y: Int16Array
}

/** Ink is what is darker than the paper around by a third of the whole range. */
function inkOf({ data, width }: Grey): Ink {
  const counts = new Uint32Array(256)
  for (const grey of data) counts[grey] = (counts[grey] ?? 0) + 1
  const paper = greyAt(counts, Math.floor(data.length * 0.7))
  const darkest = greyAt(counts, Math.floor(data.length * 0.005))
  const edge = paper - (paper - darkest) * 0.4
  let dark = 0
  for (let grey = 0; grey < edge; grey++) dark += counts[grey] ?? 0
  const ink = { x: new Int16Array(dark), y: new Int16Array(dark) }
  let nth = 0
  for (let at = 0; at < data.length; at++) {
    if ((data[at] ?? 255) >= edge) continue
    ink.x[nth] = at % width
    ink.y[nth] = Math.floor(at / width)
    nth += 1
  }
  return ink
}

/** The grey that stands at this place when all pixels are put in order, the darkest first. */
function greyAt(counts: Uint32Array, place: number): number {
  let before = 0
  for (const [grey, count] of counts.entries()) {
    before += count
    if (before > place) return grey
  }
  return 255
}

function unevenness(
  { x, y }: Ink,
  { width, height }: Grey,
  direction: Direction,
  turn: number,
): number {
  const angle = (turn * Math.PI) / 180
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const [ofX, ofY] = direction === 'horizontal' ? [sin, cos] : [cos, -sin]
  const reach = width + height
  const profile = new Float64Array(2 * reach)
  const middle = Math.floor(reach / 2)
  for (let nth = 0; nth < x.length; nth++) {
    const at = Math.round((x[nth] ?? 0) * ofX + (y[nth] ?? 0) * ofY) + middle
    profile[at] = (profile[at] ?? 0) + 1
  }
  let steps = 0
  for (let at = 1; at < profile.length; at++) {
    const step = (profile[at] ?? 0) - (profile[at - 1] ?? 0)
    steps += step * step
  }
  // A longer line holds more ink in one place, whichever way it lies.
  return steps / (direction === 'horizontal' ? width : height)
}
