/**
 * Tracking against one hand-written insert of the same rows, on tables that hold 1 million persons
 * and 10 million facts. `npm run bench -- tracking`; the tables are built once in ./.cache/bench.
 */
import { loadavg } from 'node:os'
import { resolve } from 'node:path'
import { readConfig } from '../kernel/config.ts'
import { createClient, type PoolOptions } from '../kernel/db.ts'
import { createLogger } from '../kernel/log.ts'
import { createApiKey } from '../modules/accounts/index.ts'
import { openPlace } from '../server/place.ts'
import { startChildServer, stopChildServer } from './server/child.ts'
import { buildOnce } from './tracking/build.ts'
import { CONNECTIONS, drive, sender } from './tracking/load.ts'
import { BATCH } from './tracking/messages.ts'
import { insertByHand, readPersonIds } from './tracking/reference.ts'

const PORT = 46499
const SECONDS = 20

const dataDir = resolve(readFolder())
const say = (line: string) => process.stderr.write(`${line}\n`)

function readFolder(): string {
  const [, , folder] = process.argv
  return folder ?? './.cache/bench'
}

/** All start from the same: no page is dirty, so each writes its pages whole the first time. */
async function rest(connection: PoolOptions) {
  const client = createClient({ ...connection, user: 'postgres', database: 'postgres' })
  await client.connect()
  await client.query('checkpoint')
  await client.end()
}

const place = await openPlace(
  readConfig({ KIZUNA_DATA: dataDir, DATABASE_POOL: String(CONNECTIONS) }),
  createLogger('error'),
)
await buildOnce(place.db, say)
const { token } = await createApiKey(place.operator(), { kind: 'write', name: 'bench' })
const ids = await readPersonIds(place.pool)
const byHand = () => insertByHand(place.pool, ids)
const server = await startChildServer(dataDir, PORT)
const track = sender(`http://127.0.0.1:${PORT}`, token)

await drive(3, byHand)
await drive(3, track)
const loadBefore = loadavg()[0]
await rest(place.connection)
const before = await drive(SECONDS / 2, byHand)
await rest(place.connection)
const tracking = await drive(SECONDS, track)
await rest(place.connection)
const after = await drive(SECONDS / 2, byHand)
await stopChildServer(server)
await place.close()

const reference = Math.round((before.perSecond + after.perSecond) / 2)
const ratio = Math.round((tracking.perSecond / reference) * 100) / 100
console.log(
  JSON.stringify(
    {
      connections: CONNECTIONS,
      batch: BATCH,
      loadBefore,
      tracking,
      reference: { perSecond: reference, before, after },
      ratio,
    },
    null,
    2,
  ),
)
console.log(
  `Tracking stored ${tracking.perSecond.toLocaleString('en')} facts a second (p50 ${tracking.p50} ms, p99 ${tracking.p99} ms a batch of ${BATCH}); one hand-written insert of the same rows ${reference.toLocaleString('en')}: ratio ${ratio}.`,
)
