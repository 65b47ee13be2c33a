import { dayIn, startOfDay } from '../../../kernel/clock.ts'
import { type Ctx, requirePermission } from '../../../kernel/context.ts'
import type { ResponseOf } from '../../../kernel/endpoint.ts'
import { readCompany } from '../../accounts/index.ts'
import type * as contract from '../contract/channels.ts'
import { CHANNELS, type Channel, isWire, type Wire } from '../messages.rules.ts'
import { type ChannelRow, countChannels, findChannels } from './channels.queries.ts'
import { isReady, openSecret, settingsOf, type WireSettings } from './settings.ts'

type Channels = ResponseOf<typeof contract.listChannels>

/** Every channel with its state in figures and words of the far side; never a secret. */
export async function listChannels(ctx: Ctx): Promise<Channels> {
  requirePermission(ctx, 'messaging.manage')
  const rows = new Map((await findChannels(ctx.tx)).map((row) => [row.channel, row]))
  const { zone } = await readCompany(ctx)
  const counts = await countChannels(ctx.tx, startOfDay(zone, dayIn(zone, ctx.now)))
  const items = CHANNELS.map((channel) => {
    const row = rows.get(channel)
    const count = counts.find((one) => one.channel === channel)
    const { lastState, lastAt, lastWords } = count ?? {}
    const isTrouble = lastState === 'failed' || lastState === 'queued'
    return {
      channel,
      state: stateOf(ctx, channel, row),
      pausedAt: row?.pausedAt ?? null,
      secrets: isWire(channel) ? secretsOf(ctx, channel, row) : [],
      waiting: count?.waiting ?? 0,
      sentToday: count?.sentToday ?? 0,
      trouble: isTrouble && lastAt && lastWords ? { at: lastAt, words: lastWords } : null,
    }
  })
  const settings = <K extends Wire>(channel: K) => settingsOf(channel, rows.get(channel)?.settings)
  return {
    items,
    mail: settings('mail'),
    line: settings('line'),
    sms: settings('sms'),
    push: { ...settings('push'), publicKey: pushKeyOf(ctx, rows.get('push')) },
  }
}

function stateOf(
  ctx: Ctx,
  channel: Channel,
  row: ChannelRow | undefined,
): Channels['items'][number]['state'] {
  if (row?.pausedAt) return 'paused'
  if (!isWire(channel)) return 'by_hand'
  if (!row?.secret) return 'outbox'
  const settings = settingsOf(channel, row.settings)
  const secret = openSecret(ctx, channel, row.secret)
  return isReady(channel, { settings, secret } as WireSettings[Wire]) ? 'ready' : 'outbox'
}

/** No secret: every browser gets it. */
function pushKeyOf(ctx: Ctx, row: ChannelRow | undefined): string {
  return row?.secret ? openSecret(ctx, 'push', row.secret).publicKey : ''
}

function secretsOf(ctx: Ctx, channel: Wire, row: ChannelRow | undefined): string[] {
  if (!row?.secret) return []
  const secret = openSecret(ctx, channel, row.secret)
  return Object.entries(secret).flatMap(([name, value]) => (value === '' ? [] : [name]))
}
