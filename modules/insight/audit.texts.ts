import { defineTexts } from '../../kernel/i18n.ts'

/** What this module's actions are called in the audit trail, and its permissions on screens. */
export const auditTexts = defineTexts('insight-audit', {
  definitionSet: { ja: 'ことばの定義を変えました', en: 'Changed a definition' },
  costEntered: { ja: '費用を入れました', en: 'Entered a cost' },
  costRemoved: { ja: '費用を消しました', en: 'Removed a cost' },
  peopleExported: { ja: 'レポートの方々を書き出しました', en: 'Exported the people of a report' },
  predictionAsked: { ja: '見通しの計算を頼みました', en: 'Asked for a prediction' },
  predictionsExported: { ja: '見通しを書き出しました', en: 'Exported predictions' },
  kindCorrected: { ja: 'ご愛顧のかたちを直しました', en: 'Corrected a kind of loyalty' },
  watchOwnerSet: {
    ja: '離れかけている方の受け持ちを決めました',
    en: 'Chose who looks after somebody on the watch-list',
  },
  contacted: {
    ja: '離れかけている方へのご連絡を記しました',
    en: 'Noted a contact with somebody on the watch-list',
  },
  mayRead: { ja: 'レポートと見通しを見る', en: 'See reports and predictions' },
  mayDefine: {
    ja: 'ことばの定義を決め、見通しを計算する',
    en: 'Set definitions and run predictions',
  },
  mayCare: { ja: '離れかけている方を受け持つ', en: 'Look after people on the watch-list' },
})
