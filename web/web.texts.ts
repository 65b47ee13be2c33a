import { defineTexts } from '../kernel/i18n.ts'

/** Texts of the shell and of the components; a page's own stand in its module. */
export const texts = defineTexts('web', {
  product: { ja: '絆 Kizuna', en: 'Kizuna' },
  skip: { ja: '本文へ', en: 'Skip to content' },
  rooms: { ja: '部屋', en: 'Rooms' },
  today: { ja: 'きょう', en: 'Today' },
  know: { ja: '知る', en: 'Know' },
  understand: { ja: 'わかる', en: 'Understand' },
  engage: { ja: '届ける', en: 'Engage' },
  listen: { ja: '聴く', en: 'Listen' },
  improve: { ja: '良くする', en: 'Improve' },
  settings: { ja: '設定', en: 'Settings' },
  search: { ja: 'さがす', en: 'Find' },
  menu: { ja: 'メニュー', en: 'Menu' },
  searchField: { ja: 'お客様・ページ', en: 'People, pages' },
  searchLong: { ja: 'お客様・ご注文・ページをさがす', en: 'Find people, orders and pages' },
  pages: { ja: 'ページ', en: 'Pages' },
  actions: { ja: 'すること', en: 'Actions' },
  nothingFound: {
    ja: '「{{words}}」に合うものは見つかりませんでした。',
    en: 'Nothing matches “{{words}}”.',
  },
  noneFits: { ja: '合うものがありません。', en: 'Nothing matches.' },
  noneToChoose: {
    ja: 'えらべるものが、まだありません。',
    en: 'There is nothing to choose from yet.',
  },
  searching: { ja: 'さがしています', en: 'Looking' },
  findUnreachable: {
    ja: '{{what}}は、いまさがせませんでした。',
    en: 'We could not look through {{what}} just now.',
  },
  sample: {
    ja: '見本のお店・みな架空の方です',
    en: 'Sample shop: all made up',
  },
  sampleRemove: { ja: '見本を消すには', en: 'How to remove it' },
  waiting: {
    ja: '{{count, number}}件が待っています',
    en: { one: '{{count, number}} is waiting', other: '{{count, number}} are waiting' },
  },
  schemeLight: { ja: '明るい紙', en: 'Light paper' },
  schemeDark: { ja: '夜の紙', en: 'Night paper' },
  schemeAuto: { ja: '端末に合わせる', en: 'Follow the device' },
  scheme: { ja: '画面の明るさ', en: 'Appearance' },
  signOut: { ja: 'サインアウト', en: 'Sign out' },
  account: { ja: '{{name}}さんの設定', en: 'Settings of {{name}}' },
  breadcrumb: { ja: 'いまの場所', en: 'You are here' },
  close: { ja: '閉じる', en: 'Close' },
  cancel: { ja: 'やめる', en: 'Cancel' },
  save: { ja: '保存する', en: 'Save' },
  saved: { ja: 'いま保存しました', en: 'Saved just now' },
  again: { ja: 'もう一度', en: 'Try again' },
  undo: { ja: '元にもどす', en: 'Undo' },
  optional: { ja: 'なくてもかまいません', en: 'Optional' },
  why: { ja: 'なぜ？', en: 'Why?' },
  more: {
    ja: 'ほか {{count, number}}件',
    en: { one: '{{count, number}} more', other: '{{count, number}} more' },
  },
  loading: { ja: '読みこんでいます', en: 'Loading' },
  offline: {
    ja: 'サーバーにつながりませんでした。書いたものはこの画面に残っています。つながりを確かめて、もう一度お試しください。',
    en: 'We could not reach the server. What you wrote is still on this page. Please check the connection and try again.',
  },
  uploadBroken: {
    ja: 'ファイルを送る途中で、つながりが切れました。まだ何も変わっていません。もう一度お試しください。',
    en: 'The connection broke while the file was on its way. Nothing has changed. Please try again.',
  },
  fault: {
    ja: 'こちらの不具合で、できませんでした。ほかのページはそのままお使いいただけます。もう一度お試しください。',
    en: 'Something went wrong on our side. Other pages still work. Please try again.',
  },
  pageFault: { ja: 'このページを開けませんでした', en: 'We could not open this page' },
  readFault: { ja: '読みこめませんでした', en: 'We could not load this' },
  quote: { ja: 'お問い合わせの番号 {{id}}', en: 'Number to quote: {{id}}' },
  notFound: { ja: 'このページはありません', en: 'There is no such page' },
  notFoundHelp: {
    ja: '住所が変わったか、消されたのかもしれません。きょうのページからお進みください。',
    en: 'It may have moved or been removed. Please go on from the first page.',
  },
  home: { ja: 'はじめのページへ', en: 'To the first page' },
  // People behind a figure
  people: { ja: 'この数の方々', en: 'The people behind this figure' },
  peopleMoved: {
    ja: '押した数は {{figure}}でした。そのあと {{now}}になりました。',
    en: 'The figure you pressed said {{figure}}. It has since become {{now}}.',
  },
  peopleNone: { ja: 'いまは、どなたもいらっしゃいません。', en: 'Nobody is here now.' },
  loadMore: { ja: 'つづきを見る', en: 'Show more' },
  // Tables
  rowsTotal: {
    ja: '全 {{count, number}}件',
    en: { one: '{{count, number}} in all', other: '{{count, number}} in all' },
  },
  rowsShown: {
    ja: '全 {{total}}件のうち {{count, number}}件',
    en: '{{count, number}} of {{total}}',
  },
  unitsShown: { ja: '{{total}}のうち {{shown}}', en: '{{shown}} of {{total}}' },
  dateShape: { ja: '年/月/日', en: 'dd/mm/yyyy' },
  // The bell
  news: { ja: 'おわった仕事のお知らせ', en: 'Finished work' },
  newsFresh: {
    ja: 'おわった仕事のお知らせ（新しく{{count, number}}件）',
    en: { one: 'Finished work, {{count}} new', other: 'Finished work, {{count}} new' },
  },
  newsNone: {
    ja: '取り込みなどの長い仕事がおわると、ここでお知らせします。',
    en: 'When an import or other long work ends, it is told here.',
  },
  sortBy: { ja: '並べ替え', en: 'Sort by' },
  ascending: { ja: '{{head}}（昇順）', en: '{{head}}, ascending' },
  descending: { ja: '{{head}}（降順）', en: '{{head}}, descending' },
  selectAll: { ja: 'すべてえらぶ', en: 'Select all' },
  selectRow: { ja: 'この行をえらぶ', en: 'Select this row' },
  selected: {
    ja: '{{count, number}}件をえらびました',
    en: { one: '{{count, number}} selected', other: '{{count, number}} selected' },
  },
  clearSelection: { ja: 'えらびなおす', en: 'Clear' },
  emptyTable: { ja: 'まだ何もありません。', en: 'Nothing here yet.' },
  // Downloads
  csv: { ja: 'Excel 用 CSV', en: 'CSV for Excel' },
  csvUtf8: { ja: 'Excel 用（UTF-8）', en: 'For Excel (UTF-8)' },
  csvCp932: {
    ja: 'むかしの Excel・基幹システム用（Shift_JIS）',
    en: 'For older systems (Shift_JIS)',
  },
  // Charts
  asTable: { ja: '表で見る', en: 'As a table' },
  asChart: { ja: '図で見る', en: 'As a chart' },
  few: { ja: '少ない', en: 'Fewer' },
  many: { ja: '多い', en: 'More' },
  incomplete: { ja: 'まだ日がたっていない方がいます', en: 'Some have not had the time yet' },
  // Time badges
  dueToday: { ja: 'きょう', en: 'Today' },
  dueTomorrow: { ja: 'あす', en: 'Tomorrow' },
  dueIn: {
    ja: 'あと{{count, number}}日',
    en: { one: 'In {{count, number}} day', other: 'In {{count, number}} days' },
  },
  dueBy: { ja: '{{day}}まで', en: 'By {{day}}' },
  overdue: {
    ja: '{{count, number}}日すぎ',
    en: { one: '{{count, number}} day late', other: '{{count, number}} days late' },
  },
  yesterday: { ja: 'きのう', en: 'Yesterday' },
  daysAgo: {
    ja: '{{count, number}}日前',
    en: { one: '{{count, number}} day ago', other: '{{count, number}} days ago' },
  },
  monthsAgo: {
    ja: '{{count, number}}か月前',
    en: { one: '{{count, number}} month ago', other: '{{count, number}} months ago' },
  },
  yearsAgo: {
    ja: '{{count, number}}年前',
    en: { one: '{{count, number}} year ago', other: '{{count, number}} years ago' },
  },
  done: { ja: '済', en: 'Done' },
  // Units
  unitPeople: { ja: '名', en: { one: 'person', other: 'people' } },
  unitItems: { ja: '件', en: { one: 'item', other: 'items' } },
  unitOrders: { ja: '件', en: { one: 'order', other: 'orders' } },
  unitVoices: { ja: '件', en: { one: 'voice', other: 'voices' } },
  unitRows: { ja: '行', en: { one: 'row', other: 'rows' } },
  unitTimes: { ja: '回', en: { one: 'time', other: 'times' } },
  unitDays: { ja: '日', en: { one: 'day', other: 'days' } },
  unitMonths: { ja: 'か月', en: { one: 'month', other: 'months' } },
  unitYears: { ja: '年', en: { one: 'year', other: 'years' } },
  unitLetters: { ja: '通', en: { one: 'letter', other: 'letters' } },
  unitPoints: { ja: 'ポイント', en: { one: 'point', other: 'points' } },
  // Long work
  workRows: { ja: '{{done}} / {{total}}行', en: '{{done}} of {{total}} rows' },
  workRowsSoFar: { ja: '{{done}}行まで進みました', en: '{{done}} rows so far' },
  workSeconds: {
    ja: 'あと約{{count, number}}秒',
    en: {
      one: 'about {{count, number}} second left',
      other: 'about {{count, number}} seconds left',
    },
  },
  workMinutes: {
    ja: 'あと約{{count, number}}分',
    en: {
      one: 'about {{count, number}} minute left',
      other: 'about {{count, number}} minutes left',
    },
  },
  workLeave: { ja: '離れてもだいじょうぶです。', en: 'You can leave this page.' },
  stop: { ja: '止める', en: 'Stop' },
  // Confirming
  typeToConfirm: {
    ja: '確かめるために「{{word}}」と書いてください',
    en: 'To be sure, type “{{word}}”',
  },
  // Forms
  required: { ja: '入力してください。', en: 'Please fill this in.' },
  choose: { ja: 'この中からお選びください。', en: 'Please choose one of these.' },
  number: { ja: '数字で入力してください。', en: 'Please write a number.' },
  tooShort: {
    ja: '{{min}}文字以上で入力してください。',
    en: 'Please write at least {{min}} characters.',
  },
  tooLong: { ja: '{{max}}文字までです。', en: 'At most {{max}} characters, please.' },
  tooSmall: { ja: '{{min}}以上の数にしてください。', en: 'Please use {{min}} or more.' },
  tooBig: { ja: '{{max}}以下の数にしてください。', en: 'Please use {{max}} or less.' },
  tooFew: { ja: '{{min}}つ以上お選びください。', en: 'Please choose at least {{min}}.' },
  email: {
    ja: 'メールアドレスの形になっていません。例：hanako@example.jp',
    en: 'This is not an email address, e.g. hanako@example.jp.',
  },
  url: {
    ja: 'https:// ではじまるアドレスを入力してください。',
    en: 'Please write an address that begins with https://.',
  },
  preparingSample: { ja: '見本のはがきを準備しています', en: 'The sample’s cards are being made' },
  preparingCards: { ja: '{{done}} / {{total}}枚', en: '{{done}} of {{total}} cards' },
  pictureLarge: { ja: '写真を大きく見る', en: 'See the picture large' },
  date: {
    ja: '日付として読めません。例：2026-11-24',
    en: 'We cannot read this as a date, e.g. 2026-11-24.',
  },
  malformed: {
    ja: '形が合いません。お確かめください。',
    en: 'This does not have the right form. Please check it.',
  },
  notSaved: { ja: '保存できませんでした', en: 'We could not save' },
})
