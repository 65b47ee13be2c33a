import { type Ctx, inTransaction, requirePermission } from '../../../kernel/context.ts'
import { takeTrace } from './record-trace.ts'
import { readReport } from './reports.ts'
import { findByToken } from './traces.queries.ts'

/** The longest report that is read; what is longer carries a whole mail of somebody's. */
const LONGEST = 512 * 1024

/**
 * Takes a mail if it is a report of a bounce or a complaint about a message of ours; whoever fetches mail
 * asks here first. `none`: an ordinary mail. `unknown`: a report about no message that we know. Only the
 * secret of a message names it: a Message-ID is seen by many, and anybody can write a report about it.
 */
export async function takeReport(
  ctx: Ctx,
  { raw }: { raw: Uint8Array },
): Promise<'none' | 'unknown' | 'taken'> {
  requirePermission(ctx, 'messaging.write')
  const report = readReport(Buffer.from(raw.subarray(0, LONGEST)).toString('utf8'))
  if (!report) return 'none'
  return inTransaction(ctx, async (ctx) => {
    const message = await namedMessage(ctx, report.tokens)
    if (!message) return 'unknown'
    const { kind, hard, status, words } = report
    const detail = kind === 'bounced' ? { hard, status, words } : { way: 'mail' as const }
    await takeTrace(ctx, { messageId: message.messageId, kind, detail })
    return 'taken'
  })
}

async function namedMessage(ctx: Ctx, tokens: readonly string[]) {
  for (const token of tokens) {
    const message = await findByToken(ctx.tx, token)
    if (message) return message
  }
  return undefined
}
