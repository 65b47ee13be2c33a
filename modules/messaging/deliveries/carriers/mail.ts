import type Mail from 'nodemailer/lib/mailer/index.js'
import type { Ctx } from '../../../../kernel/context.ts'
import { newId } from '../../../../kernel/ids.ts'
import { readCompany } from '../../../accounts/index.ts'
import { readWire, type WireSettings } from '../../channels/settings.ts'
import { readSender } from '../../gate/sender.ts'
import { isService } from '../../messages.rules.ts'
import { unsubscribeAddress, unsubscribeUrl } from '../../traces/addresses.ts'
import { keepLinks, withTraces } from '../../traces/with-traces.ts'
import { type Dressed, dressMail, openWardrobe } from '../dress-mail.ts'
import type { Carrier, Parcel } from '../far.ts'
import { LINES, overSmtp } from './smtp.ts'

/** SMTP. Nobody there knows our keys: what broke off in the middle is not offered again. */
export const mailCarrier: Carrier = {
  knowsKeys: false,
  atOnce: LINES,
  async open(ctx, parcels) {
    const wire = await readWire(ctx, 'mail')
    if (!wire) return null
    const mailOf = await mailsOf(ctx, wire, parcels)
    return async (parcel) => overSmtp(wire, await mailOf(parcel))
  },
}

/** Makes mails of parcels, having read what they have in common. */
export async function mailsOf(
  ctx: Ctx,
  wire: WireOfMail,
  parcels: readonly Parcel[],
): Promise<(parcel: Parcel) => Promise<Mail.Options & { messageId: string }>> {
  const letterhead = await letterheadOf(ctx, wire)
  const wardrobe = await openWardrobe(ctx)
  const written = (parcel: Parcel) => ({ ...parcel, html: parcel.body.html })
  await keepLinks(ctx, parcels.map(written))
  return (parcel) => {
    // At its turn: holding them all would take many times the memory.
    const body = { text: parcel.body.text, html: withTraces(ctx, written(parcel)) }
    return mailOf(ctx, letterhead, parcel, dressMail(ctx, wardrobe, { ...parcel, body }))
  }
}

/** What every mail of the shop has in common. */
interface Letterhead extends WireOfMail {
  from: { name: string; address: string }
  replyTo: string
}
type WireOfMail = WireSettings['mail']

async function letterheadOf(ctx: Ctx, wire: WireOfMail): Promise<Letterhead> {
  const { name, replyTo } = await readSender(ctx)
  const address = wire.settings.fromAddress
  return { ...wire, from: { name: name || (await readCompany(ctx)).name, address }, replyTo }
}

const JAPANESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

/** The default signs List-Unsubscribe but not its Post twin; RFC 8058 asks for both. */
const SIGNED =
  'from:sender:reply-to:subject:date:message-id:to:cc:mime-version:content-type:content-transfer-encoding:in-reply-to:references:list-unsubscribe:list-unsubscribe-post'

async function mailOf(
  ctx: Ctx,
  { settings, secret, from, replyTo }: Letterhead,
  parcel: Parcel,
  { text, html }: Dressed,
): Promise<Mail.Options & { messageId: string }> {
  const { fromAddress, replyDomain } = settings
  const ownReply = replyDomain && `reply+${parcel.token}@${replyDomain}`
  return {
    from,
    to: parcel.toAddress,
    ...((ownReply || replyTo) && { replyTo: ownReply || replyTo }),
    // Where the mail cannot be brought, its own address hears of it.
    envelope: { from: ownReply || fromAddress, to: parcel.toAddress },
    subject: parcel.subject ?? '',
    messageId: `<${parcel.messageId}@${fromAddress.split('@')[1]}>`,
    ...(parcel.inReplyTo && { inReplyTo: parcel.inReplyTo }),
    ...(parcel.references.length > 0 && { references: parcel.references }),
    text,
    ...(html && { html }),
    // Of Japanese a third of the size of quoted-printable and half the work; Latin letters stay readable.
    ...(JAPANESE.test(text) && { textEncoding: 'base64' as const }),
    attachments: await attachmentsOf(ctx, parcel),
    ...listHeaders(ctx, parcel, replyDomain),
    ...signedBy({ settings, secret }),
  }
}

function signedBy({ settings, secret }: WireOfMail): Mail.Options {
  const { dkimDomain: domainName, dkimSelector: keySelector } = settings
  const { dkimKey: privateKey } = secret
  return {
    ...(domainName &&
      keySelector &&
      privateKey && { dkim: { domainName, keySelector, privateKey, headerFieldNames: SIGNED } }),
    // Never a file or an address that a message might name.
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}

/** A few words of the house to one who works here: no token, no trace, no answer is waited for. */
export async function plainMailOf(
  ctx: Ctx,
  wire: WireOfMail,
  { to, subject, text }: { to: string; subject: string; text: string },
): Promise<Mail.Options & { messageId: string }> {
  const { from } = await letterheadOf(ctx, wire)
  return {
    ...{ from, to, subject, text },
    messageId: `<${newId()}@${from.address.split('@')[1]}>`,
    headers: { 'Auto-Submitted': 'auto-generated' },
    ...signedBy(wire),
  }
}

function listHeaders(ctx: Ctx, parcel: Parcel, replyDomain: string): Mail.Options {
  const byMachine = parcel.kind === 'reply' ? {} : { 'Auto-Submitted': 'auto-generated' }
  // A report that it did not arrive brings the headers back, and with them the proof that it is one.
  const own = { ...byMachine, 'X-Kizuna-Message': parcel.token }
  if (isService(parcel)) return { headers: own }
  const ways = [unsubscribeUrl(ctx, parcel.token)]
  if (replyDomain) ways.push(`mailto:${unsubscribeAddress(parcel.token, replyDomain)}`)
  return {
    headers: { ...own, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
    // Twice in brackets: a plain list would become several headers.
    list: { unsubscribe: [ways.map((url) => ({ url, comment: '' }))] },
  }
}

function attachmentsOf(ctx: Ctx, { attachments }: Parcel): Promise<Mail.Attachment[]> {
  return Promise.all(
    attachments.map(async ({ key, name, type }) => ({
      filename: name,
      contentType: type,
      content: await ctx.host.storage.read(key),
    })),
  )
}
