import { auditTexts as texts } from './audit.texts.ts'

export const auditTexts = {
  'people.created': texts.created,
  'people.updated': texts.updated,
  'people.removed': texts.removed,
  'people.merged': texts.merged,
  'people.unmerged': texts.unmerged,
  'people.kept_apart': texts.keptApart,
  'people.identity_added': texts.identityAdded,
  'people.identity_removed': texts.identityRemoved,
  'people.address_saved': texts.addressSaved,
  'people.address_removed': texts.addressRemoved,
  'people.member_joined': texts.memberJoined,
  'people.consent_given': texts.consentGiven,
  'people.consent_withdrawn': texts.consentWithdrawn,
  'people.wishes_set': texts.wishesSet,
  'people.dial_set': texts.dialSet,
  'people.household_joined': texts.householdJoined,
  'people.household_left': texts.householdLeft,
  'people.exported': texts.exported,
  'people.list_exported': texts.listExported,
  'people.erased': texts.erased,
}

export const permissionTexts = {
  'people.read': texts.mayRead,
  'people.write': texts.mayWrite,
  'people.merge': texts.mayMerge,
  'people.export': texts.mayExport,
  'people.erase': texts.mayErase,
  'people.resolve': texts.mayResolve,
}
