import { createHash, randomBytes } from 'node:crypto'
import { chown, lstat, mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isOpenToAll, type Place } from './place.ts'

/** A socket's path has at most 107 bytes on Linux and 103 on macOS, `/.s.PGSQL.5432` included. */
const LONGEST_TMP = 60

/** A private folder for the socket: the same for the same database, another for another. */
export async function prepareSocketFolder(place: Place): Promise<string> {
  const name = `kizuna-${createHash('sha256').update(place.cluster).digest('hex').slice(0, 12)}`
  const parent = await shortTmp()
  const folder = join(parent, name)
  if (await isOurs(folder, place)) return folder
  // Somebody else sits on the name: anyone may make folders in /tmp.
  const other = `${folder}-${randomBytes(4).toString('hex')}`
  await isOurs(other, place)
  return other
}

async function shortTmp(): Promise<string> {
  const tmp = tmpdir()
  const fits = tmp.length <= LONGEST_TMP && (await isOpenToAll(tmp).catch(() => false))
  return fits || (process.getuid?.() !== 0 && tmp.length <= LONGEST_TMP) ? tmp : '/tmp'
}

async function isOurs(folder: string, { owner }: Place): Promise<boolean> {
  try {
    await mkdir(folder, { mode: 0o700 })
    if (owner) await chown(folder, owner.uid, owner.gid)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  const found = await lstat(folder)
  const wanted = owner?.uid ?? process.getuid?.()
  return found.isDirectory() && found.uid === wanted && (found.mode & 0o077) === 0
}
