import { randomBytes } from 'node:crypto'
import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { isAlive } from './postmaster.ts'

const PREFIX = 'new-'
const MINUTES_TO_MAKE = 10

/** A name for a folder that is made beside its final place and moved there when it is whole. */
export function halfMade(home: string): string {
  return join(home, `${PREFIX}${process.pid}-${randomBytes(4).toString('hex')}`)
}

/** What processes left that were killed while they made it. */
export async function removeHalfMade(home: string): Promise<void> {
  for (const name of await readdir(home)) {
    if (!name.startsWith(PREFIX)) continue
    const folder = join(home, name)
    const { mtimeMs } = await stat(folder).catch(() => ({ mtimeMs: Date.now() }))
    const isOld = Date.now() - mtimeMs > MINUTES_TO_MAKE * 60_000
    const maker = Number.parseInt(name.slice(PREFIX.length), 10)
    if (isOld || !isAlive(maker)) await rm(folder, { recursive: true, force: true })
  }
}
