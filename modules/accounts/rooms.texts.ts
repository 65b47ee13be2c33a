import { defineTexts } from '../../kernel/i18n.ts'

/** In the first bundle: only the names of the rooms. */
export const texts = defineTexts('accountsRooms', {
  me: { ja: 'わたしの設定', en: 'My account' },
  company: { ja: 'お店の設定', en: 'The shop' },
  staff: { ja: 'スタッフ', en: 'Staff' },
  keys: { ja: 'APIキー', en: 'API keys' },
  audit: { ja: '操作の記録', en: 'Audit trail' },
  work: { ja: '処理の状況', en: 'Background work' },
  settingsAlso: { ja: '設定', en: 'settings' },
  companyAlso: {
    ja: '設定 見本を消す サンプル 通貨 時間帯',
    en: 'settings remove the sample currency time zone',
  },
})
