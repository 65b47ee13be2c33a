import type { FastifyInstance } from 'fastify'
import type { Actor, Ctx, Permission } from './context.ts'
import type { Locale } from './i18n.ts'
import type { CronEntry, Job } from './jobs.ts'
import type { Lane } from './lanes.ts'

/**
 * What a table is to a person. `root`: people.persons itself. `person`: holds person_id and
 * origin_id, moves when people merge. `derived`: per person, rebuilt by its module. `watched`: per
 * person too, but its module follows what touches people by itself. `lookup`: keyed by something that
 * finds a person, holds person_id and origin_id, moves too.
 * `reference`: small and shared. `local`: of the installation, e.g. sessions and queues.
 */
export type TableClass =
  | 'root'
  | 'person'
  | 'derived'
  | 'watched'
  | 'lookup'
  | 'reference'
  | 'local'

/** Headers and address of a request, for whoever can tell who it is. */
export type Credentials = {
  cookies: Record<string, string | undefined>
  authorization: string | undefined
  from: string | null
  /** False where it is only asked again who is there, which keeps no session alive. */
  isUse: boolean
}

export type Identified = { actor: Actor; locale: Locale }

/**
 * Points at which modules add to one another. The owner of a point declares it by merging into
 * this interface (`declare module '../../kernel/module.ts'`); readers call `contributed`.
 */
// biome-ignore lint/suspicious/noEmptyInterface: filled by declaration merging in the modules
export interface Contributions {}

export interface Module {
  /** Also the name of its database schema and of its folder. */
  name: string
  /** Modules below whose verbs and `pub_` views it uses. */
  dependsOn: readonly string[]
  /** Permissions it checks, each with the roles that have it from the start. */
  permissions: Record<Permission, readonly string[]>
  tables: Record<string, TableClass>
  routes?: (app: FastifyInstance) => void | Promise<void>
  jobs?: readonly Job[]
  cron?: readonly CronEntry[]
  /** Loops of the worker role. */
  lanes?: readonly Lane[]
  /** Live topics (the part before `:`), each with the permission that may listen. */
  topics?: Record<string, Permission>
  /** Tells who knocks, or null for «not mine». */
  authenticate?: (ctx: Ctx, credentials: Credentials) => Promise<Identified | null>
  contributes?: Contributions
}

export function defineModule(module: Module): Module {
  return module
}

export type Contributed<V> = { module: string; value: V }

/** Everything that modules contribute at one point, from the ground up. */
export function contributed<K extends keyof Contributions>(
  modules: readonly Module[],
  point: K,
): Contributed<NonNullable<Contributions[K]>>[] {
  return modules.flatMap((module) => {
    const value = module.contributes?.[point]
    return value === undefined || value === null
      ? []
      : [{ module: module.name, value: value as NonNullable<Contributions[K]> }]
  })
}

/** Every permission there is, with the roles that have it. */
export function allPermissions(modules: readonly Module[]): Map<Permission, readonly string[]> {
  return new Map(
    modules.flatMap((module) => Object.entries(module.permissions) as [Permission, string[]][]),
  )
}
