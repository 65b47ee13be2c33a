import { type Ctx, inTransaction, requirePermission } from '../../../../kernel/context.ts'
import { type Text, translator } from '../../../../kernel/i18n.ts'
import { giveConsent, knownBy } from '../../../people/index.ts'
import { receiveWord } from '../../conversations/receive-word.ts'
import { formTexts as texts } from '../../door-pages.texts.ts'
import { findSaidOfNews } from '../doors.queries.ts'
import { findOrMake } from '../find-or-make.ts'
import { type StoredFile, storeAttachment } from '../store-attachment.ts'
import type { FormFile } from './form-body.ts'

export interface FormWord {
  /** On the page of thanks; the same number is the same word. */
  number: string
  name: string
  mail: string
  phone: string
  /** As they wrote it; nobody has checked it. */
  customerNumber: string
  topic: string
  words: string
  wantsNews: boolean
  files: readonly FormFile[]
}

/** Takes in what was written on the contact page. Null when the address can stand for nobody. */
export async function takeForm(ctx: Ctx, form: FormWord): Promise<{ entryId: string } | null> {
  requirePermission(ctx, 'inbox.write')
  const { number, name, mail, phone, customerNumber, topic, words } = form
  return inTransaction(ctx, async (ctx) => {
    const identities = [
      ...(mail ? [{ kind: 'email', value: mail }] : []),
      ...(phone ? [{ kind: 'phone', value: phone }] : []),
    ]
    const personId = await findOrMake(ctx, { identities, fullName: name, language: ctx.locale })
    if (!personId) return null
    const attachments: StoredFile[] = []
    for (const file of form.files) attachments.push(await storeAttachment(ctx, file))
    const wish = form.wantsNews && mail ? await weighWish(ctx, personId, mail) : null
    const typed = { name, mail, phone, customerNumber }
    const { entryId, isNew } = await receiveWord(ctx, {
      personId,
      channel: 'form',
      words: wish === 'unheeded' ? `${words}\n\n${forStaff(ctx, texts.newsUnheeded)}` : words,
      subject: topic || null,
      externalId: `form:${number}`,
      attachments,
      meta: {
        number,
        form: Object.fromEntries(Object.entries(typed).filter(([, said]) => said)),
        ...(wish && { news: wish }),
      },
    })
    if (!isNew) for (const { key } of attachments) await ctx.host.storage.remove(key)
    if (isNew && wish === 'taken') await agree(ctx, personId)
    return { entryId }
  })
}

/**
 * What becomes of a tick for news. Nobody has shown that the address is theirs, so it only counts for an
 * address of which nothing was ever said: a stranger must not take back a customer's no.
 */
async function weighWish(
  ctx: Ctx,
  personId: string,
  mail: string,
): Promise<'taken' | 'stands' | 'unheeded'> {
  const [owner] = await knownBy(ctx, [[{ kind: 'email', value: mail }]])
  // Found by the telephone: their record must not agree to news for an address that is not theirs.
  if (owner !== personId) return 'unheeded'
  const said = await findSaidOfNews(ctx.tx, personId)
  if (said === 'yes') return 'stands'
  return said === 'nothing' ? 'taken' : 'unheeded'
}

/** The page may be in another language than the shop's. */
const forStaff = ({ host }: Ctx, text: Text) => translator(host.config.LOCALE)(text)

async function agree(ctx: Ctx, personId: string): Promise<void> {
  const wording = translator(ctx.locale)(texts.news)
  await giveConsent(ctx, {
    personId,
    channel: 'mail',
    purpose: 'news',
    granted: true,
    wording,
    source: 'form',
  })
}
