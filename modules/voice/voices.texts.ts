import { defineTexts } from '../../kernel/i18n.ts'

export const voiceTexts = defineTexts('voice', {
  noSuchVoice: { ja: 'この声は見つかりません', en: 'There is no such voice' },
  noSuchTopic: {
    ja: 'その話題はありません。話題の一覧から選んでください',
    en: 'There is no such topic. Choose one from the list of topics',
  },
  noSuchProduct: {
    ja: 'その商品はありません。商品の一覧から選んでください',
    en: 'There is no such product. Choose one from the list of products',
  },
  erased: {
    ja: 'この方の個人データは消去されています。お名前なしで書きとめてください',
    en: 'This person’s data has been erased. Keep the voice without a name',
  },
  heard: { ja: '声をいただきました', en: 'Said to us' },
  marked: { ja: '声として書きとめました', en: 'Kept as a voice' },
  mayRead: { ja: '声を読む', en: 'Read voices' },
  mayCatch: {
    ja: '声を書きとめ、会議に加わる',
    en: 'Catch voices and take part in meetings',
  },
  mayWrite: { ja: '声に話題やお名前を付け、仕事にする', en: 'Work on voices: marks, names, tasks' },
  mayManage: { ja: '声の話題と会議を整える', en: 'Look after topics and meetings' },
  auditKept: { ja: '声を書きとめた', en: 'Kept voices' },
  auditTagged: { ja: '声の話題や種類を付けた', en: 'Noted what a voice is' },
  auditNamed: { ja: '声がどなたのものかを記した', en: 'Said whose a voice is' },
  auditDismissed: { ja: '声を一覧から外した', en: 'Took a voice out' },
  auditMadeRemoved: {
    ja: '見本の会議と改善を消した',
    en: 'Removed the sample’s meetings and improvements',
  },
  voices: { ja: 'いただいた声', en: 'Voices' },
  saidAt: { ja: 'いつ', en: 'Said on' },
  channel: { ja: 'どこで', en: 'Channel' },
  words: { ja: 'ことば', en: 'Words' },
  kind: { ja: '種類', en: 'Kind' },
  product: { ja: '商品', en: 'Product' },
})
