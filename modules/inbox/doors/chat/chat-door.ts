import { z } from 'zod'
import {
  actorLabel,
  type Ctx,
  inTransaction,
  requirePermission,
} from '../../../../kernel/context.ts'
import { audit } from '../../../accounts/index.ts'
import { type ChatDoorView, type ChatSettings, chatSettings } from '../../contract/doors.ts'
import { findDoor, findLastCame, saveDoor } from '../doors.queries.ts'

const CLOSED: ChatSettings = { isOpen: false, origins: [], title: '', greeting: '' }

export async function readChatSettings(ctx: Pick<Ctx, 'tx'>): Promise<ChatSettings> {
  const row = await findDoor(ctx.tx, 'chat')
  return chatSettings.parse({ ...CLOSED, ...z.looseObject({}).parse(row?.settings ?? {}) })
}

export async function readChatDoor(ctx: Ctx): Promise<ChatDoorView> {
  requirePermission(ctx, 'inbox.manage')
  return { ...(await readChatSettings(ctx)), ...(await findLastCame(ctx.tx, 'chat')) }
}

/** On which sites of the shop the chat may stand, and what it says first. */
export async function changeChatDoor(ctx: Ctx, given: ChatSettings): Promise<ChatDoorView> {
  requirePermission(ctx, 'inbox.manage')
  const origins = [...new Set(given.origins.map((origin) => new URL(origin).origin))]
  const settings = { ...given, origins }
  return inTransaction(ctx, async (ctx) => {
    const by = actorLabel(ctx.actor)
    await saveDoor(ctx.tx, { door: 'chat', settings, secret: null, by, now: ctx.now })
    await audit(ctx, { action: 'inbox.chat_changed', detail: { isOpen: given.isOpen, origins } })
    return readChatDoor(ctx)
  })
}
