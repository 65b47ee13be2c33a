import type { Ctx } from '../../../kernel/context.ts'
import { askGates, type GateVerdict } from '../../messaging/index.ts'
import { findQuiet, type Way } from './told.queries.ts'

const SILENCE: readonly string[] = ['refused', 'quiet', 'unsubscribed', 'complained']

type To = { personId: string; channel: Way }

/** Why somebody wants nothing of the shop's own accord, by what the gate says to news; null where it may. */
export const silenceOf = (asNews: GateVerdict): string | null =>
  !asNews.ok && SILENCE.includes(asNews.because) ? asNews.because : null

export const asNotices = (to: readonly To[], purpose: string) =>
  to.map(({ personId, channel }) => ({ personId, channel, purpose, kind: 'notice' as const }))

/** Of each, in the order given: why a notice is unwelcome by now, or null. */
export async function findUnwelcome(ctx: Ctx, to: readonly To[]): Promise<(string | null)[]> {
  const quiet = await findQuiet(
    ctx.tx,
    to.map(({ personId }) => personId),
  )
  const asNews = await askGates(ctx, asNotices(to, 'news'))
  return to.map(({ personId }, at) => {
    // Consent is asked for before the wish to be left quiet, and would hide it.
    if (quiet.has(personId)) return 'quiet'
    const verdict = asNews[at]?.verdict
    return verdict ? silenceOf(verdict) : null
  })
}
