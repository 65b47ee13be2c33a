import { defineTexts } from '../../kernel/i18n.ts'

export const practiceTexts = defineTexts('rota-practice', {
  noSuchCard: {
    ja: 'この練習のお便りはありません。',
    en: 'There is no such letter to practise on.',
  },
  title: { ja: '返信の練習', en: 'Practise replying' },
  lead: {
    ja: '架空のお便りに、お返事を書いてみましょう。どこにも送られません。書くと、お手本と見どころが横に出ます。',
    en: 'Reply to letters that nobody wrote. Nothing is sent. Once you have written, an answer of ours stands beside yours.',
  },
  door: { ja: '書いてみる練習', en: 'Practise on made-up letters' },
  doorLead: {
    ja: '架空のお便り{{total}}通で、お返事を書く練習ができます。どこにも送られません。',
    en: 'Write replies to {{total}} made-up letters. Nothing is sent.',
  },
  doorNeeded: {
    ja: 'ひとりで送れるようになるには、練習もおえてください。',
    en: 'Before you send alone, finish these too.',
  },
  go: { ja: '練習する', en: 'Practise' },
  progress: { ja: '{{total}}通のうち{{done}}通を書きました', en: '{{done}} of {{total}} written' },
  from: { ja: '{{name}}様からのお便り', en: 'A letter from {{name}}' },
  mine: { ja: 'あなたのお返事', en: 'Your reply' },
  show: { ja: '書けたので、お手本を見る', en: 'I have written it: show me yours' },
  writeFirst: { ja: '先に、あなたのお返事を書いてください。', en: 'Write your own reply first.' },
  model: { ja: 'お手本', en: 'An answer of ours' },
  points: { ja: '見どころ', en: 'What to look at' },
  modelNote: {
    ja: 'お手本は一つの例です。あなたの言葉のほうがよいこともあります。',
    en: 'It is one example. Your own words may well be better.',
  },
  again: { ja: '書きなおす', en: 'Write it again' },
  doneOn: { ja: '{{day}}に書きました', en: 'Written on {{day}}' },
  team: { ja: 'みんなの練習', en: 'Who has practised' },
  teamLead: {
    ja: '書いた文は、書いた方だけが見られます。',
    en: 'What was written is seen by its writer alone.',
  },
  name: { ja: 'お名前', en: 'Name' },
  done: { ja: '書いた数', en: 'Written' },
  rule: { ja: '練習の決まり', en: 'The rule for practice' },
  needed: {
    ja: 'ひとりで送る前に、練習もおえてもらう',
    en: 'Practice, too, comes before one sends alone',
  },
  neededHelp: {
    ja: '選ぶと、手引きを読んだうえで、この練習をぜんぶ書くまで、お返事にほかの人の目がとおります。',
    en: 'With it, replies are looked over until the guide is read and every one of these letters is answered.',
  },
  ruleSaved: { ja: '決まりを保存しました', en: 'Saved' },
})
