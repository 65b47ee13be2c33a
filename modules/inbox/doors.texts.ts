import { defineTexts } from '../../kernel/i18n.ts'

/** What the doors of the inbox say to whoever knocks, and to the audit trail. */
export const doorTexts = defineTexts('inbox-doors', {
  noSuchHook: { ja: 'この受け口はありません。', en: 'There is no such address.' },
  emptyMail: {
    ja: 'メールの中身がありません。メールを、受け取ったままの形で送ってください。',
    en: 'There is no mail in it. Send the mail just as it was received.',
  },
  tooManyTries: {
    ja: '続けて何度も試されました。{{seconds}}秒ほどおいて、もう一度お試しください。',
    en: 'Too many tries in a row. Please try again in {{seconds}} seconds.',
  },
  needsPassword: {
    ja: 'このメールボックスのパスワードを入れてください。',
    en: 'Please enter the password of this mailbox.',
  },
  noMailbox: {
    ja: 'メールボックスがまだ決まっていません。先に保存してください。',
    en: 'There is no mailbox yet. Please save one first.',
  },
  noSuchMail: { ja: 'このメールはもうありません。', en: 'This mail is no longer there.' },
  mailboxChanged: { ja: 'メールボックスを変えました', en: 'Changed the mailbox' },
  mailboxRemoved: {
    ja: 'メールボックスの読み取りをやめました',
    en: 'Stopped reading the mailbox',
  },
  hookRenewed: {
    ja: 'メールの受け口を作りなおしました',
    en: 'Made a new address for incoming mail',
  },
  exportMails: { ja: '届いたメール', en: 'Mails received' },
  exportFrom: { ja: '差出人', en: 'From' },
  exportSubject: { ja: '件名', en: 'Subject' },
  exportReceived: { ja: '届いた日時', en: 'Received' },
  mailFiledAgain: {
    ja: '届いたメールをもう一度取り込みました',
    en: 'Filed a received mail again',
  },
})
