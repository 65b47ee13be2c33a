import { importFile } from '../../modules/imports/index.ts'
import { openPlace } from '../place.ts'
import { texts } from '../server.texts.ts'
import { type Command, oneOf, word } from './command.ts'

const A_SECOND = 1000

export const importCommand: Command = {
  name: 'import',
  summary: texts.importSummary,
  usage: 'orders|people FILE [--mapping NAME|FILE.json] [--dry-run]',
  options: { mapping: { type: 'string' }, 'dry-run': { type: 'boolean' } },
  async run(invocation) {
    const { values, config, log, locale, t, say } = invocation
    const kind = oneOf({ kind: invocation.words[0] }, 'kind', ['orders', 'people'])
    const path = word(invocation, 1, texts.wantedFile)
    const place = await openPlace(config, log)
    let lastSaid = 0
    try {
      const { row, counts } = await importFile(
        { ...place.operator(), locale },
        {
          path,
          kind,
          mapping: typeof values.mapping === 'string' ? values.mapping : undefined,
          dryRun: values['dry-run'] === true,
          onProgress: ({ done, total }) => {
            if (Date.now() - lastSaid < A_SECOND || total === null) return
            lastSaid = Date.now()
            say(t(texts.importProgress, { done, total }))
          },
        },
      )
      const { rowsTaken: taken, rowsUntaken: untaken, rowsSkipped: skipped } = row
      return {
        json: answerOf(row, counts),
        lines: [t(texts.importDone, { taken, untaken, skipped })],
        // What was taken is in; a shop's script should still hear that some rows were not.
        ok: row.state !== 'failed',
      }
    } finally {
      await place.close()
    }
  },
}

type Imported = Awaited<ReturnType<typeof importFile>>

function answerOf(row: Imported['row'], counts: Imported['counts']) {
  return {
    importId: row.importId,
    state: row.state,
    file: { name: row.fileName, size: row.fileSize, sha256: row.sha256, encoding: row.encoding },
    source: row.source,
    rows: {
      total: row.rowsTotal,
      taken: row.rowsTaken,
      untaken: row.rowsUntaken,
      skipped: row.rowsSkipped,
      skippedByRule: row.skippedByRule,
    },
    untakenByReason: counts.groups,
    foreseen: row.foreseen,
    result: row.result,
    startedAt: row.startedAt,
    finishedAt: row.finishedAt,
  }
}
