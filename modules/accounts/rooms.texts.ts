import { defineTexts } from '../../kernel/i18n.ts'

/** In the first bundle: only the names of the rooms. */
export const texts = defineTexts('accountsRooms', {
  me: { ja: 'わたしの設定', en: 'My account' },
  company: { ja: 'お店の設定', en: 'The shop' },
  staff: { ja: 'スタッフ', en: 'Staff' },
  keys: { ja: 'APIキー', en: 'API keys' },
  audit: { ja: '操作の記録', en: 'Audit trail' },
  work: { ja: 'しくみの仕事', en: 'Background work' },
})
