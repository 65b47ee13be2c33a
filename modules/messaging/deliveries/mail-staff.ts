import { type Ctx, requirePermission } from '../../../kernel/context.ts'
import { readWire } from '../channels/settings.ts'
import { plainMailOf } from './carriers/mail.ts'
import { overSmtp } from './carriers/smtp.ts'

interface MailStaff {
  /** The address of somebody who works here. */
  to: string
  subject: string
  text: string
}

/**
 * A mail of the house to a colleague. It is no message to a customer: no gate is asked, nothing is stored,
 * and it stands in no outbox. `off`: no mail is set up. What the mail server says is the answer, never thrown.
 */
export async function mailStaff(
  ctx: Ctx,
  input: MailStaff,
): Promise<'taken' | 'later' | 'never' | 'unsure' | 'off'> {
  requirePermission(ctx, 'messaging.write')
  const wire = await readWire(ctx, 'mail')
  if (!wire) return 'off'
  return (await overSmtp(wire, await plainMailOf(ctx, wire, input))).kind
}
