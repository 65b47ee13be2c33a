import { z } from 'zod'
import type { Ctx } from '../../../kernel/context.ts'
import { seal, unseal } from '../../../kernel/seal.ts'
import { lineSettings, mailSettings, pushSettings, smsSettings } from '../contract/channels.ts'
import type { Wire } from '../messages.rules.ts'
import { findChannel } from './channels.queries.ts'

const SECRETS = {
  mail: z.object({ password: z.string().default(''), dkimKey: z.string().default('') }),
  line: z.object({ accessToken: z.string().default(''), channelSecret: z.string().default('') }),
  sms: z.object({ token: z.string().default('') }),
  push: z.object({ publicKey: z.string().default(''), privateKey: z.string().default('') }),
}

export type MailSettings = z.output<typeof mailSettings>
export type LineSettings = z.output<typeof lineSettings>
export type SmsSettings = z.output<typeof smsSettings>
export type PushSettings = z.output<typeof pushSettings>
export interface WireSettings {
  mail: { settings: MailSettings; secret: z.output<typeof SECRETS.mail> }
  line: { settings: LineSettings; secret: z.output<typeof SECRETS.line> }
  sms: { settings: SmsSettings; secret: z.output<typeof SECRETS.sms> }
  push: { settings: PushSettings; secret: z.output<typeof SECRETS.push> }
}
export type Secrets = { [K in Wire]: WireSettings[K]['secret'] }

/**
 * The credentials of a channel in plain words, for whoever speaks to the far side or checks what comes
 * from it. Null while there are none. For the server alone: nothing of it ever crosses HTTP.
 */
export async function readChannelSecrets<K extends Wire>(
  ctx: Pick<Ctx, 'tx' | 'host'>,
  channel: K,
): Promise<Secrets[K] | null> {
  const row = await findChannel(ctx.tx, channel)
  return row?.secret ? openSecret(ctx, channel, row.secret) : null
}

/** Settings and credentials together; null while everything of the channel goes into the outbox. */
export async function readWire<K extends Wire>(
  ctx: Pick<Ctx, 'tx' | 'host'>,
  channel: K,
): Promise<WireSettings[K] | null> {
  const row = await findChannel(ctx.tx, channel)
  if (!row?.secret) return null
  const wire = {
    settings: settingsOf(channel, row.settings),
    secret: openSecret(ctx, channel, row.secret),
  } as WireSettings[K]
  return isReady(channel, wire) ? wire : null
}

const READY: { [K in Wire]: (wire: WireSettings[K]) => boolean } = {
  mail: ({ settings }) => settings.host !== '' && settings.fromAddress !== '',
  line: ({ secret }) => secret.accessToken !== '',
  sms: ({ settings: { shape, url, account, from }, secret }) =>
    secret.token !== '' && (shape === 'http' ? url !== '' : account !== '' && from !== ''),
  push: ({ settings, secret }) =>
    settings.on && settings.contact !== '' && secret.privateKey !== '',
}

/** Whether enough is known to speak to the far side. */
export const isReady = <K extends Wire>(channel: K, wire: WireSettings[K]): boolean =>
  READY[channel](wire)

/** What is stored, with what has been added to the schema since; the defaults where nothing is. */
export function settingsOf<K extends Wire>(
  channel: K,
  stored: unknown,
): WireSettings[K]['settings'] {
  const schemas = { mail: mailSettings, line: lineSettings, sms: smsSettings, push: pushSettings }
  return schemas[channel].parse(stored ?? {}) as WireSettings[K]['settings']
}

export function openSecret<K extends Wire>(
  { host }: Pick<Ctx, 'host'>,
  channel: K,
  sealed: Buffer,
): Secrets[K] {
  const text = unseal(host.secret, purposeOf(channel), sealed)
  return SECRETS[channel].parse(JSON.parse(text)) as Secrets[K]
}

export function sealSecret<K extends Wire>(
  { host }: Pick<Ctx, 'host'>,
  channel: K,
  secret: Secrets[K],
): Buffer {
  return seal(host.secret, purposeOf(channel), JSON.stringify(secret))
}

const purposeOf = (channel: Wire) => `messaging ${channel}`
