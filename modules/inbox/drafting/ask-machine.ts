import { type Ctx, inTransaction, requirePermission } from '../../../kernel/context.ts'
import { forbidden, notFound, preconditionFailed } from '../../../kernel/errors.ts'
import type { Locale } from '../../../kernel/i18n.ts'
import { translator } from '../../../kernel/i18n.ts'
import { audit, readCompany } from '../../accounts/index.ts'
import type { MachineDraft, MachineLook } from '../contract/drafting.ts'
import { type Conversation, findConversation } from '../conversations/conversations.queries.ts'
import { holdConversation, requireOwn } from '../conversations/living.ts'
import { conversationTexts } from '../conversations.texts.ts'
import { draftingTexts as texts } from '../drafting.texts.ts'
import { callMachine } from './call-machine.ts'
import { findLastSaid } from './drafting.queries.ts'
import { saveDrafted } from './machine.queries.ts'
import { machineRequest } from './machine-request.rules.ts'
import { type Machine, readMachine } from './machine-settings.ts'
import { unmask } from './mask.rules.ts'
import { personalDataOf } from './whose-data.ts'

const LOOKED_AT = 4

type OfTalk = { conversationId: string }

/** What the machine would be sent, word for word. Throws `precondition_failed` while there is none. */
export async function lookAtRequest(ctx: Ctx, { conversationId }: OfTalk): Promise<MachineLook> {
  requirePermission(ctx, 'inbox.answer')
  const { machine, body } = await prepare(ctx, await talkOf(ctx, conversationId))
  return { host: machine.host, body }
}

/**
 * Has the machine write a draft from the masked words of a talk, and puts back what was taken out. It is
 * kept beside the talk, so that a reply that grows out of it says so; nothing is sent to anybody. What the
 * machine answers instead is a result, never thrown.
 */
export async function askMachine(ctx: Ctx, { conversationId }: OfTalk): Promise<MachineDraft> {
  requirePermission(ctx, 'inbox.answer')
  const { actor } = ctx
  if (actor.kind !== 'staff') throw forbidden(conversationTexts.staffOnly)
  const { staffId } = actor
  const { machine, body, hidden } = await prepare(ctx, await talkOf(ctx, conversationId))
  const { words, fault } = await callMachine(machine, body)
  const draft = words === null ? null : unmask(words, hidden)
  await inTransaction(ctx, async (ctx) => {
    if (draft !== null) {
      const held = await holdConversation(ctx, conversationId)
      const row = { by: 'ai', model: machine.model, words: draft, staffId, now: ctx.now } as const
      await saveDrafted(ctx.tx, held, row)
    }
    await audit(ctx, {
      action: 'inbox.machine_asked',
      subject: { kind: 'conversation', id: conversationId },
      detail: { model: machine.model, host: machine.host, fault: fault?.because ?? null },
    })
  })
  return { words: draft, fault }
}

/** Has it answer a letter that nobody wrote. */
export async function testMachine(ctx: Ctx): Promise<MachineDraft> {
  requirePermission(ctx, 'inbox.machine')
  const machine = await readMachine(ctx, { evenOff: true })
  if (!machine) throw preconditionFailed(texts.notSet)
  const t = translator(ctx.locale)
  const nothing = { mails: [], phones: [], postalCodes: [], addresses: [], numbers: [] }
  const name = t(texts.testName)
  const { body, hidden } = machineRequest({
    ...{ model: machine.model, tone: machine.tone, locale: ctx.locale },
    ...{ said: [{ kind: 'word', words: t(texts.testLetter) }], isCard: true },
    people: [{ calledBy: name, names: [name], ...nothing }],
    staff: ctx.actor.kind === 'staff' ? ctx.actor.name : '',
  })
  const { words, fault } = await callMachine(machine, body)
  return { words: words === null ? null : unmask(words, hidden), fault }
}

async function talkOf(ctx: Ctx, conversationId: string): Promise<Conversation> {
  const talk = await findConversation(ctx.tx, conversationId)
  if (!talk) throw notFound(conversationTexts.noSuchConversation)
  requireOwn(ctx, talk)
  return talk
}

/** Only the words that wait, and our last ones before them. */
async function prepare(ctx: Ctx, talk: Conversation) {
  const machine: Machine | null = await readMachine(ctx)
  if (!machine) throw preconditionFailed(texts.isOff)
  const last = await findLastSaid(ctx.tx, talk, LOOKED_AT)
  const waiting = last.filter(({ isWaiting }) => isWaiting)
  const words = waiting.length > 0 ? waiting : last.filter(({ kind }) => kind === 'word').slice(-1)
  const before = last.filter(({ kind }) => kind === 'reply').slice(-1)
  const { locale } = await readCompany(ctx)
  const request = machineRequest({
    ...{ model: machine.model, tone: machine.tone, locale: languageOf(locale) },
    said: [...before, ...words],
    isCard: words.at(-1)?.channel === 'post',
    people: [await personalDataOf(ctx, talk.personId)],
    staff: ctx.actor.kind === 'staff' ? ctx.actor.name : '',
  })
  return { machine, ...request }
}

const languageOf = (locale: string): Locale => (locale === 'en' ? 'en' : 'ja')
