export { type FindPeople, type FoundPeople, findPeople, lookUpPeople } from './find-people.ts'
export { getPerson, type PersonDetail, personCards } from './get-person.ts'
export { type IdentityInput, normalIdentity } from './identity.rules.ts'
export { type MergePeople, mergePeople } from './merge-people.ts'
export type { PersonCard } from './person-card.ts'
export type {
  AddressInput,
  ConsentInput,
  PersonInput,
  PersonRemark,
  UpsertedPerson,
} from './person-input.ts'
export type { PersonPart } from './person-part.ts'
export { removeWholePeople } from './remove-whole-people.ts'
export { resolvePeople } from './resolve-people.ts'
export { unmergePeople } from './unmerge-people.ts'
export { upsertPeople } from './upsert-people.ts'
