import { statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { invalid } from '../../kernel/errors.ts'
import { createStorage } from '../../kernel/storage.ts'
import { backup, type Manifest } from '../backup/backup.ts'
import { restore } from '../backup/restore.ts'
import { openDatabase, openPlace } from '../place.ts'
import { texts } from '../server.texts.ts'
import { type Command, word } from './command.ts'

export const backupCommand: Command = {
  name: 'backup',
  summary: texts.backupSummary,
  usage: 'FILE|FOLDER',
  options: {},
  async run({ words, config, log, t }) {
    const path = fileFor(resolve(word({ words }, 0, texts.wantedFile)), new Date())
    const place = await openPlace(config, log)
    try {
      const made = await backup(place, path)
      const counts = { tables: made.tables.length, rows: rowsOf(made), files: made.files }
      return {
        json: { path, bytes: made.bytes, madeAt: made.madeAt, ...counts, secrets: made.secrets },
        lines: [t(texts.backupDone, { path, ...counts })],
      }
    } finally {
      await place.close()
    }
  },
}

export const restoreCommand: Command = {
  name: 'restore',
  summary: texts.restoreSummary,
  usage: 'FILE',
  options: {},
  async run({ words, config, log, t }) {
    const path = resolve(word({ words }, 0, texts.wantedFile))
    const { pool, close } = await openDatabase(config, log)
    try {
      const restored = await restore({ config, pool, storage: await createStorage(config) }, path)
      const counts = { rows: rowsOf(restored), files: restored.files }
      return {
        json: { path, madeAt: restored.madeAt, tables: restored.tables.length, ...counts },
        lines: [t(texts.restoreDone, { madeAt: restored.madeAt, ...counts })],
      }
    } finally {
      await close()
    }
  },
}

/** The file itself, or one named by the moment inside a folder. Throws `invalid` without a folder. */
export function fileFor(path: string, now: Date): string {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) {
    const moment = now.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')
    return join(path, `kizuna-${moment}Z.tar.gz`)
  }
  const folder = dirname(path)
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw invalid(texts.noFolder, { path: folder })
  return path
}

function rowsOf(manifest: Manifest): number {
  return manifest.tables.reduce((sum, table) => sum + table.rows, 0)
}
