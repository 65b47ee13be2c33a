import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import {
  actorLabel,
  type Ctx,
  inTransaction,
  requirePermission,
} from '../../../../kernel/context.ts'
import { preconditionFailed } from '../../../../kernel/errors.ts'
import { seal, unseal } from '../../../../kernel/seal.ts'
import { audit } from '../../../accounts/index.ts'
import { type ImapSettings, imapSettings } from '../../contract/doors.ts'
import { doorTexts as texts } from '../../doors.texts.ts'
import { findDoor, saveDoor } from '../doors.queries.ts'
import { deleteMailboxes } from './mailboxes.queries.ts'

const PURPOSE = 'inbox mail door'
const settingsShape = z.object({ imap: imapSettings.nullable().default(null) })
const secretShape = z.object({ password: z.string().default(''), hook: z.string().default('') })

export interface MailDoor {
  imap: ImapSettings | null
  secret: z.output<typeof secretShape>
}

/** For the server alone: the password is in it. */
export async function readMailDoor(ctx: Pick<Ctx, 'tx' | 'host'>): Promise<MailDoor> {
  const row = await findDoor(ctx.tx, 'mail')
  const { imap } = settingsShape.parse(row?.settings ?? {})
  const opened = row?.secret ? JSON.parse(unseal(ctx.host.secret, PURPOSE, row.secret)) : {}
  return { imap, secret: secretShape.parse(opened) }
}

/** Reads a mailbox from now on. A password is needed where none is kept, or where the server is another. */
export async function changeMailbox(
  ctx: Ctx,
  { password, ...imap }: ImapSettings & { password?: string | undefined },
): Promise<void> {
  requirePermission(ctx, 'inbox.manage')
  await inTransaction(ctx, async (ctx) => {
    const before = await readMailDoor(ctx)
    const isSame = before.imap?.host === imap.host && before.imap.user === imap.user
    // A password must not be sent to another server than the one it was typed for.
    const kept = password || (isSame ? before.secret.password : '')
    if (!kept) throw preconditionFailed(texts.needsPassword)
    await store(ctx, { imap, secret: { ...before.secret, password: kept } })
    await audit(ctx, { action: 'inbox.mailbox_changed', detail: { ...imap } })
  })
}

export async function removeMailbox(ctx: Ctx): Promise<void> {
  requirePermission(ctx, 'inbox.manage')
  await inTransaction(ctx, async (ctx) => {
    const { secret } = await readMailDoor(ctx)
    await store(ctx, { imap: null, secret: { ...secret, password: '' } })
    await deleteMailboxes(ctx.tx)
    await audit(ctx, { action: 'inbox.mailbox_removed' })
  })
}

/** A new secret in the address to which mail servers post; the one before opens nothing any more. */
export async function renewMailHook(ctx: Ctx): Promise<void> {
  requirePermission(ctx, 'inbox.manage')
  await inTransaction(ctx, async (ctx) => {
    const { imap, secret } = await readMailDoor(ctx)
    await store(ctx, { imap, secret: { ...secret, hook: randomBytes(24).toString('base64url') } })
    await audit(ctx, { action: 'inbox.mail_hook_renewed' })
  })
}

/** Whether this is the secret of the address; takes the same time whatever is asked. */
export async function opensMailHook(
  ctx: Pick<Ctx, 'tx' | 'host'>,
  given: string,
): Promise<boolean> {
  const { hook } = (await readMailDoor(ctx)).secret
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return hook !== '' && timingSafeEqual(digest(hook), digest(given))
}

async function store(ctx: Ctx, { imap, secret }: MailDoor) {
  await saveDoor(ctx.tx, {
    door: 'mail',
    settings: { imap },
    secret: seal(ctx.host.secret, PURPOSE, JSON.stringify(secret)),
    by: actorLabel(ctx.actor),
    now: ctx.now,
  })
}
