import type { Config } from './config.ts'
import type { Logger } from './log.ts'
import type { Module } from './module.ts'
import type { Storage } from './storage.ts'

/** What the process offers to every verb: parsed configuration, the log, files, and secrets. */
export interface Host {
  config: Config
  log: Logger
  storage: Storage
  /** The one list, ground to roof. */
  modules: readonly Module[]
  /** 32 bytes made on first run; signs and seals what leaves the database. */
  secret: Buffer
}
