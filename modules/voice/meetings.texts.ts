import { defineTexts } from '../../kernel/i18n.ts'

/** Refusals, permissions and the audit trail of meetings. */
export const meetingTexts = defineTexts('meetings', {
  noSuchMeeting: {
    ja: 'その会議は見あたりません。会議の一覧から選びなおしてください。',
    en: 'There is no such meeting. Choose one from the list of meetings.',
  },
  noSuchItem: {
    ja: 'その議題は見あたりません。外されたのかもしれません。ページを読みなおしてください。',
    en: 'There is no such item. It may have been taken off. Read the page again.',
  },
  noSuchStaff: {
    ja: 'その担当者は見あたりません。スタッフの一覧から選んでください。',
    en: 'There is no such member of staff. Choose one from the list of staff.',
  },
  onlyStaff: {
    ja: '手を挙げたり出席したりできるのは、サインインしているスタッフだけです。',
    en: 'Only members of staff who are signed in can raise a hand or attend.',
  },
  isEnded: { ja: 'この会議はもう終わっています。', en: 'This meeting has ended.' },
  isOpen: {
    ja: '会議が始まっているので、日は動かせません。',
    en: 'The meeting has begun; its day can no longer be moved.',
  },
  isNotOpen: { ja: 'この会議は始まっていません。', en: 'This meeting has not begun.' },
  weekTaken: {
    ja: 'その週の会議はもうあります。別の週を選んでください。',
    en: 'That week has its meeting already. Choose another week.',
  },
  needsOwner: {
    ja: '担当の決まっていない議題が{{count}}件あります（「{{title}}」など）。だれがやるかを決めてください。',
    en: '{{count}} to be done without an owner (e.g. “{{title}}”). Say who sees to it.',
  },
  isLeft: {
    ja: 'まだ決まっていない議題が{{count}}件あります。決めるか、来週に持ちこしてください。',
    en: '{{count}} not decided yet. Decide, or carry them to next week.',
  },
  tookFix: {
    ja: '{{name}}さんが先に「7日のうちに直す」と決めました。',
    en: '{{name}} has just decided to fix it within seven days.',
  },
  tookPlan: {
    ja: '{{name}}さんが先に「計画に入れる」と決めました。',
    en: '{{name}} has just decided to plan it.',
  },
  tookNo: {
    ja: '{{name}}さんが先に「いまはしない」と決めました。',
    en: '{{name}} has just decided: not now.',
  },
  changed: {
    ja: 'たったいま、ほかの人が書きかえました。いまの内容を見てから決めてください。',
    en: 'Somebody has just changed it. Look at it as it is now, then decide.',
  },
  needsDue: {
    ja: 'いつまでにするか、きょう以降の日を選んでください。',
    en: 'Choose by when: today or a later day.',
  },
  needsPossible: {
    ja: '「どうすればできるか」を書いてください。書かないと「いまはしない」にはできません。',
    en: 'Write what would make it possible. Without it a “not now” cannot be saved.',
  },
  needsRevisit: {
    ja: 'もう一度考える日を、あしたより先から選んでください。',
    en: 'Choose the day on which it returns, tomorrow or later.',
  },
  notTaken: {
    ja: '「直す」か「計画に入れる」と決めてから、日を選んでください。',
    en: 'Decide to fix or plan it first, then choose the day.',
  },
  isCarriedOn: {
    ja: 'この議題は、あとの会議に引きつがれています。そちらで続けてください。',
    en: 'This item stands on a later agenda by now. Go on there.',
  },
  isImprovement: {
    ja: 'もう改善の記録になっています。記録のほうを取り消してから戻してください。',
    en: 'It is an improvement on record already. Take that back first.',
  },
  isKept: {
    ja: 'お約束は果たしたことになっています。「まだ」には戻せません。',
    en: 'The promise is noted as kept; that cannot be taken back.',
  },
  notRemoved: {
    ja: '手でたした議題で、まだ決めていないものだけを外せます。',
    en: 'Only what was added by hand and is not decided can be taken off.',
  },
  notKept: {
    ja: '先に「声として残す」を押してから、議題にのせてください。',
    en: 'Keep it as a voice first, then put it on the agenda.',
  },
  wasRefused: {
    ja: '「いまはしない」と決めた議題は、改善の記録にできません。',
    en: 'What was refused for now cannot go on record as an improvement.',
  },
  wholeShop: { ja: 'お店のサービス', en: 'Service of the shop' },
  nobodyTookIt: {
    ja: 'まだだれの担当でもありません。先に担当を決めてください。',
    en: 'Nobody has taken it on yet. Say who does first.',
  },
  youOwnIt: {
    ja: 'あなたの担当になっています。下りるときは、別の人を担当にしてください。',
    en: 'It is yours. To step back, give it to somebody else.',
  },
  ownThanks: { ja: '自分へのお礼は送れません。', en: 'Nobody thanks themselves.' },
  clerk: { ja: '担当', en: 'Prepared' },
  chief: { ja: '責任者', en: 'Checked' },
  head: { ja: '承認', en: 'Approved' },
  mayDecide: {
    ja: '声の会議を開き、議題を決める',
    en: 'Hold meetings on voices and decide',
  },
  auditPlanned: { ja: '声の会議の日を決めました', en: 'Planned a meeting on voices' },
  auditOpened: { ja: '声の会議を始めました', en: 'Opened a meeting on voices' },
  auditEnded: { ja: '声の会議を終えました', en: 'Ended a meeting on voices' },
  auditAgenda: { ja: '声の会議の議題をまとめました', en: 'Wrote the agenda of a meeting' },
  auditAdded: { ja: '議題をたしました', en: 'Added an item to an agenda' },
  auditRemoved: { ja: '議題を外しました', en: 'Took an item off an agenda' },
  auditDecided: { ja: '議題を決めました', en: 'Decided an item' },
  auditChanged: { ja: '議題の担当や日を直しました', en: 'Changed an item' },
  auditDone: { ja: '議題をできたことにしました', en: 'Finished an item' },
  auditReopened: { ja: '議題を「まだ」に戻しました', en: 'Reopened an item' },
  auditHand: { ja: '「わたしがやります」と手を挙げました', en: 'Raised a hand' },
  auditHandDown: { ja: '手を下ろしました', en: 'Lowered a hand' },
  auditThanked: { ja: '担当にお礼を伝えました', en: 'Thanked an owner' },
  auditUnthanked: { ja: 'お礼を取り消しました', en: 'Took thanks back' },
  auditSheet: { ja: '週の報告の形を変えました', en: 'Changed the form of the weekly sheet' },
})
