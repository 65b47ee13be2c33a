import { defineTexts } from '../../kernel/i18n.ts'

/** Improvements: what is refused, remembered and allowed. */
export const improvementTexts = defineTexts('voice-improvements', {
  noSuchImprovement: {
    ja: 'この改善は見つかりません。取りやめになったのかもしれません。',
    en: 'There is no such improvement. It may have been withdrawn.',
  },
  ofWhat: {
    ja: 'どの商品の改善かを選ぶか、サービスやページの名前を入れてください。どちらか一つです。',
    en: 'Choose the product, or name the service or page: one of the two.',
  },
  noSuchProduct: {
    ja: 'その商品はありません。商品の一覧から選んでください。',
    en: 'There is no such product. Choose one from the list of products.',
  },
  noSuchVoice: {
    ja: 'その声は見つかりません。一覧を読みなおしてください。',
    en: 'There is no such voice. Please read the list again.',
  },
  noSuchStaff: {
    ja: 'その担当の方は見つかりません。スタッフの一覧から選んでください。',
    en: 'There is no such colleague. Choose one from the list of staff.',
  },
  itemTaken: {
    ja: 'この議題の改善は、もう書かれています。',
    en: 'The improvement of this item has been written already.',
  },
  isShipped: {
    ja: 'もうお届けした改善は、取りやめにできません。',
    en: 'An improvement that is done cannot be withdrawn.',
  },
  notYetDone: {
    ja: 'できた日は、きょうまでの日にしてください。',
    en: 'The day on which it was done cannot lie ahead.',
  },
  notLatest: {
    ja: 'あとの番号の改善があるので、予定にはもどせません。',
    en: 'A later number exists, so it cannot go back to planned.',
  },
  toldAlready: {
    ja: 'もうお知らせを始めているので、予定にはもどせません。',
    en: 'People are being told of it already, so it cannot go back to planned.',
  },
  notShipped: {
    ja: 'まだできていない改善は、お知らせできません。先に「できました」を押してください。',
    en: 'Nobody can be told of what is not done yet. Mark it as done first.',
  },
  titleGone: {
    ja: '（消去された方のことば）',
    en: '(words of somebody who was erased)',
  },
  titleQuotes: {
    ja: '「何をしましたか」が、お客様のことばのままです。お店がしたことを書いてから、お知らせください。',
    en: 'What was done still reads as somebody said it. Write what the shop did, then tell people.',
  },
  mayImprove: {
    ja: '改善を書いて、お声の方にお知らせする',
    en: 'Write improvements and tell those who asked',
  },
  auditPlanned: { ja: '改善を予定に入れた', en: 'Planned an improvement' },
  auditChanged: { ja: '改善の記録を直した', en: 'Changed an improvement' },
  auditDropped: { ja: '改善を取りやめた', en: 'Withdrew an improvement' },
  auditShipped: { ja: '改善ができたと記した', en: 'Marked an improvement as done' },
  auditReopened: { ja: '改善を予定にもどした', en: 'Took an improvement back to planned' },
  auditTold: { ja: '改善をお声の方に知らせた', en: 'Told those who asked of an improvement' },
  auditDrawn: {
    ja: 'お知らせのくじを切りかえた',
    en: 'Changed whether notices are drawn by lot',
  },
  told: { ja: 'お声から良くしたことをお知らせ', en: 'Told what their words changed' },
  exportTold: { ja: 'お声から良くしたことのお知らせ', en: 'What your words changed, as told' },
  exportTitle: { ja: '良くしたこと', en: 'What was improved' },
  exportToldAt: { ja: 'お知らせした時', en: 'Told at' },
})
