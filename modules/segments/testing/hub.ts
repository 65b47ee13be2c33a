import type { Ctx } from '../../../kernel/context.ts'
import {
  openTestDatabase,
  type TestCtxOptions,
  type TestDatabase,
} from '../../../kernel/testing.ts'
import { createPerson, giveConsent } from '../../people/index.ts'
import { createDestination } from '../audiences/decide-destination.ts'
import { createSync } from '../audiences/decide-sync.ts'
import { deliver } from '../audiences/deliver.ts'
import { runSync } from '../audiences/run-sync.ts'
import type { NeededConsent, Schedule, Trait } from '../audiences.rules.ts'
import { createSegment } from '../decide-rule.ts'
import { fillVersions } from '../live/fill.ts'
import { type Lanes, liveTurn } from '../live/turns.ts'

export const OFFERS: NeededConsent = { channel: 'mail', purpose: 'offers' }

/** A shop that hands people over to receivers of its own network. */
export interface Hub {
  database: TestDatabase
  ctx: (options?: TestCtxOptions) => Ctx
  /** Somebody in the segment of members, with a yes unless told otherwise. */
  person: (more?: { mail?: string; phone?: string; consents?: string[] }) => Promise<string>
  consent: (personId: string, channel: string, granted?: boolean) => Promise<unknown>
  /** Everybody judged anew whom something touched. */
  settle: () => Promise<void>
  /** A segment of all who have a family name, and its sync. */
  sync: (
    url: string | null,
    more?: {
      consent?: NeededConsent | null
      traits?: Trait[]
      schedule?: Schedule
      everyone?: boolean
    },
  ) => Promise<{ syncId: string; segmentId: string; destinationId: string; secret: string }>
  run: (syncId: string) => Promise<{ runId: string; ended: unknown }>
}

export async function openHub(): Promise<Hub> {
  const database = await openTestDatabase()
  const host = {
    ...database.host,
    config: { ...database.host.config, WEBHOOK_PRIVATE: true },
  }
  const ctx = (options?: TestCtxOptions) => ({ ...database.ctx(options), host })
  const lanes: Lanes = { active: null }
  const consent = (personId: string, channel: string, granted = true) =>
    giveConsent(ctx(), {
      personId,
      channel,
      purpose: 'offers',
      granted,
      wording: 'ご案内を受けとる',
      source: 'form',
    })
  const settle = async () => {
    await fillVersions(ctx())
    while ((await liveTurn(ctx(), lanes)) === 'more');
  }
  let count = 0
  return {
    database,
    ctx,
    consent,
    settle,
    async person({ mail, phone, consents = ['mail'] } = {}) {
      count += 1
      const identities = [
        { kind: 'customer_number', value: `C-${count}` },
        ...(mail ? [{ kind: 'email', value: mail }] : []),
        ...(phone ? [{ kind: 'phone', value: phone }] : []),
      ]
      const { personId } = await createPerson(ctx(), {
        familyName: '山田',
        givenName: `${count}子`,
        sex: 'female',
        identities,
      })
      for (const channel of consents) await consent(personId, channel)
      return personId
    },
    async sync(url, { consent = OFFERS, traits = ['name'] as Trait[], schedule, everyone } = {}) {
      const root = { kind: 'field', field: 'people.sex', op: 'is', value: 'female' } as const
      const { segmentId } = await createSegment(ctx(), {
        name: '女性の方',
        rule: { version: 1, root },
      })
      await settle()
      const settings = { name: '広告', consent, traits }
      const made = await createDestination(
        ctx(),
        url === null
          ? { kind: 'file', ...settings, ...(everyone !== undefined && { everyone }) }
          : { kind: 'webhook', ...settings, url },
      )
      const { destinationId } = made
      const given = { segmentId, destinationId, schedule: schedule ?? { every: 'hand' as const } }
      const { syncId } = await createSync(ctx(), given)
      return { syncId, segmentId, destinationId, secret: made.secret ?? '' }
    },
    async run(syncId) {
      const { runId } = await runSync(ctx(), { syncId })
      const job = ctx({ actor: { kind: 'job', name: 'segments.deliver' } })
      return { runId, ended: await deliver(job, runId).catch((error: Error) => error.message) }
    },
  }
}
