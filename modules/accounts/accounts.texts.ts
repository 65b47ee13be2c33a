import { defineTexts } from '../../kernel/i18n.ts'

export const texts = defineTexts('accounts', {
  badCurrency: {
    ja: '「{{currency}}」という通貨はありません。JPY や GBP のような3文字でお書きください。',
    en: 'There is no currency "{{currency}}". Use three letters such as JPY or GBP.',
  },
  badZone: {
    ja: '「{{zone}}」という時間帯はありません。Asia/Tokyo のようにお書きください。',
    en: 'There is no time zone "{{zone}}". Use a name such as Asia/Tokyo.',
  },
  tooManyTries: {
    ja: '続けて試されたため、しばらくお休みしています。あと{{minutes}}分ほどでお試しいただけます。',
    en: {
      one: 'Too many tries. Please wait about {{minutes}} minutes.',
      other: 'Too many tries. Please wait about {{minutes}} minutes.',
    },
  },
  needsHttps: {
    ja: 'このままでは合言葉が守られないまま流れます。https のアドレスでお開きください（試すだけなら、同じ機械の http://localhost か INSECURE_COOKIES=1）。',
    en: 'Over plain http your session could be read on the way. Open the https address (to try it out: http://localhost on the same machine, or INSECURE_COOKIES=1).',
  },
  wrongPassword: {
    ja: 'メールアドレスかパスワードが違います。',
    en: 'The mail address or the password is not right.',
  },
  wrongCode: {
    ja: 'コードが違うか、時間が過ぎています。いま出ているコードをお入れください。',
    en: 'That code is wrong or out of time. Enter the one shown now.',
  },
  ticketOver: {
    ja: '時間が過ぎました。はじめからもう一度お願いします。',
    en: 'That took too long. Please start again.',
  },
  passwordTooShort: {
    ja: 'パスワードは{{min}}文字より長くしてください。短い文でもかまいません。',
    en: 'Use at least {{min}} characters. A short sentence works well.',
  },
  passwordTooLong: {
    ja: 'パスワードは{{max}}文字までです。',
    en: 'A password has at most {{max}} characters.',
  },
  passwordTooPlain: {
    ja: '見当をつけられやすいパスワードです。お名前やメールアドレス、並びの数字は避けてください。',
    en: 'That password is easy to guess. Avoid your name, your mail address and runs of letters.',
  },
  passwordOrPasskey: {
    ja: 'パスワードかパスキーのどちらかをお決めください。',
    en: 'Choose a password or a passkey.',
  },
  setupDone: {
    ja: 'はじめの設定は、もう済んでいます。サインインしてください。',
    en: 'This Kizuna is set up already. Please sign in.',
  },
  setupTokenWrong: {
    ja: 'この設定用のリンクは使えません。きずなを起動し直すと、新しいリンクが表示されます。',
    en: 'This set-up link is no longer good. Start Kizuna again and it prints a new one.',
  },
  emailTaken: {
    ja: 'そのメールアドレスの方は、もういらっしゃいます。',
    en: 'Somebody with that mail address is here already.',
  },
  staffOnly: {
    ja: 'スタッフとしてサインインした方だけが使えます。APIキーではできません。',
    en: 'Only a signed-in member of staff can do this, not an API key.',
  },
  noSuchPermission: {
    ja: '「{{permission}}」という権限はありません。',
    en: 'There is no permission "{{permission}}".',
  },
  notYoursToGive: {
    ja: 'ご自分にない権限（{{permission}}）は、人にもキーにも渡せません。',
    en: 'You cannot hand on a permission that you do not have yourself ({{permission}}).',
  },
})
