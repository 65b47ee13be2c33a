export { archiveSegment, holdSegment } from './archive-segment.ts'
export { composeRule } from './composition/compose-rule.ts'
export {
  type ChangeSegment,
  type CreateSegment,
  changeSegment,
  createSegment,
} from './decide-rule.ts'
export { getSegment, listOverlaps, listPersonSegments, listSegments } from './list-segments.ts'
export { listMembers, memberIds } from './members.ts'
export {
  archivePersona,
  type ChangePersona,
  type CreatePersona,
  changePersona,
  createPersona,
  restorePersona,
} from './personas/decide-persona.ts'
export { listPersonas, readPersona } from './personas/read-personas.ts'
export { countRules, explainRule, listRulePeople, previewRule } from './preview-rule.ts'
export type { Rule } from './rule/rule.ts'
export type { SegmentUse, SegmentUses } from './segment-uses.ts'
export { requireMaySell, type SpokenOf } from './selling.ts'
export { archiveTag, type CreateTag, changeTag, createTag, restoreTag } from './tags/decide-tag.ts'
export { listPersonTags, listTagged, listTags, readTag, tagsOf } from './tags/read-tags.ts'
export { tagMembers } from './tags/tag-members.ts'
export { tagPeople, untag } from './tags/tag-people.ts'
