export * from './contract/character.ts'
export * from './contract/costs.ts'
export * from './contract/definitions.ts'
export * from './contract/growth.ts'
export * from './contract/home.ts'
export * from './contract/people.ts'
export * from './contract/person.ts'
export * from './contract/person-character.ts'
export * from './contract/prediction.ts'
export * from './contract/prediction-outcome.ts'
export * from './contract/staying.ts'
export * from './contract/watch.ts'
export * from './contract/worth.ts'
export type {
  AttachmentRule,
  LadderRule,
  RetentionRule,
  RfmRule,
  WordOfMouthRule,
} from './definitions.ts'
export {
  attachmentRule,
  ladderRule,
  retentionRule,
  rfmRule,
  wordOfMouthRule,
} from './definitions.ts'
export type { FrameAnswer, Segment } from './scope.ts'
