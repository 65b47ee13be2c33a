import { chmod, cp, lstat, mkdir, readdir, readFile, rename, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { preconditionFailed } from '../errors.ts'
import { texts } from './embedded-postgres.texts.ts'
import { halfMade, removeHalfMade } from './half-made.ts'
import { isOpenToAll, type Place } from './place.ts'

const PROGRAMS = ['postgres', 'initdb', 'pg_ctl']
const COPY = 'native-'

/** The PostgreSQL that `@embedded-postgres/*` brings; bump together with the packages. */
export const MAJOR = '18'

export type Binaries = { native: string; version: string }

/**
 * The folder with `bin/postgres`, ready to run for the account of `place`. npm leaves out the
 * links between its libraries, and loses the right to execute under --ignore-scripts.
 */
export async function prepareNative(place: Place, from?: Binaries): Promise<string> {
  const { native, version } = from ?? (await findPackage())
  if (await isReady(native, place)) return native
  const copy = join(place.home, `${COPY}${version}`)
  if (!(await lstat(copy).catch(() => null))) await copyNative(native, copy, place)
  return copy
}

async function findPackage(): Promise<Binaries> {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    if (process.platform === 'win32') throw new Error('sockets only')
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`)
    const root = dirname(dirname(entry))
    const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
    return { native: join(root, 'native'), version }
  } catch {
    throw preconditionFailed(texts.noBinaries, { platform })
  }
}

async function isReady(native: string, place: Place): Promise<boolean> {
  try {
    await repair(native)
  } catch {
    return false
  }
  if (!place.owner) return true
  const needed = [
    ...PROGRAMS.map((name) => join(native, 'bin', name)),
    join(native, 'lib'),
    join(native, 'share'),
  ]
  const open = await Promise.all(needed.map(isOpenToAll))
  return open.every(Boolean)
}

/** Makes what is missing, and writes nothing when nothing is. */
async function repair(native: string) {
  for (const name of PROGRAMS) {
    const program = join(native, 'bin', name)
    const { mode } = await lstat(program)
    if ((mode & 0o555) !== 0o555) await chmod(program, 0o755)
  }
  const list: { source: string; target: string }[] = JSON.parse(
    await readFile(join(native, 'pg-symlinks.json'), 'utf8'),
  )
  for (const { source, target } of list) {
    const link = join(dirname(native), target)
    if (await lstat(link).catch(() => null)) continue
    await symlink(relative(dirname(target), source), link).catch((error) => {
      if (error.code !== 'EEXIST') throw error
    })
  }
}

/** 60 MB, once: for a checkout that the plain user can't reach, or that can't be written. */
async function copyNative(native: string, copy: string, place: Place) {
  await removeHalfMade(place.home)
  const partial = halfMade(place.home)
  await mkdir(partial, { mode: 0o755 })
  await cp(native, join(partial, 'native'), { recursive: true, verbatimSymlinks: true })
  await repair(join(partial, 'native'))
  await openToOwner(partial)
  // A process that starts beside us may have been quicker; both copies are the same.
  await rename(join(partial, 'native'), copy).catch((error) => {
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error
  })
  await rm(partial, { recursive: true, force: true })
  await removeOldCopies(place.home, copy)
}

async function removeOldCopies(home: string, copy: string) {
  const names = await readdir(home)
  const old = names.filter((name) => name.startsWith(COPY) && join(home, name) !== copy)
  await Promise.all(old.map((name) => rm(join(home, name), { recursive: true, force: true })))
}

/** Readable for everybody inside the private home, whatever umask the checkout was made with. */
async function openToOwner(folder: string) {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isSymbolicLink()) continue
    const executable = entry.isDirectory() || entry.parentPath.endsWith('/bin')
    await chmod(join(entry.parentPath, entry.name), executable ? 0o755 : 0o644)
  }
}
