import { defineTexts } from '../../kernel/i18n.ts'

/** In the first bundle: only the name of the room. */
export const texts = defineTexts('importsRooms', {
  imports: { ja: '取り込み', en: 'Imports' },
  newImport: { ja: 'ファイルを取り込む', en: 'Import a file' },
})
