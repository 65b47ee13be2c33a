import type { PersonPart } from '../../people/index.ts'
import { tracesTexts as texts } from '../traces.texts.ts'
import { eraseTraces, exportTraces } from './reach.queries.ts'

/** What came of messages, on behalf of people. Addresses that want no more stay, as hashes. */
export const tracesPart: PersonPart = {
  exportData: async ({ tx }, personId) => ({ traces: await exportTraces(tx, personId) }),
  exportLabels: {
    traces: texts.exportTraces,
    trace: texts.exportTrace,
    traceOf: texts.exportTraceOf,
    traceAt: texts.exportTraceAt,
    traceTimes: texts.exportTraceTimes,
  },
  erase: ({ tx }, personId) => eraseTraces(tx, personId),
}
