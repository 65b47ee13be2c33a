export { archiveSegment } from './archive-segment.ts'
export {
  type ChangeSegment,
  type CreateSegment,
  changeSegment,
  createSegment,
} from './decide-rule.ts'
export { getSegment, listOverlaps, listPersonSegments, listSegments } from './list-segments.ts'
export { listMembers } from './members.ts'
export { countRules, explainRule, listRulePeople, previewRule } from './preview-rule.ts'
export type { Rule } from './rule/rule.ts'
