import { validateSignature } from '@line/bot-sdk'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { asJob, type Ctx, inTransaction } from '../../../../kernel/context.ts'
import { forbidden, malformed, notFound } from '../../../../kernel/errors.ts'
import { enqueue } from '../../../../kernel/jobs.ts'
import { readChannelSecrets } from '../../../messaging/index.ts'
import { doorTexts as texts } from '../../doors.texts.ts'
import { RawBody } from '../raw-body.ts'
import { storable } from '../storable.ts'
import { fileLineJob } from './file-event.ts'
import { insertEvent } from './line.queries.ts'

/** What we need of every event; the rest is read by whoever files it. */
const delivery = z.object({
  events: z
    .array(
      z.looseObject({
        webhookEventId: z.string().min(1).max(100),
        type: z.string().max(50),
        source: z.looseObject({ userId: z.string().max(100).optional() }).optional(),
      }),
    )
    .max(200),
})

/** `POST /hooks/line`: keeps what LINE tells and answers at once; the work is a job for each event. */
export async function serveLineHook(app: FastifyInstance): Promise<void> {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) =>
    done(null, new RawBody(Buffer.from(body))),
  )
  app.post('/hooks/line', async ({ ctx, body, headers }) => {
    const secrets = await readChannelSecrets(ctx, 'line')
    if (!secrets?.channelSecret) throw notFound(texts.noSuchHook)
    const bytes = body instanceof RawBody ? body.bytes : Buffer.alloc(0)
    const signature = headers['x-line-signature']
    const isTheirs =
      typeof signature === 'string' && validateSignature(bytes, secrets.channelSecret, signature)
    if (!isTheirs) throw forbidden(texts.wrongSignature)
    const read = delivery.safeParse(jsonOf(bytes))
    // The console's own trial sends no events at all.
    if (!read.success) throw malformed(texts.wrongEvents)
    await keep(asJob(ctx, 'inbox.line-hook'), read.data.events)
    return {}
  })
}

type Event = z.output<typeof delivery>['events'][number]

async function keep(ctx: Ctx, events: readonly Event[]): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    for (const event of events) {
      const { webhookEventId: eventId, type: kind, source } = event
      const lineUser = source?.userId ?? null
      const row = { eventId, lineUser, kind, payload: event, now: ctx.now }
      // Told again after a time-out of theirs: nothing happens twice.
      if (!(await insertEvent(ctx.tx, row))) continue
      await enqueue(ctx, fileLineJob, { eventId }, { queue: 'inbox.line' })
    }
  })
}

function jsonOf(bytes: Buffer): unknown {
  try {
    return storable(JSON.parse(bytes.toString('utf8')))
  } catch {
    return null
  }
}
