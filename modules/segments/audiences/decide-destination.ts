import { actorLabel, type Ctx, inTransaction, requirePermission } from '../../../kernel/context.ts'
import { conflict, invalid, notFound } from '../../../kernel/errors.ts'
import { isPrivate } from '../../../kernel/http-client.ts'
import { translator } from '../../../kernel/i18n.ts'
import { newId } from '../../../kernel/ids.ts'
import { audit } from '../../accounts/index.ts'
import { mayCarry, type NeededConsent, OVERLAP_HOURS, type Trait } from '../audiences.rules.ts'
import { audienceTexts as texts } from '../audiences.texts.ts'
import { requireMaySell } from '../selling.ts'
import * as queries from './destinations.queries.ts'
import { newSecret } from './secrets.ts'
import { findSyncs } from './syncs.queries.ts'

interface Settings {
  name: string
  /** The consent without which nobody goes there; null: it stays within the company. */
  consent: NeededConsent | null
  traits: readonly Trait[]
}
export type CreateDestination = Settings &
  (
    | { kind: 'file'; everyone?: boolean; encoding?: 'utf-8' | 'cp932' }
    | { kind: 'webhook'; url: string }
  )

/**
 * Makes a destination. The secret with which a webhook is signed is answered this once. Throws `invalid`
 * for an address that is not to be called, and for contact traits where no consent is asked.
 */
export async function createDestination(
  ctx: Ctx,
  input: CreateDestination,
): Promise<{ destinationId: string; secret: string | null }> {
  requirePermission(ctx, 'audiences.write')
  refuseContacts(ctx, input)
  if (input.kind === 'webhook') refuseAddress(ctx, input.url)
  const made = input.kind === 'webhook' ? newSecret(ctx.host.secret) : null
  const destinationId = newId()
  const { name, kind, consent, traits } = input
  await inTransaction(ctx, async (ctx) => {
    await queries.insertDestination(ctx.tx, {
      destinationId,
      name,
      kind,
      consent,
      traits: [...new Set(traits)],
      url: input.kind === 'webhook' ? input.url : null,
      everyone: input.kind === 'file' && (input.everyone ?? false),
      encoding: input.kind === 'file' ? (input.encoding ?? 'utf-8') : 'utf-8',
      secret: made?.sealed ?? null,
      by: actorLabel(ctx.actor),
      now: ctx.now,
    })
    await auditOf(ctx, 'audiences.destination_created', destinationId, { kind, consent, traits })
  })
  return { destinationId, secret: made?.secret ?? null }
}

export type ChangeDestination = { destinationId: string } & {
  [K in 'name' | 'consent' | 'traits']?: Settings[K] | undefined
} & {
  url?: string | undefined
  everyone?: boolean | undefined
  encoding?: 'utf-8' | 'cp932' | undefined
}

/** Changes a destination. Whoever may not be there any more is told to have left with the next run. */
export async function changeDestination(
  ctx: Ctx,
  input: ChangeDestination,
): Promise<{ destinationId: string }> {
  requirePermission(ctx, 'audiences.write')
  const { destinationId, url, everyone, encoding } = input
  return inTransaction(ctx, async (ctx) => {
    const before = await lockedDestination(ctx, destinationId)
    if (url !== undefined && before.kind === 'file') throw invalid(texts.notForFile)
    if (before.kind === 'webhook' && (everyone !== undefined || encoding !== undefined))
      throw invalid(texts.notForWebhook)
    if (url !== undefined && url !== before.url) refuseAddress(ctx, url)
    const { name = before.name, consent = before.consent, traits = before.traits } = input
    refuseContacts(ctx, { consent, traits })
    if (consent && !before.consent)
      for (const { segmentId } of await findSyncs(ctx.tx, { destinationId }))
        await requireMaySell(ctx, { segmentId })
    await queries.updateDestination(ctx.tx, {
      destinationId,
      name,
      consent,
      traits: [...new Set(traits)],
      url: url ?? before.url,
      everyone: everyone ?? before.everyone,
      encoding: encoding ?? before.encoding,
      now: ctx.now,
    })
    await auditOf(ctx, 'audiences.destination_changed', destinationId, {
      before: { consent: before.consent, traits: before.traits, url: before.url },
      after: { consent, traits, url: url ?? before.url },
    })
    return { destinationId }
  })
}

/** Puts a destination away; its syncs end. The receiver keeps what it has. */
export async function archiveDestination(
  ctx: Ctx,
  { destinationId }: { destinationId: string },
): Promise<{ destinationId: string }> {
  requirePermission(ctx, 'audiences.write')
  return inTransaction(ctx, async (ctx) => {
    await lockedDestination(ctx, destinationId)
    await queries.setDestinationArchived(ctx.tx, destinationId, ctx.now)
    await auditOf(ctx, 'audiences.destination_archived', destinationId)
    return { destinationId }
  })
}

/** A new signing secret. The one before signs beside it for a day, so that the receiver can follow. */
export async function renewSecret(
  ctx: Ctx,
  { destinationId }: { destinationId: string },
): Promise<{ secret: string }> {
  requirePermission(ctx, 'audiences.write')
  return inTransaction(ctx, async (ctx) => {
    const before = await lockedDestination(ctx, destinationId)
    if (before.kind !== 'webhook') throw conflict(texts.onlyWebhook, { name: before.name })
    const { secret, sealed } = newSecret(ctx.host.secret)
    const earlierUntil = new Date(ctx.now.getTime() + OVERLAP_HOURS * 3_600_000)
    await queries.setSecret(ctx.tx, destinationId, {
      secret: sealed,
      earlierSecret: before.secret,
      earlierUntil,
    })
    await auditOf(ctx, 'audiences.secret_renewed', destinationId)
    return { secret }
  })
}

async function lockedDestination(ctx: Ctx, destinationId: string) {
  const found = await queries.lockDestination(ctx.tx, destinationId)
  if (!found) throw notFound(texts.noSuchDestination)
  return found
}

function auditOf(ctx: Ctx, action: string, id: string, detail: Record<string, unknown> = {}) {
  return audit(ctx, { action, subject: { kind: 'destination', id }, detail })
}

function refuseContacts(ctx: Ctx, { consent, traits }: Omit<Settings, 'name'>): void {
  const refused = traits.filter((trait) => !mayCarry(trait, consent))
  if (refused.length === 0) return
  const t = translator(ctx.locale)
  const names = refused.map((trait) => t(texts[`trait_${trait}`]))
  throw invalid(texts.contactNeedsConsent, {
    traits: names.join(ctx.locale === 'ja' ? '・' : ', '),
  })
}

/** What a name stands for is looked at when it is called; here only what can be seen at once. */
function refuseAddress(ctx: Ctx, address: string): void {
  const { protocol, username, password, hostname } = new URL(address)
  const path = 'url'
  const refuse = (text: Parameters<typeof invalid>[0], host = '') =>
    invalid(text, { host }, [{ path, message: translator(ctx.locale)(text, { host }) }])
  if (username || password) throw refuse(texts.noPasswordInUrl)
  const isAllowed = ctx.host.config.WEBHOOK_PRIVATE
  if (protocol !== 'https:' && !(isAllowed && protocol === 'http:')) throw refuse(texts.needsHttps)
  const host = hostname.replace(/^\[|\]$/g, '')
  const isNumber = /^[\d.]+$|:/.test(host)
  const isInside = host === 'localhost' || (isNumber && isPrivate(host))
  if (isInside && !isAllowed) throw refuse(texts.privateAddress, host)
}
