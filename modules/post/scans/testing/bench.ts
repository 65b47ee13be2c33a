import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach } from 'vitest'
import type { Ctx } from '../../../../kernel/context.ts'
import { openTestDatabase, type TestDatabase } from '../../../../kernel/testing.ts'
import { createPerson } from '../../../people/index.ts'
import { EMPTY_DRAFT } from '../../scans.rules.ts'
import { closeReader } from '../reading/reader.ts'
import { bringBatch, drawCard } from './cards.ts'

const NOW = '2026-11-20T03:00:00Z'

export const typed = {
  ...EMPTY_DRAFT,
  words: '箱の字が小さくなりました。',
  kind: 'request' as const,
}
export const first = (list: readonly string[]) => list[0] ?? ''

/** One database for all that is tested of scans, and somebody new at the desk for each test. */
export class Bench {
  database = {} as TestDatabase
  ctx = {} as Ctx
  job = {} as Ctx
  card: Buffer = Buffer.alloc(0)

  png(name = 'a.png') {
    return { name, bytes: this.card }
  }

  colleague(): Ctx {
    return this.database.ctx({ role: 'staff', now: NOW })
  }

  person(more: object = {}) {
    return createPerson(this.ctx, {
      familyName: '田中',
      givenName: '節子',
      identities: [],
      ...more,
    })
  }

  /** Its cards can be typed; the machine has read none of them. */
  async readyBatch(files = [this.png()], options = {}) {
    const batch = await bringBatch(this.ctx, files, options)
    await sql`update post.scans set state = 'ready'
      where batch_id = ${batch.batchId} and state = 'reading'`.execute(this.database.db)
    return batch
  }

  async keysIn(folder: string): Promise<string[]> {
    const list: string[] = []
    for await (const key of this.database.host.storage.list(folder)) list.push(key)
    return list
  }
}

export function openBench(): Bench {
  const bench = new Bench()
  beforeAll(async () => {
    bench.database = await openTestDatabase()
    bench.card = await drawCard(['MEMBER 12345678', 'TEL 03-1234-5678'])
  })
  beforeEach(() => {
    bench.ctx = bench.database.ctx({ now: NOW })
    bench.job = bench.database.ctx({ actor: { kind: 'job', name: 'test' }, now: NOW })
  })
  afterAll(async () => {
    await closeReader()
    await bench.database.close()
  })
  return bench
}
