import { z } from 'zod'
import { minuteIn } from '../../kernel/clock.ts'
import { type Ctx, requirePermission } from '../../kernel/context.ts'
import { type CsvEncoding, csvReply } from '../../kernel/csv.ts'
import type { FileReply } from '../../kernel/endpoint.ts'
import { notFound } from '../../kernel/errors.ts'
import { translator } from '../../kernel/i18n.ts'
import { fromCursor, pageFrom } from '../../kernel/paging.ts'
import { audit, readCompany } from '../accounts/index.ts'
import { personCards } from '../people/index.ts'
import type { Member } from './contract/segments.ts'
import { countMembers, findMembers } from './members.queries.ts'
import { texts } from './segments.texts.ts'
import { findLiveVersion } from './store.queries.ts'

const ROWS_AT_ONCE = 500

/** Cards of these people, in the order given. */
export async function membersOf(
  ctx: Ctx,
  rows: readonly { personId: string; since: Date | null }[],
): Promise<Member[]> {
  const cards = await personCards(
    ctx,
    rows.map(({ personId }) => personId),
  )
  const byId = new Map(cards.map((card) => [card.personId, card]))
  return rows.flatMap(({ personId, since }) => {
    const card = byId.get(personId)
    if (!card) return []
    const { name, kana, number, place, isMember } = card
    return [{ personId, name, kana, number, place, isMember, since }]
  })
}

export interface ListMembers {
  segmentId: string
  limit: number
  cursor?: string | undefined
}

/** Who is in a segment now, in a fixed order; `total` is its size. */
export async function listMembers(
  ctx: Ctx,
  { segmentId, limit, cursor }: ListMembers,
): Promise<{ items: Member[]; nextCursor: string | null; total: number }> {
  requirePermission(ctx, 'segments.read')
  const [after = null] = fromCursor(z.tuple([z.uuid()]), cursor) ?? []
  const versionId = await liveVersion(ctx, segmentId)
  const rows = await findMembers(ctx.tx, versionId, after, limit + 1)
  const { items, nextCursor } = pageFrom(rows, limit, ({ personId }) => [personId])
  return {
    items: await membersOf(ctx, items),
    nextCursor,
    total: await countMembers(ctx.tx, versionId),
  }
}

/** The same people by their ids alone, for whoever goes through all of them. */
export async function memberIds(
  ctx: Ctx,
  { segmentId, limit, cursor }: ListMembers,
): Promise<{ personIds: string[]; nextCursor: string | null }> {
  requirePermission(ctx, 'segments.read')
  const [after = null] = fromCursor(z.tuple([z.uuid()]), cursor) ?? []
  const rows = await findMembers(ctx.tx, await liveVersion(ctx, segmentId), after, limit + 1)
  const { items, nextCursor } = pageFrom(rows, limit, ({ personId }) => [personId])
  return { personIds: items.map(({ personId }) => personId), nextCursor }
}

/** The same people as a file; who took it is written down. */
export async function membersFile(
  ctx: Ctx,
  { segmentId, encoding }: { segmentId: string; encoding: CsvEncoding },
): Promise<FileReply> {
  requirePermission(ctx, 'segments.read')
  requirePermission(ctx, 'people.export')
  const versionId = await liveVersion(ctx, segmentId)
  await audit(ctx, {
    action: 'segments.members_exported',
    subject: { kind: 'segment', id: segmentId },
  })
  return csvReply(`segment-${segmentId}`, encoding, rowsOf(ctx, versionId))
}

async function liveVersion(ctx: Ctx, segmentId: string): Promise<number> {
  const found = await findLiveVersion(ctx.tx, segmentId, 'segment')
  if (!found) throw notFound(texts.noSuchSegment)
  // Not filled yet: nobody is in it.
  return found.versionId ?? 0
}

async function* rowsOf(ctx: Ctx, versionId: number): AsyncGenerator<string[]> {
  const t = translator(ctx.locale)
  const { zone } = await readCompany(ctx)
  yield [
    texts.headNumber,
    texts.headName,
    texts.headKana,
    texts.headPlace,
    texts.headSince,
    texts.headPersonId,
  ].map((text) => t(text))
  let after: string | null = null
  for (;;) {
    const rows: { personId: string; since: Date }[] = await findMembers(
      ctx.tx,
      versionId,
      after,
      ROWS_AT_ONCE,
    )
    for (const { number, name, kana, place, since, personId } of await membersOf(ctx, rows))
      yield [number ?? '', name, kana, place ?? '', since ? minuteIn(zone, since) : '', personId]
    if (rows.length < ROWS_AT_ONCE) return
    after = rows.at(-1)?.personId ?? null
  }
}
