import type { Ctx } from '../../kernel/context.ts'
import {
  reportChurn,
  reportCohorts,
  reportCosts,
  reportLadder,
  reportLtv,
  reportPurchases,
  reportRepeat,
  reportRetention,
  reportScorecard,
  reportSubscriptionChurn,
  reportTable,
  reportTrends,
  type ScopeInput,
} from '../../modules/insight/index.ts'
import { openPlace } from '../place.ts'
import { texts } from '../server.texts.ts'
import { type Command, oneOf, oneOfWords, type Values } from './command.ts'

type Report = { read: (ctx: Ctx, scope: ScopeInput) => Promise<unknown>; table: string }

const REPORTS = {
  ltv: { read: reportLtv, table: 'working' },
  cohorts: { read: reportCohorts, table: 'cohorts' },
  repeat: { read: reportRepeat, table: 'repeat' },
  purchases: { read: reportPurchases, table: 'months' },
  retention: { read: reportRetention, table: 'trend' },
  churn: { read: reportChurn, table: 'months' },
  'subscription-churn': { read: reportSubscriptionChurn, table: 'life' },
  trends: { read: reportTrends, table: 'trends' },
  ladder: { read: reportLadder, table: 'stages' },
  costs: { read: reportCosts, table: 'channels' },
  scorecard: { read: reportScorecard, table: 'measures' },
} satisfies Record<string, Report>

type ReportName = keyof typeof REPORTS
const NAMES = Object.keys(REPORTS) as ReportName[]

export const reportCommand: Command = {
  name: 'report',
  summary: texts.reportSummary,
  usage: `${NAMES.slice(0, 3).join('|')}|… [--segment all|members|subscribers] [--source S] [--from DAY] [--to DAY]`,
  options: {
    segment: { type: 'string' },
    currency: { type: 'string' },
    source: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
  },
  async run({ values, words, config, log, locale }) {
    const report = oneOfWords(words[0], NAMES)
    const scope = scopeOf(values)
    const place = await openPlace(config, log)
    try {
      const ctx = { ...place.operator(), locale }
      const { read, table } = REPORTS[report]
      const json = await read(ctx, scope)
      return { json, lines: inColumns(await reportTable(ctx, { ...scope, report, table })) }
    } finally {
      await place.close()
    }
  },
}

function scopeOf(values: Values) {
  const text = (name: string) => (typeof values[name] === 'string' ? values[name] : undefined)
  return {
    segment: oneOf(values, 'segment', ['all', 'members', 'subscribers'], 'all'),
    currency: text('currency'),
    source: text('source'),
    from: text('from'),
    to: text('to'),
  }
}

/** A full-width letter takes two places of a terminal. */
const widthOf = (text: string) => [...text].reduce((sum, c) => sum + (c > '\u2e7f' ? 2 : 1), 0)

function inColumns(rows: (string | number)[][]): string[] {
  const cells = rows.map((row) => row.map(String))
  const columns = Math.max(0, ...cells.map((row) => row.length))
  const widths = Array.from({ length: columns }, (_, at) =>
    Math.max(...cells.map((row) => widthOf(row[at] ?? ''))),
  )
  return cells.map((row) =>
    row
      .map((cell, at) => {
        const space = ' '.repeat((widths[at] ?? 0) - widthOf(cell))
        return at === 0 ? cell + space : space + cell
      })
      .join('  '),
  )
}
