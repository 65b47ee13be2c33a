import { realpath } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { createClient, type DatabaseClient } from './db.ts'
import { createCluster, hasCluster } from './embedded-postgres/cluster.ts'
import { prepareNative } from './embedded-postgres/native.ts'
import { notWritable, type Place, preparePlace } from './embedded-postgres/place.ts'
import { findPostmaster, startPostmaster, stopPostmaster } from './embedded-postgres/postmaster.ts'
import { type Settings, settingsFor, THROWAWAY } from './embedded-postgres/settings.ts'
import { prepareSocketFolder } from './embedded-postgres/socket-folder.ts'
import type { Logger } from './log.ts'

const DATABASE = 'kizuna'
const USER = 'kizuna'
const HOLDER = 'kizuna holder'
const LEAVING = 'kizuna leaving'
const LEAVE_LOCK = 46490002
const SILENCE_MS = 5000

export interface EmbeddedPostgres {
  connection: { host: string; database: string; user: string }
  /** The same as one text, for programs that take a DATABASE_URL. */
  url: string
  version: string
  /** Close the pool first. The last process to leave stops PostgreSQL; before that it runs on. */
  stop(): Promise<void>
}

export interface EmbeddedPostgresOptions {
  /** KIZUNA_DATA; PostgreSQL lives in its folder `postgres`. */
  dataDir: string
  log: Pick<Logger, 'info' | 'warn' | 'error'>
  /** For tests: no waiting for the disk, nothing survives a power cut. */
  throwaway?: boolean
}

/**
 * Starts the PostgreSQL of a data directory, or joins the one that runs there already, be it
 * another process's or left over from one that was killed. Starts it again should it die.
 * Throws `precondition_failed` with a sentence when it can't.
 */
export async function startEmbeddedPostgres(
  options: EmbeddedPostgresOptions,
): Promise<EmbeddedPostgres> {
  const place = await preparePlace(options.dataDir)
  if (dirname(place.home) !== (await realpath(options.dataDir))) {
    options.log.info(`The database lives in ${place.home}, to which ${options.dataDir} has a link`)
  }
  const holder = await hold(place, options)
  const { socketFolder, version } = holder
  return {
    connection: { host: socketFolder, database: DATABASE, user: USER },
    url: `postgresql://${USER}@${encodeURIComponent(socketFolder)}/${DATABASE}`,
    version,
    stop: holder.leave,
  }
}

/** Keeps one connection for as long as the process uses the database: it tells others that we do, and us when PostgreSQL dies. */
async function hold(place: Place, options: EmbeddedPostgresOptions) {
  const { log } = options
  let isLeaving = false
  let recovery: Promise<void> = Promise.resolve()
  let { client, socketFolder } = await connect(place, options)
  const version = await prepareDatabase(client)
  watch()

  function watch() {
    client.once('end', () => {
      if (!isLeaving) recovery = recover()
    })
  }

  async function recover() {
    log.warn('PostgreSQL ended unexpectedly; starting it again')
    for (let wait = 100; !isLeaving; wait = Math.min(wait * 2, 10_000)) {
      try {
        ;({ client, socketFolder } = await connect(place, options, socketFolder))
        watch()
        log.info('PostgreSQL is back')
        return
      } catch (error) {
        log.error({ err: error }, 'PostgreSQL did not start')
        await sleep(wait)
      }
    }
  }

  async function leave() {
    if (isLeaving) return
    isLeaving = true
    await recovery
    const others = await countOthers(client).catch(() => 0)
    await client.end().catch(() => {})
    if (others > 0) log.info(`PostgreSQL runs on for ${others} other connections`)
    else await stopPostmaster(place)
  }

  return { socketFolder, version, leave }
}

type Connected = { client: DatabaseClient; socketFolder: string }

/** A connection to the running PostgreSQL, which is started if need be. */
async function connect(
  place: Place,
  options: EmbeddedPostgresOptions,
  socketFolder?: string,
): Promise<Connected> {
  let silentSince = Date.now()
  for (;;) {
    const found = await findPostmaster(place)
    if (!found) {
      await start(place, options, socketFolder)
      silentSince = Date.now()
    } else if (found.status === 'ready') {
      const client = await tryConnect(found.socketFolder)
      if (client) return { client, socketFolder: found.socketFolder }
      // It lives but can't be reached, e.g. because somebody emptied /tmp.
      if (Date.now() - silentSince > SILENCE_MS) await stopPostmaster(place)
    }
    await sleep(found ? 25 : 0)
  }
}

async function start(
  place: Place,
  { throwaway = false }: EmbeddedPostgresOptions,
  socketFolder?: string,
) {
  try {
    const native = await prepareNative(place)
    if (!(await hasCluster(place))) await createCluster(place, native, !throwaway)
    const folder = socketFolder ?? (await prepareSocketFolder(place))
    const extra: Settings = throwaway ? THROWAWAY : {}
    await startPostmaster(place, native, settingsFor(folder, extra))
  } catch (error) {
    throw notWritable(place.home, error)
  }
}

/** Null while PostgreSQL is on its way up or down. */
async function tryConnect(host: string): Promise<DatabaseClient | null> {
  const client = createClient({
    host,
    database: 'postgres',
    user: 'postgres',
    application_name: HOLDER,
  })
  client.on('error', () => {})
  try {
    await client.connect()
    return client
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    const isPassing = ['ECONNREFUSED', 'ENOENT', 'ECONNRESET', '57P03', '57P01', '53300'].includes(
      code ?? '',
    )
    if (isPassing) return null
    throw error
  }
}

/** The application owns its database and is no superuser, just as on a PostgreSQL of somebody else's. */
async function prepareDatabase(client: DatabaseClient): Promise<string> {
  await client.query('select pg_advisory_lock($1)', [LEAVE_LOCK])
  const { rows } = await client.query<{ role: boolean; database: boolean; version: string }>(
    `select exists (select from pg_roles where rolname = $1) as role,
       exists (select from pg_database where datname = $2) as database,
       current_setting('server_version') as version`,
    [USER, DATABASE],
  )
  const [found] = rows
  if (!found?.role) await client.query(`create role ${USER} login createdb`)
  if (!found?.database) await client.query(`create database ${DATABASE} owner ${USER}`)
  await client.query('select pg_advisory_unlock($1)', [LEAVE_LOCK])
  return found?.version ?? ''
}

/** Two who leave together take turns, so that the second sees the first gone and stops PostgreSQL. */
async function countOthers(client: DatabaseClient): Promise<number> {
  await client.query('select pg_advisory_lock($1)', [LEAVE_LOCK])
  await client.query(`set application_name = '${LEAVING}'`)
  for (let tries = 0; ; tries++) {
    const { rows } = await client.query<{ holders: number; clients: number }>(
      `select count(*) filter (where application_name = $1) as holders, count(*) as clients
       from pg_stat_activity
       where backend_type = 'client backend' and pid <> pg_backend_pid() and application_name <> $2`,
      [HOLDER, LEAVING],
    )
    const { holders, clients } = rows[0] ?? { holders: 0, clients: 0 }
    // Connections of a pool that was just closed take a moment to go.
    if (holders > 0 || clients === 0 || tries === 20) return clients
    await sleep(50)
  }
}
