import { defineTexts } from '../../kernel/i18n.ts'

export const goalTexts = defineTexts('goals', {
  noSuchGoal: { ja: 'この目標は見つかりません', en: 'There is no such goal' },
  noSuchMeasure: { ja: 'この施策は見つかりません', en: 'There is no such measure' },
  noSuchBenchmark: { ja: 'この目安は見つかりません', en: 'There is no such benchmark' },
  noSuchOwner: { ja: '担当にした人が見つかりません', en: 'There is no such member of staff' },
  notSmart: {
    ja: 'まだ目標として始められません。足りないもの：{{lacks}}。「願い」としてなら、このまま保存できます。',
    en: 'This cannot be started as a SMART goal yet. It lacks: {{lacks}}. As a wish it can be saved as it is.',
  },
  lacks_specific: {
    ja: '何をするかと、かなったときのお客様の様子（それぞれ6文字以上）',
    en: 'what is to be done and what customers will see then (6 letters or more each)',
  },
  lacks_measurable: {
    ja: 'はかる数字と、目指す値',
    en: 'a number to measure it by, and the figure to reach',
  },
  lacks_achievable: {
    ja: '届くと考えるわけ（6文字以上）',
    en: 'why it is within reach (6 letters or more)',
  },
  lacks_relevant: {
    ja: '大切にしていることのどれにつながるか',
    en: 'which of our values it serves',
  },
  lacks_timed: {
    ja: '期日（7日先から3年先まで）',
    en: 'a date (from 7 days to 3 years ahead)',
  },
  datesCross: {
    ja: '終わりの日は、始まりの日と同じか、それより後にしてください',
    en: 'The last day must not lie before the first',
  },
  notRunning: {
    ja: '動いている目標だけを、みんなの目標にできます',
    en: 'Only a goal that is running can be everybody’s goal',
  },
  hasEnded: {
    ja: '終わった目標の、はかる数字は変えられません。新しい目標を立ててください',
    en: 'A goal that has ended keeps its number. Set a new goal instead',
  },
  mayRead: { ja: '目標を見る', en: 'See the goals' },
  mayWrite: { ja: '目標を立て、始め、終える', en: 'Set, start and end goals' },
  mayMeasure: { ja: '施策を書き、結果を残す', en: 'Write measures and their results' },
  auditCreated: { ja: '目標を書いた', en: 'Wrote a goal' },
  auditChanged: { ja: '目標を変えた', en: 'Changed a goal' },
  auditState: { ja: '目標を始めた・終えた', en: 'Started or ended a goal' },
  auditShared: { ja: 'みんなの目標にした', en: 'Made it everybody’s goal' },
  auditMeasure: { ja: '施策を書いた', en: 'Wrote a measure' },
  auditMeasureRemoved: { ja: '施策を消した', en: 'Removed a measure' },
  auditMadeRemoved: { ja: '見本の目標を片づけた', en: 'Removed the goals of the sample' },
  auditBenchmark: { ja: '目安を書いた', en: 'Wrote a benchmark' },
  auditBenchmarkRemoved: { ja: '目安を消した', en: 'Removed a benchmark' },
})
