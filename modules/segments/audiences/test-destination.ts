import { type Ctx, requirePermission } from '../../../kernel/context.ts'
import { conflict, notFound } from '../../../kernel/errors.ts'
import { post } from '../../../kernel/http-client.ts'
import { newId } from '../../../kernel/ids.ts'
import { audit } from '../../accounts/index.ts'
import { audienceTexts as texts } from '../audiences.texts.ts'
import type { TestResult } from '../contract.ts'
import { findSecrets } from './destinations.queries.ts'
import { faultIn } from './message.ts'
import { secretsInForce, signedHeaders } from './secrets.ts'

const SHOWN = 500

/** Sends a message with nobody in it and answers what came back, good or bad; it is not tried again. */
export async function testDestination(
  ctx: Ctx,
  { destinationId }: { destinationId: string },
): Promise<TestResult> {
  requirePermission(ctx, 'audiences.write')
  const destination = await findSecrets(ctx.tx, destinationId)
  if (!destination) throw notFound(texts.noSuchDestination)
  const { name, url } = destination
  if (url === null) throw conflict(texts.onlyWebhook, { name })
  const messageId = `msg_${newId()}`
  const at = new Date()
  const body = JSON.stringify({
    type: 'audience.test',
    timestamp: at.toISOString(),
    data: { destination: { id: destinationId, name } },
  })
  const secrets = secretsInForce(ctx.host.secret, destination, at)
  const answer = await post({
    url,
    headers: signedHeaders(secrets, { id: messageId, body, at }),
    body,
    allowPrivate: ctx.host.config.WEBHOOK_PRIVATE,
  })
  const error = faultIn(answer)
  await audit(ctx, {
    action: 'audiences.destination_tested',
    subject: { kind: 'destination', id: destinationId },
    detail: { messageId, ...(error ?? { status: 'status' in answer ? answer.status : null }) },
  })
  return {
    messageId,
    status: answer.failed === undefined ? answer.status : null,
    error,
    body: answer.failed === undefined ? answer.body.slice(0, SHOWN).toWellFormed() : '',
    milliseconds: Date.now() - at.getTime(),
  }
}
