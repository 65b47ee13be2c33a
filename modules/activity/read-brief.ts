import { dayIn } from '../../kernel/clock.ts'
import { type Ctx, requirePermission } from '../../kernel/context.ts'
import { readCompany } from '../accounts/index.ts'
import {
  findLastWords,
  findOpenPromises,
  findStaffKnown,
  staffNames,
  type WordsRow,
} from './brief.queries.ts'
import { CHANNELS } from './contact.rules.ts'
import type { Brief } from './contract.ts'
import { kindsOf } from './kinds.ts'
import { tell } from './tell.ts'
import { countPromises, findWorries } from './worries.queries.ts'

const SETTLED_SHOWN_MS = 90 * 86_400_000

/** What one should know before speaking with a person: last words, open promises, whom they know. */
export async function readBrief(ctx: Ctx, { personId }: { personId: string }): Promise<Brief> {
  requirePermission(ctx, 'activity.read')
  const kinds = kindsOf(ctx.host.modules)
  const wordNames = [...kinds.byName].flatMap(([name, kind]) =>
    kind.weight === 'word' ? [name] : [],
  )
  const words = await findLastWords(ctx.tx, personId, wordNames)
  const promises = await findOpenPromises(ctx.tx, personId)
  const { zone } = await readCompany(ctx)
  const today = dayIn(zone, ctx.now)
  const promisesSoFar = await countPromises(ctx.tx, personId, { today, zone })
  const since = new Date(ctx.now.getTime() - SETTLED_SHOWN_MS)
  const worries = await findWorries(ctx.tx, personId, since)
  const staffKnown = await findStaffKnown(ctx.tx, personId)
  const names = await staffNames(ctx.tx, [
    ...(words ? [words.actor] : []),
    ...promises.map((promise) => promise.actor),
    ...worries.map((worry) => worry.actor),
  ])
  return {
    lastWords: words ? await toldWords(ctx, words, names) : null,
    promises: promises.map(({ actor, ...promise }) => ({
      ...promise,
      by: names.get(actor) ?? null,
    })),
    promisesSoFar,
    worries: worries.map(({ actor, ...worry }) => ({ ...worry, by: names.get(actor) ?? null })),
    staffKnown,
  }
}

async function toldWords(ctx: Ctx, row: WordsRow, names: Map<string, string>) {
  const { title } = tell(ctx, await readCompany(ctx), { ...row, amount: null })
  return {
    eventId: row.eventId,
    words: String(row.payload.words),
    title,
    channel: CHANNELS.find((channel) => channel === row.payload.channel) ?? null,
    at: row.at,
    by: names.get(row.actor) ?? null,
  }
}
