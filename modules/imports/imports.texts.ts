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
  encodingUnknown: {
    ja: '文字の種類が分かりませんでした。UTF-8、Shift_JIS（CP932）、EUC-JP のどれかをお選びください。',
    en: 'We could not tell the character encoding. Choose UTF-8, Shift_JIS (CP932) or EUC-JP.',
  },
  quoteNotClosed: {
    ja: '{{line, number}}行目で始まる「"」が、閉じられていません。その行を直して、もう一度お送りください。',
    en: 'A quotation mark opened on line {{line, number}} is never closed. Mend that line and send the file again.',
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
    ja: 'どなたかを見分ける列（お客様番号・メール・電話のどれか）',
    en: 'a column that tells people apart (customer number, e-mail or phone)',
  },
  faultDate: { ja: '注文日の列', en: 'a column with the date of the order' },
  faultAmount: {
    ja: '金額の列（合計か、単価）',
    en: 'a column with an amount (total, or unit price)',
  },
  faultNumber: {
    ja: '注文番号の列（1行が1品のファイルに要ります）',
    en: 'a column with the order number (needed where each row is one item)',
  },
  faultColumns: { ja: '要る列がありません: {{columns}}', en: 'needed and missing: {{columns}}' },
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
})
