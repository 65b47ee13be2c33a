import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { Actor, Ctx, Permission } from '../kernel/context.ts'
import { DomainError } from '../kernel/errors.ts'
import { allPermissions } from '../kernel/module.ts'
import { packageRoot } from '../kernel/package-root.ts'
import { ROLES } from '../modules/accounts/accounts.rules.ts'
import { modules } from './modules.ts'

type Verb = {
  name: string
  call: (ctx: Ctx, input: unknown) => Promise<unknown>
  /** Through the module's index.ts. */
  offered: boolean
}

/**
 * Offered by a module without a right of their own: they read what is no secret, or they write only
 * as a part of a verb that has asked already, or they are the way in.
 */
const OPEN = new Set([
  'accounts.audit',
  'accounts.authenticateKey',
  'accounts.isSetUp',
  'accounts.readCompany',
  'accounts.setupUrl',
  'accounts.verifyWriteKey',
  'activity.record',
  'activity.removeFacts',
  'inbox.replyLimit',
  'inbox.storeAttachment',
  'messaging.askGate',
  'messaging.askGates',
  'messaging.markCancelled',
  'messaging.markDelivered',
  'messaging.messageByToken',
  'messaging.readChannelSecrets',
  'messaging.readSender',
  'messaging.readShopFront',
  'messaging.readWire',
  'messaging.sendMessage',
  'messaging.suppress',
  'messaging.unsuppress',
  'people.touch',
])

const permissions = allPermissions(modules)
const exported = await findExported()
const verbs = exported.filter(({ call }) => call.toString().includes('requirePermission'))

/** Every exported async function of the modules whose first parameter is `ctx`. */
async function findExported(): Promise<Verb[]> {
  const found = new Map<unknown, Verb>()
  for (const { name } of modules) {
    for (const file of sourcesOf(name)) {
      const exports = await import(pathToFileURL(file).href)
      for (const [key, value] of Object.entries(exports)) {
        if (typeof value === 'function' && /^async function \w+\(ctx\b/.test(value.toString())) {
          const offered = file.endsWith('/index.ts') || (found.get(value)?.offered ?? false)
          found.set(value, { name: `${name}.${key}`, call: value as Verb['call'], offered })
        }
      }
    }
  }
  return [...found.values()]
}

function sourcesOf(module: string): string[] {
  const folder = join(packageRoot, 'modules', module)
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => path.endsWith('.ts') && !/\.test\.ts$|\/(web|portal|testing)\//.test(path))
}

/** Somebody who may do exactly this much, with a database that says when it is reached. */
function ctxOf(held: Iterable<Permission>, role = 'reader'): Ctx {
  const actor: Actor = {
    kind: 'staff',
    staffId: '0',
    name: '',
    role,
    sessionId: null,
    permissions: new Set(held),
  }
  const tx = new Proxy({}, { get: () => reached() }) as Ctx['tx']
  return {
    actor,
    tx,
    now: new Date(),
    requestId: '0',
    locale: 'en',
    from: null,
    host: {} as Ctx['host'],
  }
}

function reached(): never {
  throw new Error('reached the database')
}

/** The permission whose lack stops the verb, or null when it went past its first statement. */
async function stoppedBy(verb: Verb, ctx: Ctx): Promise<string | null> {
  try {
    await verb.call(ctx, {})
  } catch (error) {
    if (error instanceof DomainError && error.code === 'forbidden') {
      return String(error.params.permission ?? '')
    }
  }
  return null
}

describe('every verb', () => {
  it('is found', () => {
    expect(verbs.length).toBeGreaterThan(60)
  })

  it('that a module offers to others asks for a right, or is listed as open', () => {
    const silent = exported
      .filter((verb) => verb.offered && !verbs.includes(verb))
      .map(({ name }) => name)
    expect(silent.filter((name) => !OPEN.has(name))).toEqual([])
  })

  it.each(verbs)('$name asks for a declared permission before anything else', async (verb) => {
    const needed = await stoppedBy(verb, ctxOf([]))
    expect(needed, 'the first statement must be requirePermission').not.toBeNull()
    expect([...permissions.keys()]).toContain(needed)
  })

  it.each(verbs.flatMap((verb) => ROLES.map((role) => ({ ...verb, role }))))(
    '$name admits $role as its permission says',
    async (verb) => {
      const needed = (await stoppedBy(verb, ctxOf([]))) as Permission
      const held = [...permissions].filter(
        ([, roles]) => verb.role === 'owner' || roles.includes(verb.role),
      )
      const stop = await stoppedBy(
        verb,
        ctxOf(
          held.map(([name]) => name),
          verb.role,
        ),
      )
      const admitted =
        verb.role === 'owner' || (permissions.get(needed)?.includes(verb.role) ?? false)
      // A verb may ask for a second right once it has the first.
      const lacksAnother = stop !== null && stop !== needed && !held.some(([name]) => name === stop)
      expect(stop === null || lacksAnother).toBe(admitted)
    },
  )
})
