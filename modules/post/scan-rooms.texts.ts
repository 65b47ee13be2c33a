import { defineTexts } from '../../kernel/i18n.ts'

/** Names of rooms: they are in the first bundle, the pages' words are not. */
export const scanRoomTexts = defineTexts('post-scan-rooms', {
  post: { ja: 'はがき', en: 'Postcards' },
  alsoPost: { ja: 'ハガキ 手紙 スキャン 郵便', en: 'cards letters scans mail' },
  newBatch: { ja: 'はがきを取り込む', en: 'Bring in postcards' },
  archive: { ja: '届いたはがきをさがす', en: 'Find a postcard' },
  late: {
    ja: 'お返事の約束をすぎたはがきがあります',
    en: 'Replies to postcards are late',
  },
  near: {
    ja: 'お返事の約束が近いはがきがあります',
    en: 'Replies to postcards are nearly due',
  },
  alarmLabel: {
    ja: '約束すぎ {{late}}枚・近い {{near}}枚',
    en: '{{late}} late, {{near}} nearly due',
  },
})
