import { defineTexts } from '../../kernel/i18n.ts'

export const conversationTexts = defineTexts('inbox-conversations', {
  // Refusals.
  noSuchConversation: {
    ja: 'このやりとりは見つかりません。ほかのやりとりにまとめられたのかもしれません。',
    en: 'There is no such conversation. It may have been joined to another.',
  },
  noSuchColleague: {
    ja: 'この担当者は見つかりません。',
    en: 'There is no such colleague.',
  },
  notYours: {
    ja: 'ほかの方が受けもっているやりとりです。',
    en: 'This conversation is in a colleague’s hands.',
  },
  erased: {
    ja: 'この方の記録は消されています。書き足せません。',
    en: 'This record has been erased. Nothing can be added to it.',
  },
  replyOrReason: {
    ja: 'お返事がまだです。お返事するか、お返事しない理由を選んでください。',
    en: 'They still wait for a reply. Reply, or say why there will be none.',
  },
  answeredMeanwhile: {
    ja: 'いま、ほかの方がお返事しました。ご覧になってから、必要ならもう一度お送りください。',
    en: 'A colleague has just replied. Look at it first, then send again if it is still needed.',
  },
  repliedAlready: {
    ja: 'あなたのお返事は、もう送られています。ご覧になってから、続きがあればもう一度お送りください。',
    en: 'Your reply has gone already. Look at it first, then send again if there is more to say.',
  },
  replySubject: { ja: '{{shop}}より、お返事です', en: 'Our reply, {{shop}}' },
  cannotGo: {
    ja: 'この方法ではお送りできません。ほかの方法を選んでください。書いた文は残っています。',
    en: 'It cannot go this way. Choose another one. What you wrote is still here.',
  },
  subjectNeeded: { ja: 'メールには件名を入れてください。', en: 'A mail needs a subject.' },
  waitsThere: {
    ja: 'この方は、受信箱でお返事をお待ちです。先にそちらを読んで、お返事してください。',
    en: 'They wait for a reply in the inbox. Read that first, and reply there.',
  },
  staffOnly: {
    ja: '担当者としてお入りのときだけ使えます。',
    en: 'This is for members of staff only.',
  },
  inThePast: {
    ja: 'その日時はもう過ぎています。これからの日時にしてください。',
    en: 'That moment has passed. Choose a later one.',
  },
  pastDue: {
    ja: 'お返事の期日（{{day}}）より先には延ばせません。先にひとことお返事するか、期日までにしてください。',
    en: 'They wait for a reply until {{day}}. Reply first, or choose an earlier day.',
  },
  samePersonOnly: {
    ja: 'まとめられるのは、同じ方のやりとりだけです。',
    en: 'Only conversations of the same person can be joined.',
  },
  firstEntry: {
    ja: '最初のことばからは分けられません。二つ目より後から選んでください。',
    en: 'A conversation cannot be split at its first entry. Choose a later one.',
  },
  noSuchEntry: { ja: 'このことばは見つかりません。', en: 'There is no such entry.' },
  samePerson: {
    ja: 'もうこの方のやりとりに入っています。',
    en: 'It stands with this person already.',
  },
  onlyWords: {
    ja: 'ほかの方に移せるのは、お客様からのことばだけです。',
    en: 'Only words of theirs can be moved to somebody else.',
  },
  nobodyNamed: {
    ja: 'どなたのやりとりか分かりません。personId か identity を入れてください。',
    en: 'It does not say whose it is. Give a personId that is there, or an identity.',
  },
  noSuchSaved: { ja: 'この決まり文句は見つかりません。', en: 'There is no such saved reply.' },
  noPictures: {
    ja: 'この画像を取り寄せられるメールが残っていません。',
    en: 'The mail of which these pictures would be is not there any more.',
  },
  noSuchFile: { ja: 'このファイルは見つかりません。', en: 'There is no such file.' },
  noFile: { ja: 'ファイルが入っていません。', en: 'There is no file in it.' },
  fileTooLarge: {
    ja: '添えられるのは {{limit}} MBまでです。',
    en: 'A file may have {{limit}} MB.',
  },
  brokenPicture: {
    ja: 'この画像は開けませんでした。',
    en: 'This picture could not be opened.',
  },
  notThatFile: {
    ja: 'この添付は、このやりとりのものではありません。もう一度添えてください。',
    en: 'This file was not added to this conversation. Attach it again.',
  },
  // Export of a person's data.
  exportConversations: { ja: 'やりとり', en: 'Conversations' },
  exportSubject: { ja: '件名', en: 'Subject' },
  exportEntries: { ja: '書いたこと・話したこと', en: 'What was said' },
  exportState: { ja: '状態', en: 'State' },
  exportBy: { ja: 'どちらの言葉か', en: 'Whose words' },
  exportAt: { ja: '日時', en: 'When' },
  exportChannel: { ja: '方法', en: 'Channel' },
  exportWords: { ja: '本文', en: 'Words' },
  exportDrafted: { ja: '下書きのもと', en: 'Drafted from' },
  exportFiles: { ja: '添えられたもの', en: 'Attached' },
})
