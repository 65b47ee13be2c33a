import { actorLabel, type Ctx, inTransaction, requirePermission } from '../../../kernel/context.ts'
import { audit } from '../../accounts/index.ts'
import {
  findGateSettings,
  findSender,
  type SenderRow,
  storeGateSettings,
  storeSender,
} from './gate.queries.ts'
import { DEFAULT_GATE, type GateSettings } from './gate.rules.ts'

/** `contact` is where complaints and questions go: a telephone number, a mail or an address of the web. */
export type Sender = SenderRow & { isComplete: boolean }

const EMPTY: SenderRow = { name: '', postalAddress: '', contact: '', replyTo: '' }

/** Who the shop is in what it sends. Complete when advertising mail may name it (特定電子メール法). */
export async function readSender(ctx: Pick<Ctx, 'tx'>): Promise<Sender> {
  const sender = (await findSender(ctx.tx)) ?? EMPTY
  const { name, postalAddress, contact } = sender
  return { ...sender, isComplete: [name, postalAddress, contact].every((text) => text !== '') }
}

/** The same, for whoever asks from outside. */
export async function askSender(ctx: Ctx): Promise<Sender> {
  requirePermission(ctx, 'messaging.read')
  return readSender(ctx)
}

export async function changeSender(ctx: Ctx, sender: SenderRow): Promise<Sender> {
  requirePermission(ctx, 'messaging.manage')
  return inTransaction(ctx, async (ctx) => {
    await storeSender(ctx.tx, { ...sender, by: actorLabel(ctx.actor), now: ctx.now })
    await audit(ctx, { action: 'messaging.sender_changed', detail: { ...sender } })
    return readSender(ctx)
  })
}

export async function readGateSettings(ctx: Pick<Ctx, 'tx'>): Promise<GateSettings> {
  const stored = await findGateSettings(ctx.tx)
  // What was stored before a channel came has no weight for it.
  return stored
    ? { ...stored, weights: { ...DEFAULT_GATE.weights, ...stored.weights } }
    : DEFAULT_GATE
}

/** The same, for whoever asks from outside. */
export async function askGateSettings(ctx: Ctx): Promise<GateSettings> {
  requirePermission(ctx, 'messaging.read')
  return readGateSettings(ctx)
}

/** What waits already keeps its moment; the gate is asked again then. */
export async function changeGateSettings(ctx: Ctx, gate: GateSettings): Promise<GateSettings> {
  requirePermission(ctx, 'messaging.manage')
  return inTransaction(ctx, async (ctx) => {
    await storeGateSettings(ctx.tx, { gate, by: actorLabel(ctx.actor), now: ctx.now })
    await audit(ctx, { action: 'messaging.gate_changed', detail: { ...gate } })
    return gate
  })
}
