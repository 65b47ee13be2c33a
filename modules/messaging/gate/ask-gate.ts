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
import { suppressionsAt } from './suppressions.ts'

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
  const [asked] = await askGates(ctx, [input])
  return asked
}

/**
 * The same for many at once and in the order given, each as if it were asked alone. What was asked for in
 * one call does not count against one another.
 */
export async function askGates(
  ctx: Ctx,
  inputs: readonly AskGate[],
): Promise<(Asked | undefined)[]> {
  if (inputs.length === 0) return []
  const questions = await questionsOf(ctx, inputs)
  const suppressed = await suppressionsOf(ctx, questions)
  const slowed = await slowedOf(ctx, questions)
  const { isComplete } = await readSender(ctx)
  const house = { ...(await readGateSettings(ctx)), isSenderComplete: isComplete }
  const asked: (Asked | undefined)[] = inputs.map(() => undefined)
  for (const question of questions) {
    const { place, address } = question
    const person = personOf(question, suppressed.get(place) ?? null, slowed.has(place))
    asked[place] = { verdict: decideGate(question, person, house), address }
  }
  return asked
}

/** What is asked about one person, with all that is known of them. */
interface Question {
  /** Among the inputs. */
  place: number
  row: GateRow
  channel: Channel
  purpose: string
  kind: Kind
  at: Date
  notBefore: Date | null
  /** Of the person if known, else of the company. */
  zone: string
  address: string | null
  isService: boolean
}

async function questionsOf(ctx: Ctx, inputs: readonly AskGate[]): Promise<Question[]> {
  const rows = await findGateRows(
    ctx.tx,
    inputs.map(({ personId, at = ctx.now, messageId = null }) => ({
      personId,
      since: new Date(at.getTime() - WINDOW_DAYS * DAY),
      but: messageId,
    })),
  )
  const company = await readCompany(ctx)
  return rows.flatMap((row) => {
    const input = inputs[row.place]
    if (!input) return []
    const { channel, purpose, kind = 'notice', at = ctx.now, notBefore = null } = input
    const zone = row.zone && isZone(row.zone) ? row.zone : company.zone
    const address = addressOf(row, channel)
    const about = { channel, purpose, kind, at, notBefore, zone, address }
    return [{ place: row.place, row, ...about, isService: isService(about) }]
  })
}

function personOf(
  { row, channel, purpose, zone, address, isService }: Question,
  suppressed: Suppression | null,
  isSlowed: boolean,
): GatePerson {
  const consents = new Map(
    Object.entries(row.consents).map(([key, { granted }]) => [key, granted] as const),
  )
  const asked = { channel, purpose: isService ? 'service' : purpose }
  return {
    dial: row.dial,
    contactAt: (hour) => mayContact({ ...row, consents }, { ...asked, hour }),
    zone,
    hasAddress: channel === 'post' ? row.hasPost : address !== null,
    suppressed,
    isSlowed,
    monthly: isService ? null : (row.wishes?.monthly ?? null),
    spent: row.spent.map(({ channel, at }) => ({ channel, at: new Date(at) })),
    lastWordAt: row.lastWordAt,
  }
}

/** By place. A «no more» holds until the same person says yes again. */
async function suppressionsOf(
  ctx: Ctx,
  questions: readonly Question[],
): Promise<Map<number, Suppression>> {
  const placed = questions.flatMap((question) => {
    const { channel, row } = question
    const address = channel === 'post' ? row.postAddress : question.address
    return address ? [{ question, channel, address }] : []
  })
  const found = await suppressionsAt(ctx, placed)
  return new Map(
    placed.flatMap(({ question: { place, row, channel, purpose, isService } }, at) => {
      const suppressed = found[at]
      if (!suppressed) return []
      const consent = row.consents[`${channel} ${isService ? 'service' : purpose}`]
      const saidYesSince = consent?.granted === true && new Date(consent.at) > suppressed.at
      if (suppressed.because === 'unsubscribed' && saidYesSince) return []
      return [[place, suppressed.because] as const]
    }),
  )
}

/** Places at which nobody looks any more. */
async function slowedOf(ctx: Ctx, questions: readonly Question[]): Promise<Set<number>> {
  const paced = questions.filter(
    ({ channel, isService }) => !isService && (channel === 'mail' || channel === 'post'),
  )
  const sent = await lookedAtBy(
    ctx,
    paced.map(({ row, channel }) => ({ personId: row.personId, channel })),
  )
  return new Set(
    paced.flatMap(({ place }, at) => (decidePace(sent[at] ?? []).factor < 1 ? [place] : [])),
  )
}

const MOBILE = /^\+81[5789]0/

function addressOf({ emails, phones, lines, devices }: GateRow, channel: Channel): string | null {
  if (channel === 'mail') return emails?.[0] ?? null
  if (channel === 'line') return lines?.[0] ?? null
  if (channel === 'push') return devices?.[0] ?? null
  if (channel === 'phone') return phones?.[0] ?? null
  // A short message reaches no landline; abroad the number does not tell.
  const reachable = phones?.filter((phone) => MOBILE.test(phone) || !phone.startsWith('+81'))
  return channel === 'sms' ? (reachable?.[0] ?? null) : null
}
