import type { Ctx } from '../../../kernel/context.ts'
import { readCompany } from '../../accounts/index.ts'
import type { MessageRow } from '../deliveries/messages.queries.ts'
import { readSender } from '../gate/sender.ts'
import { isService } from '../messages.rules.ts'
import { cutBytes, MOST_BYTES, splitLink } from '../push.rules.ts'
import { clickUrl, wishesUrl } from '../traces/addresses.ts'
import { storeLinks } from '../traces/traces.queries.ts'

/** What comes up on the screen. */
export interface Notice {
  title: string
  body: string
  /** Where a press on it leads. */
  url: string
  /** The same tag again takes the place of the first, without a sound. */
  tag: string
}

const TITLE_BYTES = 200
const BODY_BYTES = 1500

type Undressed = Pick<
  MessageRow,
  'personId' | 'messageId' | 'originId' | 'kind' | 'purpose' | 'token' | 'subject' | 'body'
>

/**
 * A message as a notification, at most 3 KB. Without a link of its own it leads to the page that says why
 * it came; clicks on what the shop sends of its own wish are counted.
 */
export function dressPush(ctx: Pick<Ctx, 'host'>, message: Undressed, shop: string): Notice {
  const { words, link } = splitLink(message.body.text)
  return {
    title: cutBytes(message.subject?.trim() || shop, TITLE_BYTES),
    body: cutBytes(words, BODY_BYTES),
    url: link && link.length <= MOST_BYTES / 4 ? link : wishesUrl(ctx, message.token),
    tag: message.messageId,
  }
}

/** Who speaks where a message has no first line. */
export async function shopName(ctx: Ctx): Promise<string> {
  return (await readSender(ctx)).name || (await readCompany(ctx)).name
}

/** What goes out for each, with its link leading through the shop; nothing else of it changes. */
export async function withClicks(
  ctx: Ctx,
  messages: readonly Undressed[],
): Promise<Map<string, Notice>> {
  const shop = await shopName(ctx)
  const dressed = messages.map((message) => ({ message, notice: dressPush(ctx, message, shop) }))
  const counted = dressed.filter(
    ({ message, notice }) => !isService(message) && notice.url !== wishesUrl(ctx, message.token),
  )
  await storeLinks(
    ctx.tx,
    counted.map(({ message, notice }) => ({ ...message, urls: [notice.url] })),
  )
  const traced = new Set(counted.map(({ message }) => message.messageId))
  return new Map(
    dressed.map(({ message: { messageId, token }, notice }) => [
      messageId,
      traced.has(messageId) ? { ...notice, url: clickUrl(ctx, token, 1) } : notice,
    ]),
  )
}
