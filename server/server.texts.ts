import { defineTexts } from '../kernel/i18n.ts'

export const texts = defineTexts('server', {
  notABackup: {
    ja: '{{path}} は Kizuna の控えとして読めませんでした。`kizuna backup` で作ったファイルをお使いください。',
    en: '{{path}} cannot be read as a Kizuna backup. Give a file that `kizuna backup` made.',
  },
  placeNotEmpty: {
    ja: 'ここにはもう記録があります。もどす先には、空の場所（新しい KIZUNA_DATA か、空のデータベース）をお使いください。',
    en: 'This place already holds records. Restore into an empty one: a new KIZUNA_DATA, or an empty database.',
  },
  running: {
    ja: 'きずなが動いています: {{url}}',
    en: 'Kizuna is running: {{url}}',
  },
  setUpHere: {
    ja: 'はじめの設定は、こちらから（一度だけ使えます）:',
    en: 'Set it up here (this link works once):',
  },
  workerRunning: { ja: '仕事の係として動いています。', en: 'Running as a worker.' },
  stopHint: { ja: '止めるときは Ctrl+C', en: 'Ctrl+C stops it' },
  usage: {
    ja: '使い方: npm run kizuna -- <命令> [選択肢]',
    en: 'Usage: npm run kizuna -- <command> [options]',
  },
  everyCommand: {
    ja: 'どの命令にも --json を付けられます（結果を JSON で）。',
    en: 'Every command takes --json (the result as JSON).',
  },
  unknownCommand: {
    ja: '「{{command}}」という命令はありません。',
    en: 'There is no command "{{command}}".',
  },
  missingOption: { ja: '{{option}} が要ります。', en: '{{option}} is needed.' },
  badChoice: {
    ja: '{{option}} には {{choices}} のどれかを書いてください。',
    en: '{{option}} must be one of {{choices}}.',
  },
  badWord: {
    ja: '「{{given}}」はありません。{{choices}} のどれかを書いてください。',
    en: 'There is no "{{given}}". Give one of {{choices}}.',
  },
  missingWord: {
    ja: '{{choices}} のどれかを書いてください。',
    en: 'Give one of {{choices}}.',
  },
  unknownOption: {
    ja: '{{option}} という選択肢はありません。',
    en: 'There is no option {{option}}.',
  },
  optionMisused: {
    ja: '選択肢の書き方がちがいます。',
    en: 'An option is not written as it should be.',
  },
  usageOf: {
    ja: '使い方: npm run kizuna -- {{command}}',
    en: 'Usage: npm run kizuna -- {{command}}',
  },
  startSummary: { ja: '動かします', en: 'Run Kizuna' },
  setupSummary: {
    ja: 'はじめの設定をします',
    en: 'Set up: the owner, the language, the sample shop',
  },
  setupDone: {
    ja: '設定しました。{{email}} でサインインできます。',
    en: 'Set up. Sign in as {{email}}.',
  },
  sampleLoaded: { ja: '見本の店を入れました。', en: 'The sample shop is in.' },
  staffLinkSummary: {
    ja: '入れなくなった方のためのリンクを作ります',
    en: 'Make a link for a member who is locked out',
  },
  staffLinkMade: {
    ja: '{{name}}さんのためのリンクです（一日のあいだ、一度だけ使えます）:',
    en: 'The link for {{name}}. It works once, for a day:',
  },
  keySummary: { ja: 'APIキーを作ります', en: 'Make an API key' },
  keyMade: {
    ja: 'キーを作りました。いま一度だけお見せします:',
    en: 'The key. It is shown this once:',
  },
  importSummary: { ja: 'ファイルを取り込みます', en: 'Import a file' },
  importProgress: {
    ja: '{{done, number}} / {{total, number}}行',
    en: '{{done, number}} of {{total, number}} rows',
  },
  importDone: {
    ja: '{{taken, number}}行を取り込みました。入らなかった行 {{untaken, number}}、決まりで飛ばした行 {{skipped, number}}。',
    en: 'Rows taken: {{taken, number}}. Not taken: {{untaken, number}}. Skipped by rule: {{skipped, number}}.',
  },
  importChecked: {
    ja: '取り込むと、{{would, number}}行が入ります。入らない行 {{untaken, number}}、決まりで飛ばす行 {{skipped, number}}。まだ何も入れていません。',
    en: 'Rows that would be taken: {{would, number}}. Not taken: {{untaken, number}}. Skipped by rule: {{skipped, number}}. Nothing is in yet.',
  },
  importAgain: {
    ja: 'ご注文{{orders, number}}件は、もうすべて入っていました（変わりません）。',
    en: 'Every order was in already ({{orders, number}}); nothing changed.',
  },
  importSubscriptionsAgain: {
    ja: '定期{{count, number}}件は、もうすべて入っていました（変わりません）。',
    en: 'Every subscription was in already ({{count, number}}); nothing changed.',
  },
  importRow: { ja: '  {{line, number}}行目: {{words}}', en: '  line {{line, number}}: {{words}}' },
  importCell: {
    ja: '  {{line, number}}行目「{{column}}」: {{words}}',
    en: '  line {{line, number}}, {{column}}: {{words}}',
  },
  importMore: {
    ja: '  ほかに{{more, number}}行あります。',
    en: '  and {{more, number}} more.',
  },
  importSeen: {
    ja: '取り込みの番号 {{importId}}。くわしくは {{url}}',
    en: 'Import {{importId}}. Open it at {{url}}',
  },
  importStartFirst: {
    ja: '開けないときは、先に npm start でKizunaを起動してください。',
    en: 'If it does not open, start Kizuna first: npm start',
  },
  predictSummary: {
    ja: '見通し（これからのご注文）を計算します',
    en: 'Work out who will order again, and what they will bring',
  },
  predictReading: {
    ja: 'ご注文を読んでいます（{{done, number}}人まで）',
    en: 'Reading orders ({{done, number}} people so far)',
  },
  predictFitting: { ja: 'モデルをあてはめています', en: 'Fitting models' },
  predictProving: { ja: '過去で確かめています', en: 'Testing on the past' },
  predictWriting: {
    ja: 'おひとりずつ書いています（{{done, number}}人まで）',
    en: 'Writing it down person by person ({{done, number}} so far)',
  },
  predictSubscriptions: { ja: '定期を見ています', en: 'Looking at subscriptions' },
  predictHits: {
    ja: '{{days, number}}日以内にご注文と見込んだ{{expected, number}}人のうち、{{came, number}}人がご注文くださいました。',
    en: 'Of {{expected, number}} people expected to order within {{days, number}} days, {{came, number}} did.',
  },
  reportSummary: { ja: 'レポートを出します', en: 'Print a report' },
  personFindSummary: { ja: 'お客様をさがします', en: 'Find people' },
  personExportSummary: {
    ja: 'お客様おひとりの記録を書き出します',
    en: 'Export everything about one person',
  },
  personEraseSummary: { ja: 'お客様おひとりを消します', en: 'Erase one person for good' },
  wantedWords: {
    ja: 'さがす言葉（お名前、電話、番号など）が要ります。',
    en: 'Give words to look for: a name, phone or number.',
  },
  wantedPerson: {
    ja: 'お客様の ID が要ります。`person find` で分かります。',
    en: "Give the person's id; `person find` tells it.",
  },
  badLimit: { ja: '--limit は 1 以上の整数です。', en: '--limit is a whole number from 1.' },
  noneFound: { ja: '見つかりませんでした。', en: 'Nobody found.' },
  personExported: { ja: '{{path}} に書き出しました。', en: 'Written to {{path}}.' },
  eraseConfirm: {
    ja: '消すともどせません。確かなら --yes を付けてください。',
    en: 'Erasing cannot be undone. Add --yes if you are sure.',
  },
  personErased: {
    ja: '消しました。お名前・ご連絡先・言葉は残りません。売上の帳尻のため、ご注文の数字だけが、どなたのものか分からない形で残ります。',
    en: 'Erased: name, contacts and words are gone. The figures of the orders stay, without a name, so that the books add up.',
  },
  backupSummary: { ja: '控えを作ります', en: 'Write a backup' },
  noFolder: {
    ja: '{{path}} というフォルダーがありません。先に作るか、ほかの場所を指定してください。',
    en: 'There is no folder {{path}}. Make it first, or give another place.',
  },
  backupDone: {
    ja: '{{path}} に控えました（表 {{tables}}、行 {{rows, number}}、ファイル {{files, number}}）。秘密を含みます。人に渡さないでください。',
    en: 'Backed up to {{path}} ({{tables}} tables, {{rows, number}} rows, {{files, number}} files). It holds secrets: keep it safe.',
  },
  restoreSummary: { ja: '控えからもどします', en: 'Restore a backup into an empty place' },
  restoreDone: {
    ja: '{{madeAt}} の控えをもどしました（行 {{rows, number}}、ファイル {{files, number}}）。',
    en: 'Restored the backup of {{madeAt}} ({{rows, number}} rows, {{files, number}} files).',
  },
  doctorSummary: { ja: '具合を調べます', en: 'Check the environment' },
  configSummary: { ja: '効いている設定を見ます', en: 'Show the configuration in effect' },
  wantedFile: { ja: 'ファイルの名前が要ります。', en: 'Give the name of a file.' },
  nodeTooOld: {
    ja: '{{version}}（20.19 以上が要ります）',
    en: '{{version}}; 20.19 or later is needed',
  },
  folderClosed: {
    ja: '{{path}} はまだないか、書き込めません',
    en: '{{path}} does not exist yet or cannot be written',
  },
  disk: { ja: 'ディスク', en: 'disk' },
  diskFree: { ja: '空き {{gigabytes}} GB', en: '{{gigabytes}} GB free' },
  portOurs: { ja: '{{port}}: きずなが応えています', en: '{{port}}: Kizuna answers' },
  portFree: { ja: '{{port}} は空いています', en: '{{port}} is free' },
  portTaken: {
    ja: '{{port}} は、ほかのプログラムが使っています',
    en: '{{port}} is taken by another program',
  },
  embedded: { ja: '内蔵', en: 'embedded' },
  failedJobs: { ja: '失敗した仕事', en: 'failed jobs' },
  doctorOk: { ja: 'よい', en: 'good' },
  doctorBad: { ja: '直す', en: 'mend' },
})
