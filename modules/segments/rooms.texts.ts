import { defineTexts } from '../../kernel/i18n.ts'

/** Names of the rooms: they are in the first bundle, the pages' words are not. */
export const roomTexts = defineTexts('segments-rooms', {
  segments: { ja: 'セグメント', en: 'Segments' },
  makeSegment: { ja: 'セグメントをつくる', en: 'Make a segment' },
  inSegments: { ja: '入っているセグメント', en: 'Segments' },
})
