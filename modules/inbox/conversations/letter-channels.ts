import { asJob, type Ctx, requirePermission } from '../../../kernel/context.ts'
import { getPerson } from '../../people/index.ts'
import { LETTER_CHANNELS, type LetterChannel } from '../conversations.rules.ts'
import { findOpenTalks, type OpenTalk } from './letters.queries.ts'
import { type ChannelVerdict, verdictsOf } from './reply-channels.ts'

export interface LetterVerdict extends ChannelVerdict {
  channel: LetterChannel
  /** The open talk that it would go on with. */
  talk: Pick<OpenTalk, 'conversationId' | 'waits'> | null
}

/** By which ways one can write to a person now, and into which talk it goes. Throws `not_found`. */
export async function listLetterChannels(
  ctx: Ctx,
  input: { personId: string },
): Promise<LetterVerdict[]> {
  requirePermission(ctx, 'inbox.read')
  const { personId } = await getPerson(asJob(ctx, 'inbox.letters'), input)
  const verdicts = await verdictsOf(ctx, personId, LETTER_CHANNELS)
  const talks = await findOpenTalks(ctx.tx, personId)
  return verdicts.map((verdict) => {
    const talk = talks.find(({ channel }) => channel === verdict.channel)
    return {
      ...verdict,
      talk: talk ? { conversationId: talk.conversationId, waits: talk.waits } : null,
    }
  })
}
