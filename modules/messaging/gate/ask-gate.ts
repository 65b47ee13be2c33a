import { isZone } from '../../../kernel/clock.ts'
import type { Ctx } from '../../../kernel/context.ts'
import { notFound } from '../../../kernel/errors.ts'
import { readCompany } from '../../accounts/index.ts'
import { mayContact } from '../../people/index.ts'
import { gateTexts } from '../gate.texts.ts'
import { type Channel, isService, type Kind, type Suppression } from '../messages.rules.ts'
import { lookedAtBy } from '../traces/pace.ts'
import { decidePace } from '../traces.rules.ts'
import { findGateRows, type GateRow } from './gate.queries.ts'
import { decideGate, type GatePerson, type GateVerdict } from './gate.rules.ts'
import { readGateSettings, readSender } from './sender.ts'
import { suppressionAt } from './suppressions.ts'

const DAY = 86_400_000
const WINDOW_DAYS = 31

export interface AskGate {
  personId: string
  channel: Channel
  purpose: string
  /** A notice unless told otherwise. */
  kind?: Kind | undefined
  at?: Date | undefined
  notBefore?: Date | null | undefined
  /** A message that asks again; it does not count against itself. */
  messageId?: string | undefined
}

export interface Asked {
  verdict: GateVerdict
  /** Where it would go; null for paper, whose place is read when it is printed. */
  address: string | null
}

/** Whether something may go to a person now; if not, why, and when it may. Throws `not_found`. */
export async function askGate(ctx: Ctx, input: AskGate): Promise<GateVerdict> {
  const asked = await askWithAddress(ctx, input)
  if (!asked) throw notFound(gateTexts.noSuchPerson)
  return asked.verdict
}

/** Undefined when there is no such living person under this very id. */
export async function askWithAddress(ctx: Ctx, input: AskGate): Promise<Asked | undefined> {
  const at = input.at ?? ctx.now
  const { channel, purpose, kind = 'notice', notBefore } = input
  const [row] = await findGateRows(ctx.tx, [input.personId], {
    since: new Date(at.getTime() - WINDOW_DAYS * DAY),
    but: input.messageId ?? null,
  })
  if (!row) return undefined
  const { zone } = await readCompany(ctx)
  const address = addressOf(row, channel)
  const person = await personOf(ctx, row, { channel, purpose, kind, zone, address })
  const { isComplete } = await readSender(ctx)
  const settings = await readGateSettings(ctx)
  const verdict = decideGate({ channel, kind, purpose, at, notBefore }, person, {
    ...settings,
    isSenderComplete: isComplete,
  })
  return { verdict, address }
}

type About = {
  channel: Channel
  purpose: string
  kind: Kind
  zone: string
  address: string | null
}

async function personOf(ctx: Ctx, row: GateRow, about: About): Promise<GatePerson> {
  const { channel, kind, address } = about
  const purpose = isService(about) ? 'service' : about.purpose
  const consents = new Map(
    Object.entries(row.consents).map(([key, { granted }]) => [key, granted] as const),
  )
  return {
    dial: row.dial,
    contactAt: (hour) => mayContact({ ...row, consents }, { channel, purpose, hour }),
    zone: row.zone && isZone(row.zone) ? row.zone : about.zone,
    hasAddress: channel === 'post' ? row.hasPost : address !== null,
    suppressed: await suppressedBy(ctx, row, { ...about, purpose }),
    isSlowed: purpose !== 'service' && (await isSlowed(ctx, row.personId, channel)),
    monthly: isService({ kind, purpose }) ? null : (row.wishes?.monthly ?? null),
    spent: row.spent.map(({ channel, at }) => ({ channel, at: new Date(at) })),
    lastWordAt: row.lastWordAt,
  }
}

/** A «no more» holds until the same person says yes again. */
async function suppressedBy(
  ctx: Ctx,
  { consents, postAddress }: GateRow,
  { channel, purpose, ...about }: About,
): Promise<Suppression | null> {
  const address = channel === 'post' ? postAddress : about.address
  if (!address) return null
  const found = await suppressionAt(ctx, { channel, address })
  if (!found) return null
  const consent = consents[`${channel} ${purpose}`]
  const saidYesSince = consent?.granted === true && new Date(consent.at) > found.at
  return found.because === 'unsubscribed' && saidYesSince ? null : found.because
}

async function isSlowed(ctx: Ctx, personId: string, channel: Channel): Promise<boolean> {
  if (channel !== 'mail' && channel !== 'post') return false
  return decidePace(await lookedAtBy(ctx, personId, channel)).factor < 1
}

const MOBILE = /^\+81[5789]0/

function addressOf({ emails, phones, lines }: GateRow, channel: Channel): string | null {
  if (channel === 'mail') return emails?.[0] ?? null
  if (channel === 'line') return lines?.[0] ?? null
  if (channel === 'phone') return phones?.[0] ?? null
  // A short message reaches no landline; abroad the number does not tell.
  const reachable = phones?.filter((phone) => MOBILE.test(phone) || !phone.startsWith('+81'))
  return channel === 'sms' ? (reachable?.[0] ?? null) : null
}
