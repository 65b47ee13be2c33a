import { monthIn } from '../../../kernel/clock.ts'
import { type Ctx, requirePermission } from '../../../kernel/context.ts'
import { readCompany } from '../../accounts/index.ts'
import { type PersonCard, personCards } from '../../people/index.ts'
import type { ThanksCard, WaitingReply } from '../contract/replies.ts'
import { unreadOf } from '../guide/guide-state.ts'
import { countOffered } from '../hands/hands.queries.ts'
import { lend, requireMe } from '../lend.ts'
import { monthSpan } from '../team/month-span.ts'
import { countReplies } from '../team/team.queries.ts'
import { findAsked } from './letters.queries.ts'
import { isReader, lookOf } from './my-talk.ts'
import { findMine, findThanks, type MineRow } from './replies.queries.ts'

/** What waits for a reply of mine, the longest first. */
export async function listReplies(ctx: Ctx) {
  requirePermission(ctx, 'rota.write')
  const { staffId } = requireMe(ctx)
  const { zone } = await readCompany(ctx)
  const mine = await findMine(ctx.tx, staffId)
  const thanks = await findThanks(ctx.tx, staffId)
  const cards = await cardsOf(ctx, [...mine, ...thanks])
  const answered = await countReplies(ctx.tx, staffId, monthSpan(zone, monthIn(zone, ctx.now)))
  return {
    items: mine.map((row): WaitingReply => waitingReply(row, cards.get(row.personId))),
    // What is answered, as the page of the team counts it, and what still waits.
    month: { given: answered + mine.length, answered },
    thanks: thanks.map(
      ({ thanksId, kind, personId, fromName, words, at }): ThanksCard => ({
        ...{ thanksId, kind, words, at },
        from: kind === 'colleague' ? (fromName ?? '') : (cards.get(personId)?.name ?? ''),
      }),
    ),
    unread: (await unreadOf(ctx))(staffId),
    ...(await lookOf(ctx, staffId)),
    offered: await countOffered(ctx.tx, staffId),
    toLookOver: (await isReader(ctx)) ? (await findAsked(ctx.tx, staffId)).length : 0,
  }
}

/** Names of those whose words somebody answers. */
export async function cardsOf(
  ctx: Ctx,
  rows: readonly { personId: string }[],
): Promise<Map<string, PersonCard>> {
  const cards = await personCards(lend(ctx), [...new Set(rows.map(({ personId }) => personId))])
  return new Map(cards.map((card) => [card.personId, card]))
}

export const pictureUrl = (conversationId: string, entryId: string, place: number) =>
  `/api/v1/replies/${conversationId}/entries/${entryId}/pictures/${place}`

function waitingReply(row: MineRow, card: PersonCard | undefined): WaitingReply {
  const { conversationId, pictureOf, picturePlace, subject, dueOn, waitingSince } = row
  const hasPicture = pictureOf !== null && picturePlace !== null
  return {
    ...{ conversationId, subject, dueOn, waitingSince },
    name: card?.name ?? '',
    since: card?.since ?? waitingSince,
    channel: row.channel ?? '',
    words: row.words ?? '',
    picture: hasPicture ? pictureUrl(conversationId, pictureOf, picturePlace) : null,
    isKnown: row.isKnown,
    letter: row.letter,
    isOffered: row.isOffered,
  }
}
