/**
 * Works off items in rounds in which no key stands twice, so that each round may be written by
 * statements over sets; answers in the order given.
 */
export async function inRounds<I, O>(
  items: readonly I[],
  keyOf: (item: I) => string,
  work: (round: I[]) => Promise<O[]>,
): Promise<O[]> {
  const rounds: { items: I[]; places: number[] }[] = []
  const seen = new Map<string, number>()
  for (const [place, item] of items.entries()) {
    const key = keyOf(item)
    const turn = seen.get(key) ?? 0
    seen.set(key, turn + 1)
    const round = rounds[turn] ?? { items: [], places: [] }
    rounds[turn] = round
    round.items.push(item)
    round.places.push(place)
  }
  const answers: O[] = new Array(items.length)
  for (const round of rounds) {
    const answered = await work(round.items)
    for (const [index, answer] of answered.entries()) answers[round.places[index] ?? 0] = answer
  }
  return answers
}
