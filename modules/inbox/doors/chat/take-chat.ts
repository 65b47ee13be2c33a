import { type Ctx, inTransaction, requirePermission } from '../../../../kernel/context.ts'
import { invalid } from '../../../../kernel/errors.ts'
import { identify, normalIdentity, resolvePeople, suggestSame } from '../../../people/index.ts'
import { receiveWord } from '../../conversations/receive-word.ts'
import { formTexts } from '../../door-pages.texts.ts'
import { findVisitor, saveVisitor, setVisitorMail } from './chat.queries.ts'

export interface ChatWord {
  visitorId: string
  /** Made by the page; the same word sent twice is one. */
  wordId: string
  words: string
  /** The page on which it was written. */
  page: string
}

/** A word out of the chat. Whoever writes it is a visitor until more is known of them. */
export async function takeChatWord(ctx: Ctx, word: ChatWord): Promise<void> {
  requirePermission(ctx, 'inbox.write')
  const { visitorId, wordId, words, page } = word
  await inTransaction(ctx, async (ctx) => {
    const known = await findVisitor(ctx.tx, visitorId)
    const personId = known?.personId ?? (await newVisitor(ctx, visitorId))
    const { conversationId } = await receiveWord(ctx, {
      personId,
      conversationId: known?.conversationId ?? null,
      channel: 'chat',
      words,
      externalId: `chat:${visitorId}:${wordId}`,
      meta: { visitor: visitorId, ...(page && { page }) },
    })
    await saveVisitor(ctx.tx, { visitorId, personId, conversationId, now: ctx.now })
  })
}

async function newVisitor(ctx: Ctx, visitorId: string): Promise<string> {
  const [personId] = await resolvePeople(ctx, [
    [{ kind: 'anonymous', issuer: 'chat', value: visitorId }],
  ])
  if (!personId) throw new Error('A visitor could not be made')
  return personId
}

/**
 * Where to answer when they are gone. Nobody has proved that the address is theirs, so it joins them with
 * nobody, and they are not told whether it is known; staff are shown whose it is and decide.
 */
export async function takeChatMail(
  ctx: Ctx,
  { visitorId, mail }: { visitorId: string; mail: string },
): Promise<void> {
  requirePermission(ctx, 'inbox.write')
  const identity = { kind: 'email', value: mail, verified: false }
  if (normalIdentity(identity).refused) throw invalid(formTexts.badMail)
  await inTransaction(ctx, async (ctx) => {
    const visitor = await findVisitor(ctx.tx, visitorId)
    if (!visitor) return
    await identify(ctx, { personId: visitor.personId, identities: [identity] })
    await suggestSame(ctx, { personId: visitor.personId, told: identity })
    await setVisitorMail(ctx.tx, visitorId)
  })
}
