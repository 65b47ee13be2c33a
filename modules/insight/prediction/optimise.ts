/**
 * Minimising a smooth function of a few unknowns by BFGS with analytic gradients and a line search
 * that keeps both Wolfe conditions (Nocedal & Wright, Numerical Optimization, algorithms 3.5 and
 * 6.1). Written as a generator: it yields between slices of work, so that whoever drives it decides
 * when other work gets its turn.
 */
import { dot, identity, type Matrix, times } from './matrix.ts'

export interface Point {
  value: number
  gradient: number[]
}

/** Work in slices of some milliseconds; what it returns is the result. */
export type Slices<T> = Generator<void, T, void>

export type Objective = (at: readonly number[]) => Slices<Point>

export interface Minimum extends Point {
  at: number[]
  inverseHessian: Matrix
  evaluations: number
  /** `bound`: an unknown ran out of the box; `stuck`: no step lowers the value any more. */
  stop: 'converged' | 'bound' | 'stuck' | 'rounds'
}

export interface MinimiseOptions {
  start: readonly number[]
  /** Half the side of the box around 0 in which the optimum is looked for. */
  bound: number
  /** Largest component of the gradient at which it is at rest. */
  tolerance: number
  inverseHessian?: Matrix
}

const MOST_ROUNDS = 150
const MOST_EVALUATIONS = 300
/** Rounds without a gain that a double can hold, after which it is at rest or never will be. */
const IDLE_ROUNDS = 4

export function* minimise(objective: Objective, options: MinimiseOptions): Slices<Minimum> {
  let at = [...options.start]
  let evaluations = 1
  let here = yield* objective(at)
  let hessian = options.inverseHessian ?? identity(at.length)
  let fresh = options.inverseHessian === undefined
  let idle = 0
  const end = (stop: Minimum['stop']): Minimum => ({
    ...here,
    at,
    inverseHessian: hessian,
    evaluations,
    stop,
  })
  // Where rounding ends the descent, a gradient this small is as close as doubles come.
  const rest = () => end(largest(here.gradient) < 1e-6 ? 'converged' : 'stuck')
  for (let round = 0; round < MOST_ROUNDS && evaluations < MOST_EVALUATIONS; round += 1) {
    if (largest(here.gradient) < options.tolerance) return end('converged')
    if (largest(at) > options.bound) return end('bound')
    let direction = times(hessian, here.gradient).map((part) => -part)
    if (dot(direction, here.gradient) >= 0) {
      hessian = identity(at.length)
      direction = here.gradient.map((part) => -part)
    }
    const found = yield* search(objective, at, here, direction)
    evaluations += found?.tries ?? 0
    if (!found) {
      if (fresh) return rest()
      hessian = identity(at.length)
      fresh = true
      continue
    }
    const step = direction.map((part) => part * found.length)
    const turn = found.point.gradient.map((part, i) => part - (here.gradient[i] ?? 0))
    if (fresh && dot(step, turn) > 0) {
      hessian = identity(at.length, dot(step, turn) / dot(turn, turn))
    }
    hessian = updated(hessian, step, turn)
    fresh = false
    at = at.map((part, i) => part + (step[i] ?? 0))
    idle = here.value - found.point.value < 1e-14 * Math.abs(here.value) ? idle + 1 : 0
    here = found.point
    if (idle === IDLE_ROUNDS) return rest()
  }
  return end('rounds')
}

function largest(vector: readonly number[]): number {
  return vector.reduce((most, part) => Math.max(most, Math.abs(part)), 0)
}

const isUsable = (point: Point) =>
  Number.isFinite(point.value) && point.gradient.every(Number.isFinite)

const MOST_TRIES = 25

/**
 * So near the optimum that the gain drowns in rounding, while the gradient still falls (Hager &
 * Zhang 2005); without this a sum over a million people is searched in vain.
 */
function isLevel(point: Point, here: Point): boolean {
  const rounding = 1e-12 * Math.abs(here.value)
  return point.value <= here.value + rounding && largest(point.gradient) < largest(here.gradient)
}

/** A step length with enough descent and a flatter slope: widened, then halved by sections. */
function* search(
  objective: Objective,
  at: readonly number[],
  here: Point,
  direction: readonly number[],
): Slices<{ length: number; point: Point; tries: number } | null> {
  const slope = dot(direction, here.gradient)
  // More than e⁴ at once in an unknown leads into places where every model is flat.
  let length = Math.min(1, 4 / largest(direction))
  let [low, high] = [0, Number.POSITIVE_INFINITY]
  let best: { length: number; point: Point } | null = null
  for (let tries = 1; tries <= MOST_TRIES; tries += 1) {
    const point = yield* objective(at.map((part, i) => part + length * (direction[i] ?? 0)))
    const descends =
      isUsable(point) && (point.value <= here.value + 1e-4 * length * slope || isLevel(point, here))
    if (descends && (!best || point.value < best.point.value)) best = { length, point }
    if (!descends) high = length
    else if (dot(point.gradient, direction) < 0.9 * slope) low = length
    else return { length, point, tries }
    // Widening further only follows a ridge; the bound is checked between rounds.
    if (high === Number.POSITIVE_INFINITY && length * largest(direction) > 8) break
    length = high === Number.POSITIVE_INFINITY ? length * 2 : (low + high) / 2
    if (high - low < 1e-12 * high) break
  }
  return best && { ...best, tries: MOST_TRIES }
}

/** The inverse of the approximate Hessian after a step and the turn of the gradient along it. */
function updated(inverse: Matrix, step: readonly number[], turn: readonly number[]): Matrix {
  const curvature = dot(step, turn)
  if (!(curvature > 1e-14 * Math.sqrt(dot(step, step) * dot(turn, turn)))) return inverse
  const rho = 1 / curvature
  const seen = times(inverse, turn)
  const scale = rho * (1 + rho * dot(turn, seen))
  return inverse.map((row, i) =>
    row.map(
      (value, j) =>
        value +
        scale * (step[i] ?? 0) * (step[j] ?? 0) -
        rho * ((seen[i] ?? 0) * (step[j] ?? 0) + (step[i] ?? 0) * (seen[j] ?? 0)),
    ),
  )
}

/** Runs it in one go; for tests and small work. */
export function atOnce<T>(work: Slices<T>): T {
  for (;;) {
    const { done, value } = work.next()
    if (done) return value
  }
}
