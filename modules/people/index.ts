export { checkContact } from './check-contact.ts'
export { type CreatePerson, createPerson } from './create-person.ts'
export { type DecideCandidate, decideCandidate } from './decide-candidate.ts'
export { erasePerson } from './erase-person.ts'
export { exportPerson, type PersonExport } from './export-person.ts'
export { type FindPeople, type FoundPeople, findPeople, lookUpPeople } from './find-people.ts'
export { fold } from './fold.rules.ts'
export { type ForeseenPerson, foreseePeople } from './foresee-people.ts'
export { getPerson, type PersonDetail, personCards } from './get-person.ts'
export { type GiveConsent, giveConsent } from './give-consent.ts'
export { joinHousehold, leaveHousehold } from './households.ts'
export { identify } from './identify.ts'
export { type IdentityInput, normalIdentity } from './identity.rules.ts'
export { joinMembership } from './join-membership.ts'
export { knownBy } from './known-by.ts'
export { listCandidates } from './list-candidates.ts'
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
export { addIdentity, removeAddress, removeIdentity, saveAddress } from './reach-person.ts'
export { type PersonProfile, readProfiles } from './read-profiles.ts'
export { type RemovedPeople, removeImportedPeople } from './remove-imported-people.ts'
export { removeWholePeople } from './remove-whole-people.ts'
export { resolvePeople } from './resolve-people.ts'
export { setDial, setWishes } from './set-distance.ts'
export { suggestSame } from './suggest-same.ts'
export { touch } from './touch.ts'
export {
  type BulkTouched,
  deleteTouched,
  isTouchedWaiting,
  readBulkTouched,
  type TakenTouched,
  TOUCHED,
  type Touched,
  takeTouched,
} from './touched.queries.ts'
export { flatTraits, LONGEST_TRAIT, type Traits, type TraitValue } from './traits/traits.rules.ts'
export { unmergePeople } from './unmerge-people.ts'
export { type UpdatePerson, updatePerson } from './update-person.ts'
export { upsertPeople } from './upsert-people.ts'
export { mayContact } from './wishes.rules.ts'
