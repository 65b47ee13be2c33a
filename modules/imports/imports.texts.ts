import { defineTexts } from '../../kernel/i18n.ts'

export const texts = defineTexts('imports', {
  notFound: {
    ja: 'その取り込みは見つかりませんでした。',
    en: 'There is no such import.',
  },
  fileEmpty: {
    ja: 'ファイルが空です。中身のあるファイルをお選びください。',
    en: 'The file is empty. Choose one with rows in it.',
  },
  fileZip: {
    ja: '中身は CSV ではなく、Excel ブックか ZIP です。Excel で開き、「名前を付けて保存」で CSV（コンマ区切り）を選んでください。ZIP は、ほどいてからお願いします。',
    en: 'This is an Excel workbook or a ZIP archive, not a CSV. In Excel, save it as CSV; unpack a ZIP first.',
  },
  fileExcel: {
    ja: '中身は CSV ではなく、古い形の Excel です。Excel で開き、「名前を付けて保存」で CSV（コンマ区切り）を選んでください。',
    en: 'This is an old Excel workbook, not a CSV. Open it in Excel and save it as CSV.',
  },
  fileGzip: {
    ja: '圧縮されたファイル（gzip）です。ほどいてから取り込んでください。',
    en: 'The file is compressed (gzip). Unpack it first.',
  },
  filePdf: {
    ja: '中身は PDF です。表計算のソフトから CSV で書き出してください。',
    en: 'This is a PDF. Export the table as CSV.',
  },
  fileBinary: {
    ja: '文字のファイルとして読めませんでした。CSV かタブ区切りのファイルをお選びください。',
    en: 'This cannot be read as text. Choose a CSV or tab-separated file.',
  },
  fileIso2022jp: {
    ja: '文字が JIS（ISO-2022-JP）です。UTF-8 か Shift_JIS で保存し直してください。',
    en: 'The text is in JIS (ISO-2022-JP). Save it as UTF-8 or Shift_JIS.',
  },
  fileTooLarge: {
    ja: 'ファイルが大きすぎます（上限 {{limit}} MB）。期間で分けてお送りください。',
    en: 'The file is too large (limit {{limit}} MB). Split it by period.',
  },
  fileMissing: {
    ja: 'ファイルが届いていません。file という名前でお送りください。',
    en: 'No file arrived. Send it as the part named file.',
  },
  fileNotThere: {
    ja: '{{path}} が見つかりません。場所と名前をご確認ください。',
    en: 'There is no file {{path}}. Check the place and the name.',
  },
  fileIsPacked: {
    ja: '{{path}} が見つかりませんが、{{path}}.gz があります。先に展開してください（gunzip -k {{path}}.gz）。',
    en: 'There is no file {{path}}, but there is {{path}}.gz. Unpack it first: gunzip -k {{path}}.gz',
  },
  encodingUnknown: {
    ja: '文字の種類が分かりませんでした。UTF-8、Shift_JIS（CP932）、EUC-JP のどれかをお選びください。',
    en: 'We could not tell the character encoding. Choose UTF-8, Shift_JIS (CP932) or EUC-JP.',
  },
  quoteNotClosed: {
    ja: '{{line, number}}行目で始まる「"」が、閉じられていません。その行を直して、もう一度お送りください。',
    en: 'A quotation mark opened on line {{line, number}} is never closed. Mend that line and send the file again.',
  },
  lineEndless: {
    ja: '{{line, number}}行目が長すぎます（100万字まで）。行の区切り（改行）のあるファイルかどうか、ご確認ください。',
    en: 'Line {{line, number}} is too long (limit 1,000,000 characters). Does the file have line ends?',
  },
  headerMissing: {
    ja: '見出しの行のほかに、行がありません。',
    en: 'There are no rows below the header.',
  },
  columnsNotFound: {
    ja: 'この列がファイルにありません: {{columns}}。列の対応を見直してください。',
    en: 'The file has no column named {{columns}}. Check which column is which.',
  },
  mappingMissing: {
    ja: '列の対応がまだ決まっていません。',
    en: 'It is not decided yet which column is which.',
  },
  mappingUnknown: {
    ja: '「{{name}}」という読み方はありません。用意があるのは {{names}} です。JSON ファイルも使えます。',
    en: 'There is no mapping "{{name}}". Ready ones are {{names}}; a JSON file works too.',
  },
  mappingUnreadable: {
    ja: '{{path}} は JSON として読めませんでした。',
    en: '{{path}} is not valid JSON.',
  },
  mappingInvalid: {
    ja: '読み方（マッピング）に直すところがあります: {{faults}}',
    en: 'The mapping needs a correction: {{faults}}',
  },
  mappingOtherKind: {
    ja: 'この読み方は「{{kind}}」のためのものです。',
    en: 'This mapping is for {{kind}}.',
  },
  zoneUnknown: {
    ja: '時間帯「{{zone}}」は知られていません。Asia/Tokyo のように書いてください。',
    en: 'There is no time zone {{zone}}. Write one such as Europe/London.',
  },
  currencyNotKnown: {
    ja: '通貨「{{currency}}」は知られていません。JPY のように書いてください。',
    en: 'There is no currency {{currency}}. Write one such as GBP.',
  },
  faultPerson: {
    ja: 'どなたかを見分ける列を、一つお選びください（お客様番号・メール・電話のどれか）。',
    en: 'Choose a column that tells people apart: customer number, e-mail or phone.',
  },
  faultDate: {
    ja: '注文日の列をお選びください。',
    en: 'Choose the column with the date of the order.',
  },
  faultAmount: {
    ja: '金額の列をお選びください（合計か、単価）。',
    en: 'Choose a column with an amount: the total, or the unit price.',
  },
  faultNumber: {
    ja: '注文番号の列をお選びください。1行が1品のファイルには要ります。',
    en: 'Choose the column with the order number; it is needed where each row is one item.',
  },
  faultSubscriptionNumber: {
    ja: '定期番号の列をお選びください。お一人に一つの定期なら、お客様番号の列でかまいません。',
    en: 'Choose the column with the subscription number; where everybody has one subscription, the customer number will do.',
  },
  faultStart: {
    ja: '始めた日か、続いた月数の列をお選びください。',
    en: 'Choose the column with the day of the start, or with the months it has lasted.',
  },
  faultAsOf: {
    ja: '「いつの時点か」を決めてください。続いた月数や解約の有無は、その日から数えます。',
    en: 'Say as of which day the file speaks: months of life and cancellations are counted from it.',
  },
  faultCycle: {
    ja: 'お届けの間隔の列を選ぶか、「どれも同じ間隔」を入れてください。',
    en: 'Choose the column with the cycle, or give the one that all of them have.',
  },
  faultProduct: {
    ja: '商品コードか商品名の列をお選びください。',
    en: 'Choose the column with the product code or the product name.',
  },
  faultTraitTwice: {
    ja: '同じ名前で残す列が二つあります。どちらかの名前を変えてください。',
    en: 'Two columns are kept under one name. Please give one of them another.',
  },
  requestMissing: {
    ja: 'そのご依頼は見つかりませんでした。',
    en: 'There is no such request.',
  },
  stillWorking: {
    ja: 'いま取り込んでいる最中です。止めるか、終わるのをお待ちください。',
    en: 'This import is running. Stop it or wait for its end.',
  },
  notRunning: { ja: 'いまは動いていません。', en: 'This import is not running.' },
  alreadyUndone: {
    ja: 'この取り込みは取り消されています。もう一度入れるには、ファイルを選び直してください。',
    en: 'This import was undone. Choose the file again to import it anew.',
  },
  nothingToUndo: {
    ja: 'まだ何も入っていないので、取り消すものはありません。',
    en: 'Nothing is in yet, so there is nothing to undo.',
  },
  alreadyDone: {
    ja: 'この取り込みは終わっています。',
    en: 'This import is finished already.',
  },
  rowNotThere: {
    ja: '{{line, number}}行目は、もう直っているか、はじめから入っています。',
    en: 'Line {{line, number}} is corrected already, or was in from the start.',
  },
  fault: {
    ja: '途中で止まりました。入ったところまでは確かです。もう一度動かすと、続きから進みます。',
    en: 'It stopped on the way. What is in is safe. Run it again and it goes on from there.',
  },
  lineColumn: { ja: '行', en: 'Line' },
  reasonColumn: { ja: '取り込めなかったわけ', en: 'Why it was not taken' },
  ruleColumn: { ja: '飛ばした決まり', en: 'Skipped by the rule' },
  skippedFile: { ja: '飛ばした行', en: 'rows skipped' },
  untakenFile: { ja: '取り込めなかった行', en: 'rows not taken' },
  dateUnreadable: {
    ja: '日付として読めません。2026/1/2 のように書いてください。',
    en: 'This cannot be read as a date. Write one such as 2026-01-02.',
  },
  monthOutside: {
    ja: '{{month}}月はありません。月は1から12までです。',
    en: 'There is no month {{month}}. Use 1 to 12.',
  },
  dayOutside: {
    ja: '{{month}}月に{{day}}日はありません。',
    en: 'Month {{month}} has no day {{day}}.',
  },
  timeOutside: {
    ja: '時刻「{{time}}」はありません。',
    en: 'There is no time {{time}}.',
  },
  yearOutside: {
    ja: '{{year}}年は、年の書きまちがいではありませんか。',
    en: 'The year {{year}} looks like a slip.',
  },
  dateOrderUnknown: {
    ja: '日と月のどちらが先か、分かりません。読み方の設定でお選びいただくか、年から書いてください。',
    en: 'We cannot tell day from month. Choose the order in the settings, or write the year first.',
  },
  dateMissing: { ja: '日付がありません。', en: 'The date is missing.' },
  dateAhead: { ja: '先の日付です。', en: 'The date lies in the future.' },
  amountUnreadable: {
    ja: '金額として読めません。数字で書いてください。',
    en: 'This cannot be read as an amount. Write digits.',
  },
  amountHasWords: {
    ja: '数字だけ（{{digits}}）にすると入ります。',
    en: 'With the digits alone ({{digits}}) it can be taken.',
  },
  amountMissing: { ja: '金額がありません。', en: 'The amount is missing.' },
  amountTooLarge: { ja: '金額が大きすぎます。', en: 'The amount is too large.' },
  quantityUnreadable: {
    ja: '個数として読めません。数字で書いてください。',
    en: 'This cannot be read as a quantity. Write digits.',
  },
  quantityNotWhole: {
    ja: '個数は、端数のない数で書いてください。',
    en: 'The quantity must be a whole number.',
  },
  currencyUnknown: {
    ja: '通貨は JPY のように、英字3つで書いてください。',
    en: 'Write the currency as three letters, such as GBP.',
  },
  postalLetters: {
    ja: '数字の「{{digit}}」でなく、英字の「{{letter}}」が入っています。',
    en: 'It holds the letter "{{letter}}" where the digit {{digit}} belongs.',
  },
  postalShort: {
    ja: 'けたが足りません（{{digits}}けた）。先頭の0が落ちていませんか。',
    en: 'Too few digits ({{digits}} of 7). Has a leading 0 been lost?',
  },
  postalLong: {
    ja: 'けたが多すぎます（{{digits}}けた）。郵便番号は7けたです。',
    en: 'Too many digits ({{digits}}); a postal code has 7.',
  },
  sexUnknown: {
    ja: '男・女・そのほか のどれかで書いてください。空でもかまいません。',
    en: 'Write female, male or other, or leave it empty.',
  },
  traitTooLong: {
    ja: '{{most}}文字までにしてください（いま{{length}}文字）。',
    en: 'Use at most {{most}} characters (now {{length}}).',
  },
  numberMissing: { ja: '番号がありません。', en: 'The number is missing.' },
  numberTwice: {
    ja: '同じ番号が{{line, number}}行目にもあり、中身がちがいます。',
    en: 'Line {{line, number}} has the same number with other content.',
  },
  otherPerson: {
    ja: '{{number}} は別の方（{{name}}様・{{day}}）のご注文です。番号を確かめてください。',
    en: '{{number}} is the order of somebody else ({{name}}, {{day}}). Check the number.',
  },
  otherPersonNameless: {
    ja: '{{number}} は別の方（{{day}}）のご注文です。番号を確かめてください。',
    en: '{{number}} is the order of somebody else ({{day}}). Check the number.',
  },
  otherSubscriber: {
    ja: '{{number}} は別の方の定期です。番号を確かめてください。',
    en: '{{number}} is the subscription of somebody else. Check the number.',
  },
  otherDate: {
    ja: '{{number}} は{{day}}のご注文です。番号と日付を確かめてください。',
    en: '{{number}} is an order of {{day}}. Check the number and the date.',
  },
  commandLine: { ja: 'コマンド', en: 'command line' },
  numberTooLong: { ja: '番号が長すぎます。', en: 'The number is too long.' },
  personMissing: {
    ja: 'どなたのものか分かりません。お客様番号・メール・電話のどれかが要ります。',
    en: 'We cannot tell whose this is. A customer number, e-mail or phone is needed.',
  },
  personErased: {
    ja: 'ご希望により記録を消した方です。取り込んでいません。',
    en: 'This person asked to be erased, so the row is left out.',
  },
  startMissing: {
    ja: '始めた日も、続いた月数もありません。',
    en: 'Neither the day of the start nor the months it has lasted are given.',
  },
  monthsUnreadable: {
    ja: '月数として読めません。0以上の、端数のない数で書いてください。',
    en: 'This cannot be read as a number of months. Write a whole number, 0 or more.',
  },
  monthsTooMany: {
    ja: '月数が大きすぎます（{{limit, number}}か月まで）。日数など、ちがう数ではないかお確かめください。',
    en: 'This is too many months (at most {{limit, number}}). Check whether it is another figure, such as days.',
  },
  endMissing: {
    ja: '解約とありますが、解約した日がありません。',
    en: 'It is marked as cancelled, but without a date.',
  },
  endContradicts: {
    ja: '続いているのか解約したのか、列によってちがいます。',
    en: 'One column says that it goes on, another that it has ended.',
  },
  yesNoUnreadable: {
    ja: 'はい・いいえのどちらかで書いてください（1・0、Yes・No など）。',
    en: 'Write yes or no (1 or 0 will do).',
  },
  stateUnknown: {
    ja: '継続中・休止中・解約のどれかで書いてください。',
    en: 'Write active, paused or cancelled.',
  },
  cycleMissing: { ja: 'お届けの間隔がありません。', en: 'The cycle is missing.' },
  cycleUnreadable: {
    ja: '間隔として読めません。「28日」「4週」「1か月」のように書いてください。',
    en: 'This cannot be read as a cycle. Write one such as 28 days, 4 weeks or 1 month.',
  },
  productMissing: { ja: '何の定期か分かりません。', en: 'It does not say what is delivered.' },
  columnsMissing: {
    ja: '列が足りません（見出しは{{expected}}列、この行は{{found}}列）。',
    en: 'Columns are missing: the header has {{expected}}, this row {{found}}.',
  },
  columnsTooMany: {
    ja: '列が多すぎます（見出しは{{expected}}列、この行は{{found}}列）。区切りの記号が混じっていませんか。',
    en: 'Too many columns: the header has {{expected}}, this row {{found}}. Is there a stray delimiter?',
  },
  nulCharacter: {
    ja: '使えない文字（NUL）が入っています。取り除いてください。',
    en: 'It holds a NUL character. Remove it.',
  },
  unreadableCharacters: {
    ja: '読めない文字があります。書き直してください。',
    en: 'Some characters cannot be read. Write them again.',
  },
  tooManyLines: {
    ja: '一つの注文番号に{{rows, number}}行以上あります（上限 {{most, number}}行）。注文番号の列をご確認ください。',
    en: 'One order number has {{rows, number}} rows or more (limit {{most, number}}). Is this the right column for order numbers?',
  },
  orderHasMore: {
    ja: 'この注文は、ほかの品（いまは{{lines, number}}行）がもう入っています。はじめの取り込みの「入らなかった行」で直すか、注文の行をすべてこのファイルに入れてください。',
    en: 'This order is in already with other items ({{lines, number}} rows). Correct the row in the report of the first import, or put all rows of the order into this file.',
  },
  waitsForRow: {
    ja: '同じ注文の{{line, number}}行目が直ると、一緒に入ります。',
    en: 'It comes in with the rest of its order once line {{line, number}} is corrected.',
  },
  refused: { ja: 'このままでは入りません。', en: 'It cannot be taken as it is.' },
  empty: { ja: '「{{column}}」が空', en: '{{column}} is empty' },
  notEmpty: { ja: '「{{column}}」に何かある', en: '{{column}} is not empty' },
  equals: { ja: '「{{column}}」が {{value}}', en: '{{column}} is {{value}}' },
  notEquals: { ja: '「{{column}}」が {{value}} でない', en: '{{column}} is not {{value}}' },
  oneOf: { ja: '「{{column}}」が {{value}} のどれか', en: '{{column}} is one of {{value}}' },
  startsWith: { ja: '「{{column}}」が {{value}} で始まる', en: '{{column}} starts with {{value}}' },
  contains: { ja: '「{{column}}」に {{value}} がある', en: '{{column}} contains {{value}}' },
  lessThan: {
    ja: '「{{column}}」が {{value}} より小さい',
    en: '{{column}} is less than {{value}}',
  },
  atMost: { ja: '「{{column}}」が {{value}} 以下', en: '{{column}} is at most {{value}}' },
  moreThan: {
    ja: '「{{column}}」が {{value}} より大きい',
    en: '{{column}} is more than {{value}}',
  },
  atLeast: { ja: '「{{column}}」が {{value}} 以上', en: '{{column}} is at least {{value}}' },
  consentFromFile: {
    ja: '「{{source}}」から取り込んだファイルの、メール配信の列による。',
    en: 'As the file imported from "{{source}}" says in its column on e-mail.',
  },
  badSignature: {
    ja: '署名が合いません。SHOPIFY_WEBHOOK_SECRET をご確認ください。',
    en: 'The signature does not match. Check SHOPIFY_WEBHOOK_SECRET.',
  },
  webhookOff: {
    ja: 'Shopify の窓口は閉じています。開くには SHOPIFY_WEBHOOK_SECRET を設定してください。',
    en: 'The door for Shopify is closed. Set SHOPIFY_WEBHOOK_SECRET to open it.',
  },
})
