export * from './contract/candidates.ts'
export * from './contract/distance.ts'
export * from './contract/list.ts'
export * from './contract/person.ts'
export {
  type AddressView,
  type ConsentView,
  type PersonCardView,
  type PersonView,
  personCard,
  personDetail,
} from './contract/shapes.ts'
export { besideName, displayName } from './names.rules.ts'
