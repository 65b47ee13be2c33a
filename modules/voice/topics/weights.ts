import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { BUCKETS } from './learning/grams.ts'
import type { Weights } from './learning/regression.ts'

/** Biases, then weights, as they lie in memory; most are nothing and pack well. */
export function pack({ weights, bias }: Weights): Buffer {
  const all = new Float32Array(bias.length + weights.length)
  all.set(bias)
  all.set(weights, bias.length)
  return deflateRawSync(Buffer.from(all.buffer), { level: 1 })
}

/** In shared memory, so that handing it to the thread copies nothing. */
export function unpack(packed: Buffer): Weights {
  const bytes = inflateRawSync(packed)
  const classes = bytes.length / 4 / (BUCKETS + 1)
  const shared = new Uint8Array(new SharedArrayBuffer(bytes.length))
  shared.set(bytes)
  return {
    classes,
    bias: new Float32Array(shared.buffer, 0, classes),
    weights: new Float32Array(shared.buffer, classes * 4),
  }
}
