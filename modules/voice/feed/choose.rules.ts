export interface Candidate {
  voiceId: string
  channel: string
  kind: string | null
}

/** So many of them as differ most by their way and kind; of two alike the one that comes first. */
export function chooseVaried(candidates: readonly Candidate[], count: number): string[] {
  const left = [...candidates]
  const chosen: Candidate[] = []
  const newness = ({ channel, kind }: Candidate) =>
    2 * Number(chosen.every((one) => one.channel !== channel)) +
    Number(chosen.every((one) => one.kind !== kind))
  while (chosen.length < count && left.length > 0) {
    const best = Math.max(...left.map(newness))
    const at = left.findIndex((one) => newness(one) === best)
    chosen.push(...left.splice(at, 1))
  }
  return chosen.map(({ voiceId }) => voiceId)
}
