import { defineTexts } from '../../kernel/i18n.ts'

export const cardAuditTexts = defineTexts('post.cardAudit', {
  made: { ja: 'はがきを書いた', en: 'Wrote a card' },
  changed: { ja: 'はがきの文を直した', en: 'Changed a card' },
  cancelled: { ja: 'はがきを取りやめた', en: 'Called off a card' },
  photoKept: { ja: '手書きのはがきの写真を残した', en: 'Kept the picture of a handwritten card' },
  posted: { ja: '手書きのはがきを出した', en: 'Posted a handwritten card' },
  returned: { ja: 'はがきが宛先不明でもどった', en: 'A card came back, addressee unknown' },
  answered: { ja: 'はがきの番号からお返事が届いた', en: 'An answer came by the code of a card' },
  printed: { ja: 'はがきを刷った', en: 'Printed cards' },
  remade: { ja: 'はがきを刷りなおした', en: 'Printed cards again' },
  printPosted: { ja: 'はがきの束を出した', en: 'Posted a batch of cards' },
  printUndone: { ja: 'はがきの束をほどいた', en: 'Took a batch of cards apart' },
  fileTaken: {
    ja: 'はがきの束を印刷所向けに書き出した',
    en: 'Took a batch as a file for a print house',
  },
  layoutKept: { ja: 'はがきの形を残した', en: 'Kept a layout of cards' },
  layoutChosen: { ja: 'ふだん使うはがきの形を決めた', en: 'Chose the default layout of cards' },
  layoutArchived: { ja: 'はがきの形をしまった', en: 'Put a layout of cards away' },
})
