import { z } from 'zod'
import {
  actorLabel,
  type Ctx,
  inTransaction,
  requirePermission,
} from '../../../../kernel/context.ts'
import { audit } from '../../../accounts/index.ts'
import type { FormDoorView, FormSettings } from '../../contract/doors.ts'
import { findDoor, findLastCame, saveDoor } from '../doors.queries.ts'

const settingsShape = z.object({ isOpen: z.boolean().default(true), lead: z.string().default('') })

export async function readFormSettings(ctx: Pick<Ctx, 'tx'>): Promise<FormSettings> {
  const row = await findDoor(ctx.tx, 'form')
  return settingsShape.parse(row?.settings ?? {})
}

export async function readFormDoor(ctx: Ctx): Promise<FormDoorView> {
  requirePermission(ctx, 'inbox.manage')
  return { ...(await readFormSettings(ctx)), ...(await findLastCame(ctx.tx, 'form')) }
}

/** Opens or closes the contact page, and says what stands above it. */
export async function changeFormDoor(ctx: Ctx, settings: FormSettings): Promise<FormDoorView> {
  requirePermission(ctx, 'inbox.manage')
  return inTransaction(ctx, async (ctx) => {
    const by = actorLabel(ctx.actor)
    await saveDoor(ctx.tx, { door: 'form', settings, secret: null, by, now: ctx.now })
    await audit(ctx, { action: 'inbox.form_changed', detail: { isOpen: settings.isOpen } })
    return readFormDoor(ctx)
  })
}
