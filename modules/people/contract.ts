export * from './contract/candidates.ts'
export * from './contract/distance.ts'
export * from './contract/list.ts'
export * from './contract/person.ts'
export type {
  AddressView,
  ConsentView,
  PersonCardView,
  PersonView,
  TraitView,
} from './contract/shapes.ts'
export { displayName } from './names.rules.ts'
