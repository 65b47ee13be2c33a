import { actorLabel, type Ctx, inTransaction, requirePermission } from '../../../kernel/context.ts'
import { invalid } from '../../../kernel/errors.ts'
import { seal, unseal } from '../../../kernel/seal.ts'
import { audit } from '../../accounts/index.ts'
import type { MachineSettingsView } from '../contract/drafting.ts'
import { draftingTexts as texts } from '../drafting.texts.ts'
import { findMachine, type MachineRow, saveMachine } from './machine.queries.ts'

const PURPOSE = 'inbox drafting machine'

/** How the machine is set; its key stays where it is. */
export async function readMachineSettings(ctx: Ctx): Promise<MachineSettingsView> {
  requirePermission(ctx, 'inbox.machine')
  const row = await findMachine(ctx.tx)
  if (!row) {
    const empty = { isOn: false, baseUrl: '', model: '', tone: '', allowPrivate: false }
    return { ...empty, hasKey: false, changedAt: null }
  }
  const { key, ...settings } = row
  return { ...settings, hasKey: key !== null }
}

export interface ChangeMachine {
  isOn: boolean
  baseUrl: string
  model: string
  tone: string
  /** Also within this server's own network, and without TLS: for a machine of one's own. */
  allowPrivate: boolean
  /** Not named it stays, empty it is taken away. */
  key?: string | undefined
}

/** What a header can carry. */
const PRINTABLE = /^[\x21-\x7e]*$/

/** Sets the machine, or switches it on or off. Throws `invalid` with the field for what cannot be. */
export async function changeMachine(ctx: Ctx, input: ChangeMachine): Promise<{ isOn: boolean }> {
  requirePermission(ctx, 'inbox.machine')
  const { key, ...settings } = input
  refuse(input)
  return inTransaction(ctx, async (ctx) => {
    const before = await findMachine(ctx.tx)
    // A key belongs to the address it was typed in for, and goes to no other.
    const isElsewhere = before !== undefined && before.baseUrl !== settings.baseUrl
    const kept = isElsewhere ? null : (before?.key ?? null)
    const sealed = key ? seal(ctx.host.secret, PURPOSE, key) : null
    await saveMachine(ctx.tx, {
      ...settings,
      key: key === undefined ? kept : sealed,
      changedBy: actorLabel(ctx.actor),
      changedAt: ctx.now,
    })
    const { isOn, baseUrl, model, allowPrivate } = settings
    await audit(ctx, {
      action: 'inbox.machine_set',
      detail: { isOn, baseUrl, model, allowPrivate, key: key !== undefined },
    })
    return { isOn }
  })
}

function refuse({ isOn, baseUrl, model, allowPrivate, key }: ChangeMachine): void {
  const no = (path: string, text: (typeof texts)[keyof typeof texts]) =>
    invalid(text, {}, [{ path, message: '' }])
  if (key && !PRINTABLE.test(key)) throw no('key', texts.badKey)
  if (baseUrl === '' && model === '' && !isOn) return
  const protocol = URL.canParse(baseUrl) ? new URL(baseUrl).protocol : ''
  if (protocol !== 'https:' && protocol !== 'http:') throw no('baseUrl', texts.badUrl)
  if (protocol === 'http:' && !allowPrivate) throw no('baseUrl', texts.onlyTls)
  if (model === '') throw no('model', texts.noModel)
}

export interface Machine extends Pick<MachineRow, 'model' | 'tone' | 'allowPrivate'> {
  url: string
  host: string
  key: string | null
}

/** The machine as it is asked; null while it is switched off. For the server alone. */
export async function readMachine(
  ctx: Pick<Ctx, 'tx' | 'host'>,
  { evenOff = false } = {},
): Promise<Machine | null> {
  const row = await findMachine(ctx.tx)
  if (!row || (!row.isOn && !evenOff) || row.baseUrl === '') return null
  const url = `${row.baseUrl.replace(/\/+$/, '')}/chat/completions`
  const key = row.key && unseal(ctx.host.secret, PURPOSE, row.key)
  const { model, tone, allowPrivate } = row
  return { url, host: new URL(url).host, model, tone, allowPrivate, key }
}
