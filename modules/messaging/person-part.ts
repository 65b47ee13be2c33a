import type { PersonPart } from '../people/index.ts'
import { deliveriesPart } from './deliveries/contributions.ts'
import { pushPart } from './push/contributions.ts'
import { tracesPart } from './traces/person-part.ts'

/** The rooms that keep something about a person. */
const parts: readonly PersonPart[] = [tracesPart, deliveriesPart, pushPart]

/** What messaging does on behalf of one person, for each of its rooms. */
export const personPart: PersonPart = {
  exportData: async (ctx, personId) => {
    const data: Record<string, unknown> = {}
    for (const part of parts) Object.assign(data, await part.exportData(ctx, personId))
    return data
  },
  exportLabels: Object.assign({}, ...parts.map((part) => part.exportLabels)),
  erase: async (ctx, personId) => {
    for (const part of parts) await part.erase(ctx, personId)
  },
}
