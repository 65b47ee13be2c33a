import { type Ctx, requirePermission } from '../../../../kernel/context.ts'
import { conflict, notFound } from '../../../../kernel/errors.ts'
import { audit } from '../../../accounts/index.ts'
import { readChannelSecrets } from '../../../messaging/index.ts'
import type { LineDoorView, LineEventView, LineReason } from '../../contract/doors.ts'
import { doorTexts as texts } from '../../doors.texts.ts'
import { fileLineEvent } from './file-event.ts'
import { countFriends, findEvents, type LineEventRow, lockEvent } from './line.queries.ts'

const SHOWN = 20

/** Whether LINE can come in, and what it told last. What could not be taken in comes first. */
export async function readLineDoor(ctx: Ctx): Promise<LineDoorView> {
  requirePermission(ctx, 'inbox.manage')
  const secrets = await readChannelSecrets(ctx, 'line')
  const list = (state: 'failed' | null) => findEvents(ctx.tx, { state, before: null, limit: SHOWN })
  const failed = await list('failed')
  const last = await list(null)
  return {
    hasSecret: Boolean(secrets?.channelSecret),
    hasToken: Boolean(secrets?.accessToken),
    ...(await countFriends(ctx.tx)),
    lastAt: last[0]?.receivedAt ?? null,
    events: [...failed, ...last.filter(({ state }) => state !== 'failed')]
      .slice(0, SHOWN)
      .map(viewOf),
  }
}

/** Throws `not_found` for an unknown event and `conflict` for one that needs no second try. */
export async function fileLineAgain(
  ctx: Ctx,
  { eventId }: { eventId: string },
): Promise<LineEventView> {
  requirePermission(ctx, 'inbox.manage')
  const before = await lockEvent(ctx.tx, eventId)
  if (!before) throw notFound(texts.noSuchMail)
  if (before.state === 'filed' || before.state === 'ignored') throw conflict(texts.filedAlready)
  await audit(ctx, { action: 'inbox.line_filed_again', detail: { eventId } })
  // Its reason is stored; the page shows it.
  await fileLineEvent(ctx, { eventId }).catch((error) =>
    ctx.host.log.warn({ err: error, eventId }, 'an event of LINE could not be filed again'),
  )
  return viewOf((await lockEvent(ctx.tx, eventId)) ?? before)
}

function viewOf({ eventId, personId, kind, state, because, detail, receivedAt }: LineEventRow) {
  const view = { eventId, personId, kind, state, detail, receivedAt }
  return { ...view, because: because as LineReason | null }
}
