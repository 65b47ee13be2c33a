import { defineTexts } from '../../kernel/i18n.ts'

/** Words of a conversation become voices. */
export const markTexts = defineTexts('voice-mark', {
  noSuchEntry: { ja: 'そのことばは見つかりません', en: 'There are no such words' },
  onlyTheirs: {
    ja: '声にできるのは、お客様のことばだけです',
    en: 'Only what a customer said can be a voice',
  },
  noWords: { ja: '声にするところを選んでください', en: 'Choose the words that are a voice' },
  make: { ja: '声にする', en: 'Keep as a voice' },
  which: { ja: 'どんな声ですか', en: 'What kind of voice?' },
  whole: { ja: 'このことば全体', en: 'All of these words' },
  marked: { ja: '声として残しました（{{kind}}）', en: 'Kept as a voice ({{kind}})' },
  dismissed: { ja: '声の見立てを外しました', en: 'Not a voice' },
  proposed: {
    ja: '声の見立て：{{kind}}。Enterで残す、xで外す',
    en: 'Perhaps a voice: {{kind}}. Enter keeps it, x takes it out',
  },
  unsure: { ja: '種類は不明', en: 'kind unsure' },
  keep: { ja: '残す', en: 'Keep' },
  takeOut: { ja: '外す', en: 'Take out' },
  see: { ja: '声（{{kind}}）を見る', en: 'See this voice ({{kind}})' },
  close: { ja: 'やめる', en: 'Cancel' },
  voice: { ja: '声', en: 'voice' },
})
