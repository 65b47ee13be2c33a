import { createHash, randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { Ctx } from '../../../../kernel/context.ts'
import { translator } from '../../../../kernel/i18n.ts'
import { record } from '../../../activity/index.ts'
import { sendMessage } from '../../../messaging/index.ts'
import { addIdentity, mergePeople, removeIdentity } from '../../../people/index.ts'
import { doorTexts as texts } from '../../doors.texts.ts'
import {
  deleteOldLinks,
  insertLink,
  isLineOnly,
  saveFriend,
  setLinked,
  takeLink,
} from './line.queries.ts'

/** As long as LINE's own token lasts. */
const LINK_MS = 10 * 60_000
const DAY_MS = 86_400_000

/** Notes that somebody has shown who they are; the answer goes to LINE, which adds whose telephone it is. */
export async function makeNonce(ctx: Ctx, personId: string): Promise<string> {
  const nonce = randomBytes(32).toString('base64url')
  await deleteOldLinks(ctx.tx, new Date(ctx.now.getTime() - DAY_MS))
  await insertLink(ctx.tx, { nonceHash: hashOf(nonce), personId, now: ctx.now })
  return nonce
}

const linkEvent = z.looseObject({ link: z.looseObject({ result: z.string(), nonce: z.string() }) })

/**
 * LINE says that whoever proved who they are holds this telephone: the account becomes one of theirs, and
 * what it said before moves to them. Null when the proof is too old, or was used.
 */
export async function finishLink(
  ctx: Ctx,
  { lineUser, personId, payload }: { lineUser: string; personId: string; payload: unknown },
): Promise<string | null> {
  const read = linkEvent.safeParse(payload)
  if (!read.success || read.data.link.result !== 'ok') return null
  const customerId = await takeLink(ctx.tx, {
    nonceHash: hashOf(read.data.link.nonce),
    since: new Date(ctx.now.getTime() - LINK_MS),
    now: ctx.now,
  })
  if (!customerId) return null
  if (customerId !== personId) await giveTo(ctx, { lineUser, personId, customerId })
  await saveFriend(ctx.tx, { lineUser, personId: customerId, name: null })
  await setLinked(ctx.tx, lineUser, ctx.now)
  await record(ctx, [{ personId: customerId, name: 'line.linked' }])
  await sendMessage(ctx, {
    personId: customerId,
    channel: 'line',
    purpose: 'service',
    kind: 'reply',
    key: `line.linked:${hashOf(read.data.link.nonce)}`,
    text: translator(ctx.locale)(texts.lineLinkedWords),
  })
  return customerId
}

/** Who was nobody but this account becomes a part of the customer; from somebody known it is taken away. */
async function giveTo(
  ctx: Ctx,
  { lineUser, personId, customerId }: { lineUser: string; personId: string; customerId: string },
) {
  if (await isLineOnly(ctx.tx, personId)) {
    const reason = translator('ja')(texts.lineLinkReason)
    await mergePeople(ctx, { survivorId: customerId, mergedId: personId, reason })
    return
  }
  await removeIdentity(ctx, { personId, kind: 'line', value: lineUser })
  await addIdentity(ctx, { personId: customerId, kind: 'line', value: lineUser })
}

const hashOf = (nonce: string) => createHash('sha256').update(nonce).digest('base64url')
