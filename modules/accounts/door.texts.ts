import { defineTexts } from '../../kernel/i18n.ts'

/** The pages before the house: sign-in, set-up, invitation. */
export const texts = defineTexts('accountsDoor', {
  languageBrand: { ja: '絆', en: '絆' },
  motto: { ja: 'おひとりおひとりと、長く。', en: 'With each person, for years.' },
  language: { ja: '表示する言語', en: 'Language' },
  languageJa: { ja: '日本語', en: '日本語' },
  languageEn: { ja: 'English', en: 'English' },

  signIn: { ja: 'サインイン', en: 'Sign in' },
  signInLead: { ja: 'おかえりなさい。', en: 'Welcome back.' },
  email: { ja: 'メールアドレス', en: 'Email address' },
  password: { ja: 'パスワード', en: 'Password' },
  signInVerb: { ja: 'サインインする', en: 'Sign in' },
  or: { ja: 'または', en: 'or' },
  withPasskey: { ja: 'パスキーでサインイン', en: 'Sign in with a passkey' },
  withCompany: { ja: '会社のアカウントでサインイン', en: 'Sign in with your company account' },
  forgotten: {
    ja: 'パスワードを忘れたときは、責任者の方に、入り直すためのリンクをお願いしてください。',
    en: 'Forgotten your password? Ask an owner for a link back in.',
  },
  companyRefused: {
    ja: '会社のアカウントでは、サインインできませんでした。まだ招かれていないか、途中で取りやめたようです。',
    en: 'Your company account did not sign you in. You may not be invited yet, or the sign-in was cut short.',
  },
  refused: { ja: 'サインインできませんでした', en: 'You are not signed in' },

  code: { ja: '確認のコード', en: 'Your code' },
  codeLead: {
    ja: '認証アプリに出ている6けたの数字を入れてください。',
    en: 'Enter the six figures that your authenticator shows.',
  },
  codeHelp: {
    ja: '電話が手元にないときは、回復コードも使えます。',
    en: 'Without your telephone, a recovery code works too.',
  },
  codeVerb: { ja: '確認する', en: 'Confirm' },
  startAgain: { ja: 'はじめからやり直す', en: 'Start again' },

  setupStep: { ja: '{{total}}つのうち {{step}}つめ', en: 'Question {{step}} of {{total}}' },
  setupShop: { ja: 'お店のことを、教えてください', en: 'Tell us about your shop' },
  setupShopLead: {
    ja: 'きずなは、お客様と長くおつきあいするための道具です。3つだけ、おたずねします。',
    en: 'Kizuna helps a shop keep its people for years. Three questions and you are in.',
  },
  setupShopLeadTwo: {
    ja: 'きずなは、お客様と長くおつきあいするための道具です。2つだけ、おたずねします。',
    en: 'Kizuna helps a shop keep its people for years. Two questions and you are in.',
  },
  shopName: { ja: 'お店の名前', en: 'Name of your shop' },
  shopNameHelp: {
    ja: '左上にいつも出ます。あとから変えられます。',
    en: 'It stands at the top left. You can change it later.',
  },
  shopNameExample: { ja: '例：ひだまり堂', en: 'e.g. Hidamari' },
  money: { ja: '通貨と時間帯', en: 'Currency and time zone' },
  moneyNow: { ja: '{{currency}}・{{zone}}', en: '{{currency}}, {{zone}}' },
  moneyChange: { ja: '変える', en: 'Change' },
  moneyHelp: {
    ja: '変えなければ、はじめに取り込むファイルに合わせます。',
    en: 'Leave it, and the first file you import decides.',
  },
  notChosen: { ja: '決めない（ファイルに合わせる）', en: 'Left to the first file' },
  currency: { ja: '通貨', en: 'Currency' },
  zone: { ja: '時間帯', en: 'Time zone' },
  next: { ja: 'つぎへ', en: 'Next' },
  back: { ja: 'もどる', en: 'Back' },
  setupYou: { ja: 'あなたのことを、教えてください', en: 'And who are you?' },
  setupYouLead: {
    ja: 'はじめの責任者になります。ほかの方は、あとから招けます。',
    en: 'You will be the first owner. Invite the others later.',
  },
  yourName: { ja: 'お名前', en: 'Your name' },
  yourNameExample: { ja: '例：佐藤 由美', en: 'e.g. Yumi Sato' },
  emailHelp: { ja: 'サインインのときに使います。', en: 'You sign in with it.' },
  wayIn: { ja: 'サインインの方法', en: 'How you sign in' },
  wayPassword: { ja: 'パスワード', en: 'Password' },
  wayPasskey: { ja: 'パスキー', en: 'Passkey' },
  passwordHelp: {
    ja: '10文字以上。短い文がおすすめです。',
    en: 'At least 10 characters. A short sentence works well.',
  },
  passkeyHelp: {
    ja: '指紋や顔、この機械の暗証番号でサインインします。おぼえる言葉はいりません。',
    en: 'Your fingerprint, face or this machine’s PIN. Nothing to remember.',
  },
  passkeyCannot: {
    ja: 'このブラウザではパスキーを作れません。パスワードをお使いください。',
    en: 'This browser cannot make passkeys. Use a password.',
  },
  passkeyStopped: {
    ja: 'パスキーは使われませんでした。もう一度試すか、ほかの方法をお選びください。',
    en: 'The passkey was not used. Try again, or choose another way.',
  },
  setupSample: { ja: '見本の店を入れておきますか', en: 'Load the sample shop?' },
  setupSampleLead: {
    ja: '2,000人のお客様と3年分のご注文がある、つくりものの店です。さわりながら覚えられます。',
    en: 'A made-up shop with 2,000 people and three years of orders, to try everything on.',
  },
  sampleYes: { ja: '入れておく', en: 'Load it' },
  sampleYesHelp: {
    ja: '「見本」の印がつき、いつでも一度に消せます。',
    en: 'It is marked as a sample, and one click removes all of it.',
  },
  sampleNo: { ja: '入れずに始める', en: 'Start empty' },
  sampleNoHelp: {
    ja: 'お手元の注文ファイルを取り込むところから始めます。',
    en: 'You begin by importing the order file you have.',
  },
  sampleWait: {
    ja: '見本の店をととのえています。30秒ほどかかることがあります。',
    en: 'The sample shop is being set up. This can take half a minute.',
  },
  setupVerb: { ja: 'きずなを始める', en: 'Start Kizuna' },
  setupNoToken: { ja: '設定用のリンクから開いてください', en: 'Open the set-up link' },
  setupNoTokenLead: {
    ja: 'はじめの設定は、きずなを起動したときに表示されるリンクからできます。見当たらないときは、起動し直すと新しいリンクが出ます。',
    en: 'Set-up starts from the link that Kizuna prints when it starts. If it is gone, start Kizuna again for a new one.',
  },
  setupDone: { ja: 'はじめの設定は済んでいます', en: 'Kizuna is set up' },
  setupDoneLead: {
    ja: 'サインインして、お入りください。',
    en: 'Sign in and come in.',
  },
  toSignIn: { ja: 'サインインへ', en: 'To sign-in' },
  notDone: { ja: '始められませんでした', en: 'We could not start' },

  invitedTo: { ja: '{{shop}}への招待', en: 'Invitation to {{shop}}' },
  invited: { ja: '{{name}}さん、ようこそ', en: 'Welcome, {{name}}' },
  invitedLead: {
    ja: '「{{role}}」として招かれています。サインインの方法を決めると、すぐに始められます。',
    en: 'You are invited as “{{role}}”. Choose how you sign in and begin.',
  },
  returningLead: {
    ja: '新しいサインインの方法をお決めください。これまでの方法と、ほかの場所のサインインは終わります。',
    en: 'Choose a new way to sign in. Your earlier ways in and your other sessions end.',
  },
  returning: { ja: '{{name}}さん、おかえりなさい', en: 'Welcome back, {{name}}' },
  comeIn: { ja: '入る', en: 'Come in' },
  join: { ja: '加わる', en: 'Join' },
  notJoined: { ja: '加われませんでした', en: 'You have not joined yet' },
  invitationOver: { ja: 'この招待は使えません', en: 'This invitation is no longer good' },
  invitationLooking: { ja: '招待を確かめています', en: 'Looking at your invitation' },

  owner: { ja: '責任者', en: 'Owner' },
  lead: { ja: 'まとめ役', en: 'Lead' },
  marketer: { ja: 'マーケティング', en: 'Marketer' },
  staff: { ja: 'スタッフ', en: 'Staff' },
  reader: { ja: '見るだけ', en: 'Reader' },
})
