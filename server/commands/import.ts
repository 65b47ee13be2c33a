import type { Translate } from '../../kernel/i18n.ts'
import { importFile } from '../../modules/imports/index.ts'
import { openPlace } from '../place.ts'
import { texts } from '../server.texts.ts'
import { type Command, oneOfWords, word } from './command.ts'

const A_SECOND = 1000

export const importCommand: Command = {
  name: 'import',
  summary: texts.importSummary,
  usage: 'orders|people|subscriptions FILE [--mapping NAME|FILE.json] [--dry-run]',
  options: { mapping: { type: 'string' }, 'dry-run': { type: 'boolean' } },
  async run(invocation) {
    const { values, config, log, locale, t, say } = invocation
    const kind = oneOfWords(invocation.words[0], ['orders', 'people', 'subscriptions'])
    const path = word(invocation, 1, texts.wantedFile)
    const place = await openPlace(config, log)
    let lastSaid = 0
    try {
      const { row, counts, untaken } = await importFile(
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
      const url = `${config.PUBLIC_URL || `http://localhost:${config.PORT}`}/imports/${row.importId}`
      return {
        json: { ...answerOf(row, counts), untaken, url },
        lines: [
          summaryOf(row, t),
          ...untaken.map((each) => untakenLine(each, t)),
          ...(row.rowsUntaken > untaken.length
            ? [t(texts.importMore, { more: row.rowsUntaken - untaken.length })]
            : []),
          t(texts.importSeen, { importId: row.importId, url }),
          ...(config.PUBLIC_URL ? [] : [t(texts.importStartFirst)]),
        ],
        // What was taken is in; a shop's script should still hear that some rows were not.
        ok: row.state !== 'failed',
      }
    } finally {
      await place.close()
    }
  },
}

function summaryOf(row: Imported['row'], t: Translate): string {
  const { rowsUntaken: untaken, rowsSkipped: skipped, result } = row
  if (row.state === 'checked') {
    const would = row.rowsTotal - untaken - skipped
    return t(texts.importChecked, { would, untaken, skipped })
  }
  const { ordersCreated = 0, ordersUpdated = 0, ordersUnchanged = 0 } = result
  const { subscriptionsCreated = 0, subscriptionsUpdated = 0, subscriptionsUnchanged = 0 } = result
  const done = t(texts.importDone, { taken: row.rowsTaken, untaken, skipped })
  const isAgain = ordersUnchanged > 0 && ordersCreated + ordersUpdated === 0
  if (isAgain) return `${done} ${t(texts.importAgain, { orders: ordersUnchanged })}`
  return subscriptionsUnchanged > 0 && subscriptionsCreated + subscriptionsUpdated === 0
    ? `${done} ${t(texts.importSubscriptionsAgain, { count: subscriptionsUnchanged })}`
    : done
}

function untakenLine({ line, problems }: Imported['untaken'][number], t: Translate): string {
  const [problem] = problems
  if (!problem) return t(texts.importRow, { line, words: '' })
  const { column, words } = problem
  return column === null
    ? t(texts.importRow, { line, words })
    : t(texts.importCell, { line, column, words })
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
