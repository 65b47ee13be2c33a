import { defineTexts } from '../../kernel/i18n.ts'

/** What moved somebody in or out of a segment, as it stands on the timeline. */
export const factTexts = defineTexts('segments-facts', {
  fact: {
    ja: '「{{name}}」・新しいできごとによって',
    en: '"{{name}}", because something happened',
  },
  time: { ja: '「{{name}}」・日がたって', en: '"{{name}}", because time went by' },
  rule: { ja: '「{{name}}」・条件が直されて', en: '"{{name}}", because the rule was changed' },
})
