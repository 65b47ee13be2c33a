import { defineTexts } from '../../kernel/i18n.ts'

/** Of letters to many, what the first bundle needs. */
export const batchRoomTexts = defineTexts('messaging-batch-rooms', {
  batches: { ja: '一斉のたより', en: 'Letters to many' },
  also: { ja: '一斉配信 メルマガ DM キャンペーン', en: 'campaign newsletter broadcast bulk' },
  write: { ja: '一斉のたよりを用意する', en: 'Prepare a letter to many' },
})
