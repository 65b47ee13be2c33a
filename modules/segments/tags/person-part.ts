import type { PersonPart } from '../../people/index.ts'
import { tagTexts } from '../tags.texts.ts'
import { eraseTags, exportTags } from './person-tags.queries.ts'

/** Tags set by hand, on behalf of people; those of rules follow from everything else. */
export const tagsPart: PersonPart = {
  exportData: async ({ tx }, personId) => ({ tags: await exportTags(tx, personId) }),
  exportLabels: {
    tags: tagTexts.exportTags,
    tag: tagTexts.exportTag,
    tagWhy: tagTexts.exportWhy,
    tagSince: tagTexts.exportSince,
    tagUntil: tagTexts.exportUntil,
  },
  erase: ({ tx }, personId) => eraseTags(tx, personId),
}
