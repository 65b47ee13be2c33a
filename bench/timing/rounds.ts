const ROUNDS = 40

export type Timed = { p50: number; p95: number }

/** 40 rounds of one piece of work after a first that does not count; milliseconds. */
export async function time(
  work: (round: number) => Promise<unknown>,
  prepare: (round: number) => Promise<unknown> = async () => {},
): Promise<Timed> {
  const took: number[] = []
  for (let round = 0; round <= ROUNDS; round += 1) {
    await prepare(round)
    const start = performance.now()
    await work(round)
    if (round > 0) took.push(performance.now() - start)
  }
  took.sort((a, b) => a - b)
  const at = (share: number) => Math.round((took[Math.floor(ROUNDS * share)] ?? 0) * 10) / 10
  return { p50: at(0.5), p95: at(0.95) }
}
