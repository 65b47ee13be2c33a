import { defineTexts } from '../../kernel/i18n.ts'

/** What came of messages. */
export const tracesTexts = defineTexts('messaging-traces', {
  opened: { ja: 'お便りを開きました', en: 'Opened a message' },
  clicked: { ja: 'お便りのリンクを開きました', en: 'Followed a link in a message' },
  bounced: { ja: 'お便りが届きませんでした', en: 'A message did not arrive' },
  complained: { ja: '迷惑メールと知らされました', en: 'Reported a message as unwanted' },
  unsubscribed: { ja: 'お知らせをお断りになりました', en: 'Wants no more of our news' },
  returned: { ja: 'お便りが宛先不明でもどりました', en: 'Post came back, address unknown' },
  hardLine: { ja: 'この宛先は使われていません', en: 'This address is not in use' },
  softLine: {
    ja: 'いまは受け取れないようです',
    en: 'It could not be taken in just now',
  },
  byPage: { ja: 'お知らせを止めるページで', en: 'on the page that stops our news' },
  byOneClick: { ja: 'メールソフトの「配信停止」で', en: 'with the button of the mail program' },
  byMail: { ja: '配信停止のメールで', en: 'by a mail that says so' },
  byComplaint: { ja: '迷惑メールの知らせで', en: 'by reporting it as unwanted' },
  auditBounced: { ja: 'お便りが届かなかった', en: 'A message bounced' },
  auditComplained: { ja: '迷惑メールと知らされた', en: 'A message was reported as unwanted' },
  auditUnsubscribed: { ja: 'お知らせのお断りを受けた', en: 'Took in an unsubscription' },
  auditReturned: { ja: '宛先不明と書きとめた', en: 'Noted returned post' },
  auditAllowedAgain: { ja: '宛先をまた使えるようにした', en: 'Let an address be used again' },
  exportTraces: { ja: 'お便りのその後', en: 'What came of messages' },
  exportTrace: { ja: 'できごと', en: 'What' },
  exportTraceOf: { ja: 'お便り', en: 'Message' },
  exportTraceAt: { ja: 'いつ', en: 'When' },
  exportTraceTimes: { ja: '回数', en: 'Times' },
  noSuchMessage: { ja: 'このお便りは見つかりません。', en: 'There is no such message.' },
  noAddress: {
    ja: 'ご住所がまだ登録されていません。',
    en: 'No postal address of theirs is known yet.',
  },
})
