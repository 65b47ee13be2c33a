import { defineTexts } from '../../kernel/i18n.ts'

/** In the first bundle, because the shell shows them. */
export const audienceRoomTexts = defineTexts('segments-audience-rooms', {
  audiences: { ja: '連携先', en: 'Audiences' },
  also: {
    ja: '連携 配信先 届け先 外部 Webhook CSV 同期',
    en: 'destinations syncs webhook CSV reverse ETL',
  },
})
