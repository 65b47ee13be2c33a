import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { packageRoot } from '../../kernel/package-root.ts'
import { csatWilson, nps, npsDifference } from './metrics.rules.ts'

// Computed in R 4.2.2 and kept beside the checkout; without it metrics.test.ts holds a few of the cases.
const path = join(packageRoot, '../shared/data/survey-metrics/reference.json')

type NpsCase = { P: number; N: number; D: number; nps: number | null } & Record<string, number>
type CsatCase = { top2: number; n: number; share: number; lo: number; hi: number }
interface Reference {
  nps: NpsCase[]
  nps_difference_z: { a: number[]; b: number[]; z: number }
  csat_wilson95: CsatCase[]
}

describe.skipIf(!existsSync(path))('the reference cases', () => {
  const reference: Reference = existsSync(path)
    ? JSON.parse(readFileSync(path, 'utf8'))
    : { nps: [], nps_difference_z: { a: [], b: [], z: 0 }, csat_wilson95: [] }
  const counts = ([promoters = 0, passives = 0, detractors = 0]: readonly number[]) => ({
    promoters,
    passives,
    detractors,
  })

  it.each(reference.nps)('NPS of $P, $N, $D', (one) => {
    const found = nps(counts([one.P, one.N, one.D]))
    if (one.nps === null) return expect(found).toBeNull()
    const close = (value: number | undefined, wanted: number | undefined) =>
      wanted === undefined || expect(value).toBeCloseTo(wanted, 7)
    close(found?.score, one.nps)
    close(found?.se, one.se)
    close(found?.wald.lo, one.lo)
    close(found?.wald.hi, one.hi)
    close(found?.adjusted.score, one.adj_nps)
    close(found?.adjusted.lo, one.adj_lo ?? one.adj_lo_unclipped)
    close(found?.adjusted.hi, one.adj_hi ?? one.adj_hi_unclipped)
  })

  it('a difference', () => {
    const { a, b, z } = reference.nps_difference_z
    expect(npsDifference(counts(a), counts(b))).toBeCloseTo(z, 7)
  })

  it.each(reference.csat_wilson95)('CSAT of $top2 in $n', ({ top2, n, share, lo, hi }) => {
    const found = csatWilson(top2, n)
    expect(found?.share).toBeCloseTo(share, 9)
    expect(found?.lo).toBeCloseTo(lo, 8)
    expect(found?.hi).toBeCloseTo(hi, 8)
  })
})
