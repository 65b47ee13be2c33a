import { defineTexts } from '../../kernel/i18n.ts'

/** What stands in the sidebar, in ⌘K, in the bell and on the page of a person. */
export const voiceRoomTexts = defineTexts('voice-rooms', {
  voices: { ja: '声', en: 'Voices' },
  also: { ja: 'お客様の声 意見 要望 苦情 感想', en: 'voice of customer feedback opinions' },
  capture: { ja: '声を書きとめる', en: 'Write down a voice' },
  captureBar: { ja: '書きとめる', en: 'Note down' },
  alsoCapture: { ja: '小耳 きいた 言われた メモ', en: 'heard note remark' },
  words: { ja: '声のことば', en: 'Words of voices' },
  trends: { ja: '声の動き', en: 'Trends' },
  topics: { ja: '話題', en: 'Topics' },
  riseNews: { ja: '話題がふえています', en: 'A topic rises' },
  feed: { ja: 'きょうの声', en: 'Voices of today' },
  listening: { ja: '外の声', en: 'Heard outside' },
  alsoListening: {
    ja: 'SNS エゴサーチ ブログ RSS フィード ブランド名',
    en: 'social media brand mentions RSS feeds',
  },
  alsoFeed: { ja: '毎日の声 みんなで読む', en: 'daily feed read' },
})
