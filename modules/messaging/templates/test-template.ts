import { asJob, type Ctx, requirePermission } from '../../../kernel/context.ts'
import { forbidden } from '../../../kernel/errors.ts'
import { translator } from '../../../kernel/i18n.ts'
import { audit, listStaff } from '../../accounts/index.ts'
import type { TemplateTest } from '../contract/templates.ts'
import { carriers } from '../deliveries/carriers/carriers.ts'
import { testParcel } from '../deliveries/test-parcel.ts'
import { templateTexts as texts } from '../templates.texts.ts'
import { type PreviewTemplate, previewTemplate } from './read-templates.ts'

/**
 * Sends a draft of a mail to whoever asks, as a person would get it. It is no contact with that person: no
 * message, fact or budget knows of it. What the far side says is the answer, never thrown.
 */
export async function testTemplate(
  ctx: Ctx,
  input: Omit<PreviewTemplate, 'channel'>,
): Promise<TemplateTest> {
  requirePermission(ctx, 'templates.write')
  const to = await ownAddress(ctx)
  const { subject, text, html } = await previewTemplate(ctx, { ...input, channel: 'mail' })
  const t = translator(input.locale)
  const parcel = testParcel(ctx, {
    ...{ channel: 'mail', to, subject: t(texts.testSubject, { subject: subject ?? '' }) },
    body: { text, ...(html !== null && { html }) },
  })
  const carry = await carriers.mail.open(ctx, [parcel])
  if (!carry) return { to, state: 'no_channel', words: '' }
  const { kind, answer } = await carry(parcel)
  const taken = kind === 'taken'
  await audit(ctx, { action: 'messaging.template_tested', detail: { taken } })
  const words = typeof answer.words === 'string' ? answer.words : ''
  return { to, state: taken ? 'sent' : 'not_taken', words }
}

async function ownAddress(ctx: Ctx): Promise<string> {
  const { actor } = ctx
  if (actor.kind !== 'staff') throw forbidden(texts.staffOnly)
  // Everybody may know their own address, without the right to see the staff.
  const { items } = await listStaff(asJob(ctx, 'messaging.test'))
  const me = items.find(({ staffId }) => staffId === actor.staffId)
  if (!me?.email) throw forbidden(texts.staffOnly)
  return me.email
}
