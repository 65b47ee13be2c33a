import { type Ctx, requirePermission } from '../../../kernel/context.ts'
import { notFound } from '../../../kernel/errors.ts'
import type { Locale } from '../../../kernel/i18n.ts'
import { readCompany } from '../../accounts/index.ts'
import { fold } from '../../people/index.ts'
import type { DraftSuggestion, DraftSuggestions } from '../contract/drafting.ts'
import { findConversation } from '../conversations/conversations.queries.ts'
import { requireOwn } from '../conversations/living.ts'
import { fillReply, listSavedReplies } from '../conversations/saved-replies.ts'
import { searchable } from '../conversations/search-words.ts'
import { conversationTexts } from '../conversations.texts.ts'
import { GAP_LABELS } from '../drafting-gaps.rules.ts'
import { findLastSaid } from './drafting.queries.ts'
import { findEarlier, type Scored } from './earlier-answers.ts'
import { termsOf, weightOf } from './likeness.rules.ts'
import { readMachine } from './machine-settings.ts'
import { maskPersonal } from './mask.rules.ts'
import { markDays } from './mask-patterns.rules.ts'
import { personalDataOf } from './whose-data.ts'

const SHOWN = 3
const LOOKED_AT = 6

/**
 * Up to three texts to begin a reply with: saved ones that fit and what was answered to like words of
 * others, without anything of those others. Nothing is written anywhere.
 */
export async function suggestDrafts(
  ctx: Ctx,
  { conversationId }: { conversationId: string },
): Promise<DraftSuggestions> {
  requirePermission(ctx, 'inbox.answer')
  requirePermission(ctx, 'inbox.read')
  const talk = await findConversation(ctx.tx, conversationId)
  if (!talk) throw notFound(conversationTexts.noSuchConversation)
  requireOwn(ctx, talk)
  const said = (await findLastSaid(ctx.tx, talk, LOOKED_AT)).filter(({ kind }) => kind === 'word')
  const waiting = said.filter(({ isWaiting }) => isWaiting)
  const asked = (waiting.length > 0 ? waiting : said.slice(-1)).map(({ words }) => words).join('\n')
  const terms = termsOf(asked)
  const staffId = ctx.actor.kind === 'staff' ? ctx.actor.staffId : null
  const { personId } = talk
  const { replies, weights } = await findEarlier(ctx, { personId, terms, staffId })
  const saved = await fittingSaved(ctx, conversationId, terms, weights)
  const places = SHOWN - saved.slice(0, replies.length > 1 ? 1 : 2).length
  const earlier = await Promise.all(
    replies.slice(0, places).map((reply) => withoutOthers(ctx, reply, personId)),
  )
  return {
    items: [...earlier, ...saved].slice(0, SHOWN).toSorted(ownFirst),
    machine: await machineOf(ctx),
  }
}

const ownFirst = (a: DraftSuggestion, b: DraftSuggestion) => Number(b.isOwn) - Number(a.isOwn)

async function machineOf(ctx: Ctx): Promise<DraftSuggestions['machine']> {
  const machine = await readMachine(ctx)
  return machine && { model: machine.model, host: machine.host }
}

async function fittingSaved(
  ctx: Ctx,
  conversationId: string,
  terms: readonly string[],
  weights: readonly number[],
): Promise<DraftSuggestion[]> {
  const fitting = (await listSavedReplies(ctx))
    .map(({ replyId, name, words }) => {
      const text = searchable(`${name} ${words}`)
      const hits = terms.flatMap((term, at) => (text.includes(term) ? [at] : []))
      return { replyId, name, weight: weightOf(hits, weights) }
    })
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, 2)
  return Promise.all(
    fitting.map(async ({ replyId, name }) => ({
      by: 'saved' as const,
      key: replyId,
      words: (await fillReply(ctx, { replyId, conversationId })).words,
      ...{ name, writer: null, isOwn: false, at: null },
    })),
  )
}

/** Another's answer, with this person's name for theirs and a gap for all else that was theirs. */
async function withoutOthers(ctx: Ctx, reply: Scored, personId: string): Promise<DraftSuggestion> {
  const locale = localeOf((await readCompany(ctx)).locale)
  const theirs = await personalDataOf(ctx, reply.personId)
  const own = await personalDataOf(ctx, personId)
  const me = ctx.actor.kind === 'staff' ? ctx.actor.name : ''
  const staff = reply.writer ?? undefined
  const masked = maskPersonal(reply.words, [theirs], { locale, staff, everywhere: false })
  const labels = GAP_LABELS[locale]
  const known = new Set(theirs.names.map(fold))
  let filled = masked.words.replaceAll(`［${labels.staff}］`, me || `［${labels.staff}］`)
  for (const [mark, was] of masked.hidden)
    if (own.calledBy && mark !== `［${labels.staff}］` && known.has(fold(was)))
      filled = filled.replaceAll(mark, own.calledBy)
  return {
    by: 'earlier',
    key: reply.entryId,
    words: markDays(filled, `［${labels.day}］`),
    ...{ name: null, writer: reply.writer, isOwn: reply.isOwn, at: reply.at },
  }
}

const localeOf = (locale: string): Locale => (locale === 'en' ? 'en' : 'ja')
