import { readConfig } from '../../../kernel/config.ts'
import type { Ctx } from '../../../kernel/context.ts'
import { createDb, createPool, type PoolOptions } from '../../../kernel/db.ts'
import { newId } from '../../../kernel/ids.ts'
import { createLogger } from '../../../kernel/log.ts'
import { diskStorage } from '../../../kernel/storage.ts'
import { modules } from '../../../server/modules.ts'
import { workOnImport } from '../run/work-on-import.ts'

/** A process of its own that works on an import and says how far it is, so that a test can kill it. */
const [importId = '', files = '', connection = '{}'] = process.argv.slice(2)
const pool = createPool(JSON.parse(connection) as PoolOptions, () => {})
const ctx: Ctx = {
  actor: { kind: 'job', name: 'imports.run' },
  tx: createDb(pool),
  now: new Date(),
  requestId: newId(),
  locale: 'ja',
  from: null,
  host: {
    config: readConfig({ KIZUNA_DATA: files, LOG_LEVEL: 'silent' }),
    log: createLogger('silent'),
    storage: diskStorage(`${files}/files`),
    modules,
    secret: Buffer.alloc(32, 'kizuna'),
  },
}
const say = (word: string) => process.stdout.write(`${word}\n`)
say('began')
say(await workOnImport(ctx, importId, { silentSeconds: 0, onProgress: ({ state }) => say(state) }))
await pool.end()
