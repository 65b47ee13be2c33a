import { createHash, randomBytes } from 'node:crypto'
import { chown, lstat, mkdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isOpenToAll, type Place } from './place.ts'

/** A socket's path has at most 107 bytes on Linux and 103 on macOS, `/.s.PGSQL.5432` included. */
const LONGEST_TMP = 60

/**
 * A private folder for the socket: another for each database, and the same at each start, because
 * the pools of all processes go on knocking there while PostgreSQL starts again.
 */
export async function prepareSocketFolder(place: Place): Promise<string> {
  const known = await recall(place)
  if (known && (await isOurs(known, place).catch(() => false))) return known
  const folder = await makeFolder(place)
  await writeFile(recordFile(place), `${place.cluster}\n${folder}\n`)
  return folder
}

/** Null where the record came along with a copy of another database. */
async function recall(place: Place): Promise<string | null> {
  const record = await readFile(recordFile(place), 'utf8').catch(() => '')
  const [cluster, folder] = record.split('\n')
  return folder && cluster === place.cluster ? folder : null
}

function recordFile({ home }: Place): string {
  return join(home, 'socket-folder')
}

async function makeFolder(place: Place): Promise<string> {
  const name = `kizuna-${createHash('sha256').update(place.cluster).digest('hex').slice(0, 12)}`
  const folder = join(await shortTmp(), name)
  if (await isOurs(folder, place)) return folder
  // Somebody else sits on the name: anyone may make folders in /tmp.
  const other = `${folder}-${randomBytes(4).toString('hex')}`
  await isOurs(other, place)
  return other
}

async function shortTmp(): Promise<string> {
  const tmp = tmpdir()
  if (tmp.length > LONGEST_TMP) return '/tmp'
  const isReachable = process.getuid?.() !== 0 || (await isOpenToAll(tmp).catch(() => false))
  return isReachable ? tmp : '/tmp'
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
