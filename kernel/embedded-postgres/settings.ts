import { statfsSync } from 'node:fs'
import { totalmem } from 'node:os'

export type Settings = Record<string, string>

const MB = 1024 * 1024

/** For tests: quick, and gone after a power cut. */
export const THROWAWAY: Settings = {
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  max_connections: '100',
  shared_buffers: '128MB',
}

/** What PostgreSQL is started with, on top of its own defaults. */
export function settingsFor(socketFolder: string, extra: Settings): Settings {
  const memory = totalmem() / MB
  return {
    listen_addresses: '',
    port: '5432',
    unix_socket_directories: socketFolder,
    unix_socket_permissions: '0700',
    max_connections: '60',
    shared_buffers: `${clamp(memory / 32, 64, 1024)}MB`,
    effective_cache_size: `${clamp(memory / 2, 256, 65_536)}MB`,
    maintenance_work_mem: `${clamp(memory / 64, 64, 256)}MB`,
    work_mem: '16MB',
    max_wal_size: '4GB',
    checkpoint_timeout: '15min',
    synchronous_commit: 'on',
    random_page_cost: '1.1',
    // Our queries are many and short: compiling them costs more than it saves.
    jit: 'off',
    dynamic_shared_memory_type: hasRoomyShm() ? 'posix' : 'mmap',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...LOGGING,
    ...extra,
  }
}

/** Seven files, one a weekday; no statement and no detail, since both hold people's data. */
const LOGGING: Settings = {
  logging_collector: 'on',
  log_directory: 'log',
  log_filename: 'postgres-%a.log',
  log_truncate_on_rotation: 'on',
  log_rotation_age: '1d',
  log_rotation_size: '0',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
}

function clamp(value: number, low: number, high: number): number {
  return Math.round(Math.min(high, Math.max(low, value)))
}

/** Containers often give 64 MB there, which a parallel query outgrows. */
function hasRoomyShm(): boolean {
  if (process.platform !== 'linux') return true
  try {
    const { blocks, bsize } = statfsSync('/dev/shm')
    return blocks * bsize >= 256 * MB
  } catch {
    return false
  }
}
