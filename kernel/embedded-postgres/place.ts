import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmod, chown, lstat, mkdir, readdir, realpath, rm, stat, symlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { DomainError, preconditionFailed } from '../errors.ts'
import { texts } from './embedded-postgres.texts.ts'

/** The account that PostgreSQL runs as when ours is root, which it refuses. */
export type Owner = { uid: number; gid: number }

export interface Place {
  /** Everything of PostgreSQL's, below the data directory. */
  home: string
  /** What PostgreSQL itself calls its data directory. */
  cluster: string
  /** Null when PostgreSQL runs as ourselves. */
  owner: Owner | null
}

const ELSEWHERE = '/var/lib/kizuna'

/** Makes the folders that hold the database, in reach of the account that PostgreSQL runs as. */
export async function preparePlace(dataDir: string): Promise<Place> {
  const owner = plainUser()
  try {
    await mkdir(dataDir, { recursive: true })
    const home = await openHome(dataDir, owner)
    return { home, cluster: join(home, 'cluster'), owner }
  } catch (error) {
    throw notWritable(dataDir, error)
  }
}

/** What the file system refused, in words; everything else as it is. */
export function notWritable(folder: string, error: unknown): unknown {
  const code = (error as NodeJS.ErrnoException).code
  if (code === 'ENOSPC') return preconditionFailed(texts.diskFull, { folder })
  if (code === undefined || error instanceof DomainError) return error
  return preconditionFailed(texts.notWritable, { folder, reason: code })
}

function plainUser(): Owner | null {
  if (process.getuid?.() !== 0) return null
  const [uid, gid] = ['-u', '-g'].map((flag) =>
    Number.parseInt(spawnSync('id', [flag, 'nobody'], { encoding: 'utf8' }).stdout ?? '', 10),
  )
  if (!uid || !gid) throw preconditionFailed(texts.noPlainUser)
  return { uid, gid }
}

async function openHome(dataDir: string, owner: Owner | null): Promise<string> {
  const path = join(dataDir, 'postgres')
  const there = await lstat(path).catch(() => null)
  // Another process may be quicker by a moment; its folder is as good.
  if (!there) await makeHome(dataDir, path, owner).catch(unlessThere)
  const home = await realpath(path)
  await readdir(home)
  if (owner && (await stat(home)).uid !== owner.uid) await chown(home, owner.uid, owner.gid)
  return home
}

function unlessThere(error: NodeJS.ErrnoException) {
  if (error.code !== 'EEXIST') throw error
}

/**
 * Below a private home, e.g. /root, the plain user can't reach any folder. Rather than open the
 * home to everybody, the database then lives elsewhere and a link stands in the data directory.
 */
async function makeHome(dataDir: string, path: string, owner: Owner | null) {
  if (!owner) return mkdir(path, { mode: 0o700 })
  const { mode } = await stat(dataDir)
  await chmod(dataDir, (mode & 0o7777) | 0o011)
  if (await isOpenToAll(dataDir)) {
    await mkdir(path, { mode: 0o700 })
    return chown(path, owner.uid, owner.gid)
  }
  const home = join(ELSEWHERE, randomBytes(6).toString('hex'))
  await mkdir(ELSEWHERE, { recursive: true, mode: 0o755 })
  await mkdir(home, { mode: 0o700 })
  await chown(home, owner.uid, owner.gid)
  await symlink(home, path).catch(async (error) => {
    await rm(home, { recursive: true })
    throw error
  })
}

/** True if every folder down to `path` lets everybody through, and `path` itself may be entered or run. */
export async function isOpenToAll(path: string): Promise<boolean> {
  const real = await realpath(path)
  for (let at = real; ; at = dirname(at)) {
    if (((await stat(at)).mode & 0o001) === 0) return false
    if (at === dirname(at)) return true
  }
}
