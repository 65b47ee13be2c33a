import { defineTexts } from '../../kernel/i18n.ts'

/** What settings of channels say, to people and in the audit trail. */
export const channelTexts = defineTexts('messaging-channels', {
  senderAudit: { ja: '差出人を変えました', en: 'Changed who we are as a sender' },
  gateAudit: {
    ja: '夜間とお便りの量の決まりを変えました',
    en: 'Changed quiet hours and how much may be sent',
  },
  channelAudit: { ja: '送りかたの設定を変えました', en: 'Changed the settings of a channel' },
  pausedAudit: { ja: '送りかたを止めました', en: 'Paused a channel' },
  resumedAudit: { ja: '送りかたを動かしました', en: 'Let a channel go on' },
  testedAudit: { ja: '送りかたを試しました', en: 'Tested a channel' },
  mayManage: {
    ja: '送りかた・差出人・お便りの量を決める',
    en: 'Decide on channels, the sender and how much is sent',
  },
  badDkimKey: {
    ja: 'この鍵では署名できません。PEM形式のRSA秘密鍵を貼ってください。',
    en: 'This key cannot sign. Paste an RSA private key in PEM form.',
  },
  badToken: {
    ja: 'トークンに使えるのは半角の英数字と記号だけです。空白や全角の文字が入っていないか、ご確認ください。',
    en: 'A token has only plain letters, figures and signs. Check that no blank and no other letter is in it.',
  },
  noCredentials: {
    ja: 'まだ設定がそろっていません。保存してから、もう一度お試しください。',
    en: 'The settings are not complete yet. Save them, then try again.',
  },
  testSubject: { ja: '{{shop}}から試しの送信です', en: 'A test from {{shop}}' },
  testWords: {
    ja: 'これは試しの送信です。届いていれば、設定は正しくできています。\n\n{{shop}}',
    en: 'This is a test. If you can read it, the settings are right.\n\n{{shop}}',
  },
})
