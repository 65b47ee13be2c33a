import { isDeepStrictEqual } from 'node:util'
import { type Ctx, inTransaction } from '../../../kernel/context.ts'
import { preconditionFailed } from '../../../kernel/errors.ts'
import { type Text, translator } from '../../../kernel/i18n.ts'
import { record } from '../../activity/index.ts'
import { giveConsent, setDial, setWishes, updatePerson } from '../../people/index.ts'
import { suppressionOf, unsuppress } from '../gate/suppressions.ts'
import { asPerson } from '../traces/as-person.ts'
import { neededConsents, type OwnWishes, type PageChannel } from '../wishes-page.rules.ts'
import { wishesTexts as texts } from '../wishes-page.texts.ts'
import { type OwnPage, readOwnPage } from './own-wishes.ts'
import { channelText, purposeText } from './wish-words.ts'

/** How a yes or a no of this page is remembered. */
const SOURCE = 'wishes_page'

/**
 * Keeps what a person says on their page, as their own word, with its proof. Throws `not_found` for a
 * token that is none and `precondition_failed` for a link that is too old to change anything.
 */
export async function changeOwnWishes(ctx: Ctx, token: string, after: OwnWishes): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    const page = await readOwnPage(ctx, token)
    if (!page.holder.mayChange) throw preconditionFailed(texts.linkIsOld)
    const own = asPerson(ctx, page.person.personId)
    const needed = neededConsents(after, page.consents)
    const { purposes } = page.wishes
    if (needed.length === 0 && isDeepStrictEqual(page.wishes, { ...after, purposes })) return
    await keepDistance(own, page, after)
    await keepConsents(own, page, needed)
    const { dial, channels, dayParts, monthly } = after
    const payload = { dial, channels, dayParts, monthly }
    await record(own, [{ personId: page.person.personId, name: 'wishes.told', payload }])
  })
}

/** Everything of the shop's own wish ends, in every channel; answers and matters of an order still come. */
export async function stopEverything(ctx: Ctx, token: string): Promise<void> {
  const { wishes } = await readOwnPage(ctx, token)
  const purposes = { news: false, offers: false }
  await changeOwnWishes(ctx, token, { ...wishes, dial: 'quiet', purposes })
}

async function keepDistance(ctx: Ctx, { person, wishes }: OwnPage, after: OwnWishes) {
  const { personId } = person
  if (after.dial && after.dial !== wishes.dial)
    await setDial(ctx, { personId, dial: after.dial, asked: true })
  const { channels, dayParts, monthly } = after
  const before = { channels: wishes.channels, dayParts: wishes.dayParts, monthly: wishes.monthly }
  if (!isDeepStrictEqual(before, { channels, dayParts, monthly })) {
    const said = {
      channels: channels.length > 0 ? channels : null,
      dayParts: dayParts.length > 0 ? dayParts : null,
      monthly,
      note: person.wishes?.note ?? null,
    }
    await setWishes(ctx, { personId, wishes: said })
  }
  if (after.language && after.language !== wishes.language)
    await updatePerson(ctx, { personId, language: after.language })
}

async function keepConsents(
  ctx: Ctx,
  { person }: Pick<OwnPage, 'person'>,
  needed: ReturnType<typeof neededConsents>,
) {
  const { personId } = person
  for (const { channel, purpose, granted } of needed) {
    const wording = wordingOf(ctx, { channel, purpose: purposeText[purpose], granted })
    await giveConsent(ctx, { personId, channel, purpose, granted, wording, source: SOURCE })
  }
  if (needed.some(({ channel, granted }) => granted && channel === 'mail'))
    await welcomeBack(ctx, person)
}

function wordingOf(
  { locale }: Ctx,
  { channel, purpose, granted }: { channel: PageChannel; purpose: Text; granted: boolean },
): string {
  const t = translator(locale)
  const words = { purpose: t(purpose), channel: t(channelText[channel]) }
  return t(granted ? texts.saidYes : texts.saidNo, words)
}

/** Who says yes again is not held to an earlier «no more». */
async function welcomeBack(ctx: Ctx, { points }: OwnPage['person']) {
  for (const { kind, value: address } of points) {
    if (kind !== 'email') continue
    const because = await suppressionOf(ctx, { channel: 'mail', address })
    if (because === 'unsubscribed' || because === 'complained')
      await unsuppress(ctx, { channel: 'mail', address })
  }
}
