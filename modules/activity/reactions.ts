import { z } from 'zod'
import type { Ctx } from '../../kernel/context.ts'
import { instant } from '../../kernel/endpoint.ts'
import { enqueue } from '../../kernel/jobs.ts'
import type { RecordedFact } from './fact.ts'
import { kindsOf } from './kinds.ts'

/** Payload of every reaction's job. */
export const reactionPayload = z.object({
  facts: z.array(
    z.object({ personId: z.uuid(), eventId: z.uuid(), name: z.string(), occurredAt: instant }),
  ),
})

const FACTS_PER_JOB = 250

/** Queues, for each reaction, the fresh facts it asked for; in the transaction that recorded them. */
export async function enqueueReactions(ctx: Ctx, recorded: readonly RecordedFact[]): Promise<void> {
  for (const reaction of kindsOf(ctx.host.modules).reactions) {
    const facts = recorded
      .filter(({ outcome }) => outcome === 'recorded')
      .filter(({ name }) => reaction.on.includes(name) || reaction.on.includes('*'))
      .map(({ personId, eventId, name, occurredAt }) => ({
        personId,
        eventId,
        name,
        occurredAt: occurredAt.toISOString(),
      }))
    for (let from = 0; from < facts.length; from += FACTS_PER_JOB) {
      await enqueue(ctx, reaction.job, { facts: facts.slice(from, from + FACTS_PER_JOB) })
    }
  }
}
