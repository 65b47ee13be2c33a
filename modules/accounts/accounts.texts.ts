import { defineTexts } from '../../kernel/i18n.ts'

export const texts = defineTexts('accounts', {
  badCurrency: {
    ja: '「{{currency}}」という通貨はありません。JPY や GBP のような3文字で入力してください。',
    en: 'There is no currency "{{currency}}". Use three letters such as JPY or GBP.',
  },
  badZone: {
    ja: '「{{zone}}」という時間帯はありません。Asia/Tokyo のように入力してください。',
    en: 'There is no time zone "{{zone}}". Use a name such as Asia/Tokyo.',
  },
  tooManyTries: {
    ja: '続けて試されたため、しばらくお休みしています。あと{{count}}分ほどでお試しいただけます。',
    en: {
      one: 'Too many tries. Please wait about a minute.',
      other: 'Too many tries. Please wait about {{count}} minutes.',
    },
  },
  needsHttps: {
    ja: 'このままでは合言葉が守られないまま流れます。https のアドレスでお開きください（試すだけなら、同じ機械の http://localhost か INSECURE_COOKIES=1）。',
    en: 'Over plain http your session could be read on the way. Open the https address (to try it out: http://localhost on the same machine, or INSECURE_COOKIES=1).',
  },
  wrongPassword: {
    ja: 'メールアドレスかパスワードが違います。',
    en: 'The email address or the password is not right.',
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
    ja: 'パスワードは{{min}}文字以上にしてください。短い文でもかまいません。',
    en: 'Use at least {{min}} characters. A short sentence works well.',
  },
  passwordTooLong: {
    ja: 'パスワードは{{max}}文字までです。',
    en: 'A password has at most {{max}} characters.',
  },
  passwordTooPlain: {
    ja: '見当をつけられやすいパスワードです。お名前やメールアドレス、並びの数字は避けてください。',
    en: 'That password is easy to guess. Avoid your name, your email address and runs of letters.',
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
    en: 'Somebody with that email address is here already.',
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
  ownersOnly: {
    ja: '責任者の方のことは、責任者の方だけが変えられます。',
    en: 'Only an owner can make or change an owner.',
  },
  letInFirst: {
    ja: '利用を終えた方です。先に、もう一度入れるようにしてください。',
    en: 'Their account is closed. Let them in again first.',
  },
  lastOwner: {
    ja: '責任者の方が一人もいなくなってしまいます。先に、ほかの方を責任者にしてください。',
    en: 'That would leave nobody as owner. Make somebody else an owner first.',
  },
  noSuchStaff: { ja: 'その方は見つかりませんでした。', en: 'There is no such member of staff.' },
  noSuchDepartment: {
    ja: 'その部署は見つかりませんでした。',
    en: 'There is no such department.',
  },
  departmentKnown: {
    ja: '「{{name}}」という部署は、もうあります。',
    en: 'There is a department "{{name}}" already.',
  },
  leaveBackwards: {
    ja: 'お休みの終わりが、始まりより前になっています。',
    en: 'The last day lies before the first.',
  },
  leaveOverlaps: {
    ja: 'その間には、もうお休みが入っています。',
    en: 'There are days off in that time already.',
  },
  noSuchLeave: { ja: 'そのお休みは見つかりませんでした。', en: 'There are no such days off.' },
  noInvitation: {
    ja: 'この招待は使えません。もう使われたか、期限が過ぎています。招いてくださった方に、新しいリンクをお願いしてください。',
    en: 'This invitation is used up or out of date. Ask whoever invited you for a new link.',
  },
  noSuchKey: {
    ja: 'そのキーは、もう使われていません。',
    en: 'There is no such key in use.',
  },
  noSuchJob: {
    ja: 'その仕事は見つかりませんでした。もう済んだのかもしれません。',
    en: 'There is no such job; it may be done by now.',
  },
  sampleThere: {
    ja: '見本の店は、もう入っています。',
    en: 'The sample shop is loaded already.',
  },
  sampleNotThere: {
    ja: '見本の店は入っていません。',
    en: 'The sample shop is not loaded.',
  },
  noSample: {
    ja: 'この Kizuna には見本の店が付いていません。',
    en: 'This Kizuna comes without a sample shop.',
  },
  passkeyRefused: {
    ja: 'パスキーを作れませんでした。もう一度お試しください。',
    en: 'The passkey could not be made. Please try again.',
  },
  passkeyUnknown: {
    ja: 'このパスキーではサインインできませんでした。ほかの方法をお試しください。',
    en: 'That passkey does not sign you in. Try another way.',
  },
  passkeyKnown: {
    ja: 'そのパスキーは、もう登録されています。',
    en: 'That passkey is registered already.',
  },
  noSuchPasskey: {
    ja: 'そのパスキーは見つかりませんでした。',
    en: 'There is no such passkey.',
  },
  lastWayIn: {
    ja: 'これを消すと、サインインの方法がなくなります。先にパスワードかほかのパスキーをご用意ください。',
    en: 'This is your last way in. Set a password or add another passkey first.',
  },
  signInAgain: {
    ja: '大切な変更なので、もう一度サインインしてからお願いします。',
    en: 'This is a sensitive change. Please sign in again first.',
  },
  wrongCurrentPassword: {
    ja: 'いまのパスワードが違います。',
    en: 'Your current password is not right.',
  },
  noSuchSession: {
    ja: 'そのサインインは、もう終わっています。',
    en: 'That session is over already.',
  },
  oidcOff: {
    ja: '会社のアカウントでのサインインは、まだ用意されていません。',
    en: 'Signing in with a company account is not set up here.',
  },
  oidcRefused: {
    ja: '会社のアカウントで確認できませんでした。もう一度お試しください。',
    en: 'Your company account was not confirmed. Please try again.',
  },
  oidcUnknown: {
    ja: 'そのアカウントの方は、まだ招かれていません。責任者の方にお願いしてください。',
    en: 'Nobody here has that account yet. Ask an owner to invite you.',
  },
})
