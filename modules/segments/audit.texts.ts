import { defineTexts } from '../../kernel/i18n.ts'

/** What this module's actions are called in the audit trail, and its permissions on screens. */
export const auditTexts = defineTexts('segments-audit', {
  created: { ja: 'セグメントを作りました', en: 'Made a segment' },
  changed: { ja: 'セグメントを変えました', en: 'Changed a segment' },
  archived: { ja: 'セグメントをしまいました', en: 'Archived a segment' },
  membersExported: {
    ja: 'セグメントの方々を書き出しました',
    en: 'Exported the members of a segment',
  },
  mayRead: { ja: 'セグメントとタグを見る', en: 'See segments and tags' },
  mayWrite: { ja: 'セグメント・タグ・ペルソナを作る', en: 'Make segments, tags and personas' },
})
