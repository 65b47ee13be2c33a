import { defineTexts } from '../../kernel/i18n.ts'

/** Printing a batch, and how cards look. */
export const cardPrintTexts = defineTexts('post-card-print', {
  sides: { ja: '刷る面', en: 'Sides' },
  both: { ja: '両面', en: 'Both' },
  wordsOnly: { ja: '文面だけ', en: 'Words only' },
  addressOnly: { ja: '宛名面だけ', en: 'Address only' },
  paper: { ja: '紙', en: 'Paper' },
  single: { ja: 'はがき 100 × 148 mm', en: 'Cards, 100 × 148 mm' },
  a4: { ja: 'A4に4枚', en: 'Four on A4' },
  across: { ja: 'よこのずれ（mm、右へ）', en: 'Offset across (mm, to the right)' },
  down: { ja: 'たてのずれ（mm、下へ）', en: 'Offset down (mm)' },
  offsetHelp: {
    ja: 'プリンターのずれを直します。次の束も同じ値から始めます。',
    en: 'Mends what the printer is off. The next batch begins with the same.',
  },
  calibration: { ja: 'ものさしの紙を刷る', en: 'Print a calibration sheet' },
  costEach: { ja: '一枚の費用', en: 'Cost of each' },
  paperOfLetters: {
    ja: 'A4の便せん{{count}}枚と、封筒{{letters}}枚を使います。',
    en: {
      one: 'This takes {{count}} sheet of A4 and {{letters}} envelopes.',
      other: 'This takes {{count}} sheets of A4 and {{letters}} envelopes.',
    },
  },
  sheetsOfLetters: {
    ja: 'A4の便せん{{count}}枚',
    en: { one: '{{count}} sheet of A4', other: '{{count}} sheets of A4' },
  },
  mediaCode: { ja: '媒体コード', en: 'Media code' },
  mediaHelp: {
    ja: 'この束がどの便かを、あとで見分ける記号です。',
    en: 'A mark by which this batch is told later.',
  },
  postingOn: { ja: '投函する日', en: 'To be posted on' },
  start: { ja: 'PDFを作る', en: 'Make the PDF' },
  batch: {
    ja: '{{count}}枚の束',
    en: { one: 'A batch of {{count}} card', other: 'A batch of {{count}} cards' },
  },
  batchLetters: {
    ja: '手紙{{count}}通の束',
    en: { one: 'A batch of {{count}} letter', other: 'A batch of {{count}} letters' },
  },
  making: { ja: 'PDFを作っています', en: 'Making the PDF' },
  makingName: { ja: 'PDF', en: 'PDF' },
  readyWords: {
    ja: 'PDFができました。プリンターでは「実際のサイズ」を選んで刷ってください。',
    en: 'The PDF is ready. Choose “actual size” in the printer’s dialogue.',
  },
  byHandWords: {
    ja: 'このサーバーには Chromium がないので、PDFは作れません。下の「この画面から刷る」で、同じものをお使いのブラウザから刷れます。余白は「なし」、倍率は100%にしてください。',
    en: 'There is no Chromium on this server, so no PDF is made. “Print from this browser” prints the same pages; choose no margins and 100 %.',
  },
  failedWords: { ja: 'PDFを作れませんでした。', en: 'The PDF could not be made.' },
  postedWords: { ja: 'この束は投函しました。', en: 'This batch is posted.' },
  undoneWords: { ja: 'この束はほどかれました。', en: 'This batch was taken apart.' },
  openPdf: { ja: 'PDFを受け取る', en: 'Download the PDF' },
  ownPrint: { ja: 'この画面から刷る', en: 'Print from this browser' },
  csv: { ja: '印刷所へ渡すCSV', en: 'CSV for a print house' },
  again: { ja: '刷りなおす', en: 'Print again' },
  againWords: {
    ja: '同じ束を、ちがう紙やずれで作りなおします。',
    en: 'The same batch with other paper or offsets.',
  },
  makeAgain: { ja: 'PDFを作りなおす', en: 'Make it again' },
  post: { ja: '投函しました', en: 'They are posted' },
  postTitle: { ja: '投函の日', en: 'Day of posting' },
  postWords: {
    ja: '{{count}}枚が、お客様の記録に「投函」として残ります。',
    en: {
      one: '{{count}} card is noted as posted on its person’s page.',
      other: '{{count}} cards are noted as posted on their people’s pages.',
    },
  },
  takeOut: {
    ja: '刷ったあとで取りやめになったはがきがあります。束から抜いてください：{{names}}',
    en: 'Called off after printing. Please take out of the pile: {{names}}.',
  },
  called: { ja: '{{name}} 様', en: '{{name}}' },
  between: { ja: '、', en: ', ' },
  undo: { ja: '束をほどく', en: 'Take the batch apart' },
  undoWords: {
    ja: '{{count}}枚は、刷るのを待つはがきにもどります。書いた言葉は残ります。',
    en: {
      one: '{{count}} card waits to be printed again. Its words stay.',
      other: '{{count}} cards wait to be printed again. Their words stay.',
    },
  },
  undone: { ja: '束をほどきました', en: 'Taken apart' },
  made: { ja: '作った人', en: 'Made by' },
  madeAt: { ja: '作った日時', en: 'Made' },
  count: { ja: '枚数', en: 'Cards' },
  sum: { ja: '費用の合計', en: 'Cost in all' },
  cards: { ja: '束の中のはがき', en: 'Cards in this batch' },
  stateMaking: { ja: '作っています', en: 'Making' },
  stateReady: { ja: 'PDFあり', en: 'PDF ready' },
  stateByHand: { ja: 'ブラウザで刷る', en: 'Print from browser' },
  stateFailed: { ja: '作れなかった', en: 'Failed' },
  statePosted: { ja: '投函ずみ', en: 'Posted' },
  stateUndone: { ja: 'ほどいた', en: 'Taken apart' },
  noPrints: { ja: 'まだ束はありません。', en: 'No batch yet.' },
})
