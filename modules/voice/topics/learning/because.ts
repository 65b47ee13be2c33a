import { BUCKETS, eachGram } from './grams.ts'
import type { Weights } from './regression.ts'

const MOST = 3
/** A letter belongs to what decided where it weighs so much of the heaviest. */
const SHARE = 0.4

const AROUND = /^[\p{P}\p{S}]+|[\p{P}\p{S}]+$/gu
/** One letter of a kana says nothing; a kanji does. */
const SAYS = /\p{Script=Han}|[\p{L}\p{N}].*[\p{L}\p{N}]/u

/** The words of a text that spoke most for a class, as they stand in it. */
export function because({ classes, weights }: Weights, text: string, best: number): string[] {
  const heavy = new Float64Array(text.length)
  eachGram(text, (from, size, bucket) => {
    const own = weights[best * BUCKETS + bucket] ?? 0
    const weight = classes === 1 ? own : own - meanOf(weights, classes, bucket)
    for (let at = from; at < from + size; at++) heavy[at] = (heavy[at] ?? 0) + weight / size
  })
  const edge = Math.max(0, ...heavy) * SHARE
  if (edge === 0) return []
  return runsOver(heavy, edge)
    .map(({ from, to }) => {
      const words = text.slice(from, to).replace(AROUND, '')
      return { words, weight: sum(heavy, from, to) }
    })
    .filter(({ words }) => SAYS.test(words))
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, MOST)
    .map(({ words }) => words)
}

function meanOf(weights: Float32Array, classes: number, bucket: number): number {
  let total = 0
  for (let one = 0; one < classes; one++) total += weights[one * BUCKETS + bucket] ?? 0
  return total / classes
}

function runsOver(heavy: Float64Array, edge: number): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = []
  let from = -1
  for (let at = 0; at <= heavy.length; at++) {
    const isHeavy = at < heavy.length && (heavy[at] ?? 0) >= edge
    if (isHeavy && from < 0) from = at
    if (!isHeavy && from >= 0) {
      runs.push({ from, to: at })
      from = -1
    }
  }
  return runs
}

const sum = (heavy: Float64Array, from: number, to: number) =>
  heavy.subarray(from, to).reduce((total, one) => total + one, 0)
