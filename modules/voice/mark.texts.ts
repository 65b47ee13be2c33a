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
  answer: { ja: 'この声にお返事する', en: 'Answer this voice' },
  mayNotAnswer: { ja: 'お返事する権限がありません', en: 'You may not answer people' },
  nobodyToAnswer: {
    ja: 'どなたの声かを記すと、お返事できます。',
    en: 'Say whose voice it is, then it can be answered.',
  },
  addPerson: { ja: 'はじめての方を加える', en: 'Add somebody new' },
  notKept: {
    ja: '先に「声として残す」を押してから、お返事してください。',
    en: 'Keep it as a voice first, then answer it.',
  },
  auditAnswer: { ja: '声をお返事待ちにしました', en: 'Put a voice among those to be answered' },
})
