import type { Ctx } from '../../../kernel/context.ts'
import { type Locale, translator } from '../../../kernel/i18n.ts'
import type { Shop } from '../../../portal/page.ts'
import { sendMessage } from '../deliveries/send-message.ts'
import { wishesUrl } from '../traces/addresses.ts'
import { wishesTexts as texts } from '../wishes-page.texts.ts'
import { readOwnPage } from './own-wishes.ts'
import { wishToken } from './wish-token.ts'

/** A new link to the mail address that the shop knows, and to no other; once a day. */
export async function sendNewLink(
  ctx: Ctx,
  { token, shop, locale }: { token: string; shop: Shop; locale: Locale },
): Promise<void> {
  const { person } = await readOwnPage(ctx, token)
  if (!person.points.some(({ kind, refused }) => kind === 'email' && !refused)) return
  const t = translator(locale)
  const url = wishesUrl(ctx, wishToken(ctx, person.personId))
  await sendMessage(ctx, {
    personId: person.personId,
    channel: 'mail',
    purpose: 'service',
    kind: 'notice',
    key: `wishes-link:${ctx.now.toISOString().slice(0, 10)}`,
    subject: t(texts.linkSubject),
    text: t(texts.linkText, { shop: shop.name, url }),
  })
}
