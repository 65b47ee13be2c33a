export type { Fact, FactGroup, FactKind, LineCtx, Reaction, RecordedFact } from './fact.ts'
export { reactionPayload } from './reactions.ts'
export { record } from './record.ts'
export { removeFacts } from './remove-facts.ts'
