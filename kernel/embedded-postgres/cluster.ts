import { spawn } from 'node:child_process'
import {
  chmod,
  lchown,
  open,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { preconditionFailed } from '../errors.ts'
import { texts } from './embedded-postgres.texts.ts'
import { halfMade, removeHalfMade } from './half-made.ts'
import { MAJOR } from './native.ts'
import type { Owner, Place } from './place.ts'

/** True if a database was made here before; refuses one that this PostgreSQL can't open. */
export async function hasCluster({ cluster, home, owner }: Place): Promise<boolean> {
  const found = await stat(cluster).catch(() => null)
  if (!found) return false
  if (!owner && found.uid !== process.getuid?.()) {
    throw preconditionFailed(texts.otherOwner, { folder: home, uid: found.uid })
  }
  const major = await readFile(join(cluster, 'PG_VERSION'), 'utf8').catch(() => null)
  if (major === null) throw preconditionFailed(texts.damaged, { folder: home })
  if (major.trim() !== MAJOR) {
    throw preconditionFailed(texts.otherMajor, { folder: home, found: major.trim(), wanted: MAJOR })
  }
  if (owner && found.uid !== owner.uid) await give(cluster, owner)
  if ((found.mode & 0o077) !== 0) await chmod(cluster, 0o700)
  return true
}

/**
 * Makes an empty database beside its final place and moves it there in one step, so that neither
 * a crash nor a second process that starts at the same moment ever meets half a database.
 */
export async function createCluster(place: Place, native: string, durable: boolean): Promise<void> {
  await removeHalfMade(place.home)
  const made = halfMade(place.home)
  await runInitdb(place, native, made, durable)
  await writeFile(join(made, 'pg_hba.conf'), 'local all all peer map=kizuna\n')
  await writeFile(join(made, 'pg_ident.conf'), identities(place.owner))
  try {
    await rename(made, place.cluster)
  } catch (error) {
    await rm(made, { recursive: true, force: true })
    const { code } = error as NodeJS.ErrnoException
    if (code !== 'ENOTEMPTY' && code !== 'EEXIST') throw error
  }
  if (durable) await syncFolder(place.home)
}

/** Only our own account gets in, even where others run as nobody too. */
function identities(owner: Owner | null): string {
  const { username } = userInfo()
  const names = owner ? [username, 'nobody'] : [username]
  return names
    .flatMap((name) => [`kizuna "${name}" postgres`, `kizuna "${name}" kizuna`, ''])
    .join('\n')
}

async function runInitdb(place: Place, native: string, folder: string, durable: boolean) {
  const locale = process.platform === 'linux' ? 'C.UTF-8' : 'C'
  const args = [
    '-D',
    folder,
    '--username=postgres',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    `--locale=${locale}`,
    '--data-checksums',
    '--no-instructions',
    '--auth-local=peer',
    '--auth-host=reject',
    ...(durable ? [] : ['--no-sync']),
  ]
  const output = await runAs(place, join(native, 'bin/initdb'), args)
  if (output === null) return
  await rm(folder, { recursive: true, force: true })
  if (/No space left/i.test(output))
    throw preconditionFailed(texts.diskFull, { folder: place.home })
  const reason = /(?:error|FATAL): *(.*)/i.exec(output)?.[1] ?? output.trim().slice(-300)
  throw preconditionFailed(texts.failed, { reason, log: 'initdb' })
}

/** Runs a program as the plain user; answers null when it went well, else what it said. */
function runAs({ home, owner }: Place, program: string, args: string[]): Promise<string | null> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      ...owner,
      cwd: home,
      env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let said = ''
    child.stdout.on('data', (data) => {
      said += data
    })
    child.stderr.on('data', (data) => {
      said += data
    })
    child.on('error', (error) => resolve(error.message))
    child.on('close', (code) => resolve(code === 0 ? null : said || `exit ${code}`))
  })
}

/** A copy brought here by root belongs to root, and PostgreSQL wants its own. */
async function give(folder: string, owner: Owner) {
  await lchown(folder, owner.uid, owner.gid)
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    await lchown(join(entry.parentPath, entry.name), owner.uid, owner.gid)
  }
}

async function syncFolder(folder: string) {
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}
