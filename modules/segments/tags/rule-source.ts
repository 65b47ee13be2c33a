import type { RuleSource } from '../../../kernel/rule-fields.ts'
import { TAG, TAGGED } from '../tags.rules.ts'
import { tagTexts } from '../tags.texts.ts'

/** Tags set by hand, exact to the moment at which they run out. */
export const tagSource: RuleSource = {
  key: TAGGED,
  group: 'state',
  label: tagTexts.tag,
  words: tagTexts.tagWords,
  from: 'segments.person_tags r',
  at: 'r.set_at',
  until: 'r.expires_at',
  attributes: [{ key: TAG, label: tagTexts.tag, type: 'choice', value: 'r.tag_id::text' }],
  touchedBy: ['tag.set', 'tag.removed', 'tag.expired'],
}
