import type { Ctx } from '../../../kernel/context.ts'
import type { FarAnswer, Parcel } from './far.ts'
import { type Ending, endSendings, type Landed } from './flights.queries.ts'
import { tell, waitAgain } from './go-on.ts'
import { type Become, recordMessages } from './record-message.ts'
import { nextTry } from './retry.rules.ts'

/**
 * Writes down what the far side made of them and tells the timeline. Whose lease has passed to somebody else
 * is theirs to judge; without a lease whoever calls holds the rows.
 */
export async function settle(
  ctx: Ctx,
  lease: string | null,
  landed: readonly Landed[],
): Promise<void> {
  if (landed.length === 0) return
  const endings = landed.map(({ parcel, answer }) => endingOf(ctx, parcel, answer))
  const ended = await endSendings(ctx.tx, lease, endings)
  // Merged meanwhile, it is the survivor's.
  const owners = new Map(ended.map(({ personId, messageId }) => [messageId, personId]))
  const told: Become[] = []
  const again: { messageId: string; batchId: string | null; goesAt: Date | null }[] = []
  for (const [place, { parcel }] of landed.entries()) {
    const { messageId, batchId } = parcel
    const personId = owners.get(messageId)
    const ending = endings[place]
    if (!personId || !ending) continue
    const { state, goesAt, because } = ending
    if (state === 'queued') again.push({ messageId, batchId, goesAt })
    else told.push({ ...parcel, personId, what: state, because })
  }
  await waitAgain(ctx, again)
  await recordMessages(ctx, told)
  await tell(ctx, ended)
}

function endingOf(ctx: Ctx, parcel: Parcel, answer: FarAnswer): Ending {
  const { messageId } = parcel
  const tries = parcel.tries + 1
  const base = {
    messageId,
    tries,
    goesAt: null,
    sentAt: null,
    farId: null,
    farAnswer: answer.answer,
  }
  if (answer.kind === 'taken')
    return { ...base, state: 'sent', because: null, sentAt: ctx.now, farId: answer.farId }
  if (answer.kind === 'unsure') return { ...base, state: 'failed', because: 'unsure' }
  if (answer.kind === 'never') return { ...base, state: 'failed', because: 'far_never' }
  const goesAt = nextTry(tries, ctx.now, Math.random())
  return goesAt
    ? { ...base, state: 'queued', because: 'far_later', goesAt }
    : { ...base, state: 'failed', because: 'given_up' }
}
