import { Readable } from 'node:stream'
import { type Ctx, inTransaction } from '../../../kernel/context.ts'
import { csvReply } from '../../../kernel/csv.ts'
import { type Translate, translator } from '../../../kernel/i18n.ts'
import { publish } from '../../../kernel/live.ts'
import { audit, readCompany } from '../../accounts/index.ts'
import { columnsOf, FILE_DAYS, type TraitColumn } from '../audiences.rules.ts'
import { audienceTexts as texts } from '../audiences.texts.ts'
import type { RunWork } from './lease.ts'
import { findMissing } from './people.queries.ts'
import { type Change, planNext } from './plan.ts'
import { keepRun, leaveRun } from './runs.queries.ts'
import { noteGone, noteSending, noteTaken, replaceHeld } from './synced.queries.ts'

const DAY = 86_400_000
const AT_ONCE = 500

/** What a file told, without the people's data. */
type Told = { kind: Change['kind']; id: string; hash: string }

/** Writes everybody who is to be told into one file; it counts as taken once it is stored whole. */
export async function writeFile(ctx: Ctx, work: RunWork): Promise<void> {
  const { run, lease, destination } = work
  const told: Told[] = []
  // A try that broke off has left nothing behind.
  Object.assign(run, { doneTo: null, batch: null, unchanged: 0, held: 0 })
  const key = `audiences/${run.runId}.csv`
  const { content } = csvReply('', destination.encoding, rowsOf(ctx, work, told))
  await ctx.host.storage.write(key, Readable.from(content))
  try {
    await inTransaction(ctx, async (ctx) => {
      await settle(ctx, work, told)
      const file = { key, until: new Date(ctx.now.getTime() + FILE_DAYS * DAY) }
      const end = { runId: run.runId, lease: lease.id, state: 'done' as const, error: null }
      if (!(await leaveRun(ctx.tx, { ...end, now: new Date(), file }))) throw lost(run.runId)
      await publish(ctx, 'audiences', { syncId: run.syncId })
      await audit(ctx, {
        action: 'audiences.run_ended',
        subject: { kind: 'sync', id: run.syncId },
        detail: { runId: run.runId, state: 'done' },
      })
    })
  } catch (error) {
    await ctx.host.storage.remove(key)
    throw error
  }
}

const lost = (runId: string) => new Error(`Run ${runId} has gone to another worker`)

async function settle(ctx: Ctx, { run, lease, sync }: RunWork, told: readonly Told[]) {
  const now = new Date()
  const idsOf = (kind: Change['kind']) => told.flatMap((one) => (one.kind === kind ? [one.id] : []))
  const inIt = told.filter(({ kind }) => kind !== 'left')
  for (let from = 0; from < inIt.length; from += AT_ONCE) {
    const some = inIt.slice(from, from + AT_ONCE)
    const ids = some.map(({ id }) => id)
    // Somebody was erased or merged while it was being written: it is written anew without them.
    if (await findMissing(ctx.tx, ids)) throw new Error('Somebody in the file is gone; once more')
    await noteSending(ctx.tx, sync.syncId, ids, now)
    await noteTaken(ctx.tx, sync.syncId, some, now)
  }
  await noteGone(ctx.tx, sync.syncId, idsOf('left'), { isFile: true, now })
  run.entered = idsOf('entered').length
  run.changed = idsOf('changed').length
  run.left = idsOf('left').length
  if (!(await keepRun(ctx.tx, { ...run, lease: lease.id, seconds: lease.seconds })))
    throw lost(run.runId)
}

async function* rowsOf(ctx: Ctx, work: RunWork, told: Told[]): AsyncGenerator<(string | number)[]> {
  const { run, lease, sync, destination, versionId } = work
  const t = translator((await readCompany(ctx)).locale)
  const columns = columnsOf(destination.traits)
  yield headsOf(t, columns)
  const planned = { syncId: sync.syncId, versionId, destination }
  do {
    const plan = await planNext(ctx, planned, run.doneTo, AT_ONCE)
    await replaceHeld(ctx.tx, run, { after: run.doneTo, until: plan.until }, plan.held)
    run.unchanged += plan.unchanged
    run.held += plan.held.length
    run.doneTo = plan.until
    for (const change of plan.changes) {
      const { kind, id } = change
      told.push({ kind, id, hash: kind === 'left' ? '' : change.hash })
      const values = kind === 'left' ? {} : change.values
      const cells = columns.map((column) => cellOf(values[column]))
      yield [t(texts[`change_${kind}`]), id, ...cells]
    }
    if (!(await keepRun(ctx.tx, { ...run, doneTo: null, lease: lease.id, seconds: lease.seconds })))
      throw lost(run.runId)
  } while (run.doneTo !== null)
}

const HEADS = {
  customer_number: texts.trait_customer_number,
  birthday: texts.trait_birthday,
  email: texts.trait_mail,
  phone: texts.trait_phone,
  prefecture: texts.trait_prefecture,
  sex: texts.trait_sex,
  language: texts.trait_language,
  is_member: texts.trait_member,
  since: texts.trait_since,
  order_count: texts.trait_orders,
  first_order_on: texts.trait_first_order,
  last_order_on: texts.trait_last_order,
  total_sales: texts.trait_sales,
  last_name: texts.head_last_name,
  first_name: texts.head_first_name,
  company_name: texts.head_company_name,
  last_name_kana: texts.head_last_name_kana,
  first_name_kana: texts.head_first_name_kana,
  postal_code: texts.head_postal_code,
  city: texts.head_city,
  street: texts.head_street,
  building: texts.head_building,
} as const

function headsOf(t: Translate, columns: readonly TraitColumn[]): string[] {
  return [texts.head_change, texts.head_id, ...columns.map((column) => HEADS[column])].map((text) =>
    t(text),
  )
}

function cellOf(value: string | number | boolean | null | undefined): string | number {
  if (value === null || value === undefined) return ''
  return typeof value === 'boolean' ? Number(value) : value
}
