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

/** Ink as places, for what is darker than the paper around by a third of the whole range. */
function inkOf({ data, width }: Grey): { x: number; y: number }[] {
  const sorted = Uint8Array.from(data).sort()
  const paper = sorted[Math.floor(sorted.length * 0.7)] ?? 255
  const darkest = sorted[Math.floor(sorted.length * 0.005)] ?? 0
  const edge = paper - (paper - darkest) * 0.4
  const ink: { x: number; y: number }[] = []
  for (let at = 0; at < data.length; at++) {
    if ((data[at] ?? 255) < edge) ink.push({ x: at % width, y: Math.floor(at / width) })
  }
  return ink
}

function unevenness(
  ink: readonly { x: number; y: number }[],
  { width, height }: Grey,
  direction: Direction,
  turn: number,
): number {
  const angle = (turn * Math.PI) / 180
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const reach = width + height
  const profile = new Float64Array(2 * reach)
  for (const { x, y } of ink) {
    const place = direction === 'horizontal' ? y * cos + x * sin : x * cos - y * sin
    const at = Math.round(place) + reach / 2
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
