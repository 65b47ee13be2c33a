import { type Ctx, requirePermission } from '../../../kernel/context.ts'
import { type CsvEncoding, csvReply } from '../../../kernel/csv.ts'
import type { FileReply } from '../../../kernel/endpoint.ts'
import { translator } from '../../../kernel/i18n.ts'
import { audit } from '../../accounts/index.ts'
import type { NamedPrediction } from '../contract/prediction.ts'
import { texts as heads } from '../insight.texts.ts'
import { texts } from '../prediction.texts.ts'
import type { PredictionSort } from './predictions.queries.ts'
import { listPredictions, readRun } from './read-predictions.ts'

interface PredictionsFile {
  runId: string
  sort?: PredictionSort
  encoding: CsvEncoding
}

/** The list of a run's people as a file; who took it is written down. Throws `not_found`. */
export async function predictionsFile(ctx: Ctx, input: PredictionsFile): Promise<FileReply> {
  requirePermission(ctx, 'insight.read')
  requirePermission(ctx, 'people.export')
  const { encoding, ...wanted } = input
  const { runId, question, outcome } = await readRun(ctx, wanted)
  await audit(ctx, { action: 'insight.predictions_exported', detail: { runId } })
  const name = `predictions-${outcome?.calibrationEnd ?? runId}`
  return csvReply(name, encoding, rowsOf(ctx, wanted, question.horizonDays))
}

async function* rowsOf(
  ctx: Ctx,
  wanted: Omit<PredictionsFile, 'encoding'>,
  days: number,
): AsyncGenerator<string[]> {
  const t = translator(ctx.locale)
  yield [
    t(heads.headNumber),
    t(heads.headName),
    t(heads.headKana),
    t(texts.headLastOrder),
    t(texts.headOrders),
    t(texts.headNextOrder),
    t(texts.headExpected, { days }),
    t(texts.headAlive),
    t(texts.headChance90),
    t(texts.headSales),
    t(texts.headWorth),
    t(texts.headCurrency),
    t(texts.headWhy),
    t(heads.headPersonId),
  ]
  let cursor: string | undefined
  do {
    const page: { items: NamedPrediction[]; nextCursor: string | null } = await listPredictions(
      ctx,
      {
        ...wanted,
        limit: 500,
        ...(cursor && { cursor }),
      },
    )
    for (const person of page.items) yield cellsOf(person)
    cursor = page.nextCursor ?? undefined
  } while (cursor)
}

function cellsOf(person: NamedPrediction): string[] {
  const { basis, alive, expectedSales, expectedWorth } = person
  return [
    person.number ?? '',
    person.name,
    person.kana,
    basis.lastOrder,
    String(basis.orders),
    person.nextOrder ?? '',
    person.expectedOrders.toFixed(2),
    alive === null ? '' : alive.toFixed(3),
    person.chance90.toFixed(3),
    expectedSales.amount,
    expectedWorth.amount,
    expectedWorth.currency,
    `${person.words} ${person.why}`.trim(),
    person.personId,
  ]
}
