import type { Locale } from '../../kernel/i18n.ts'
import type { Block, Purpose, TemplateChannel } from './template-blocks.rules.ts'
import { LETTERS, signEn, signJa, text } from './template-letters.rules.ts'

/** A template to start from. Nothing of it is stored before somebody saves it. */
export interface Sample {
  key: string
  channel: TemplateChannel
  purpose: Purpose
  said: Record<Locale, { name: string; subject: string | null; blocks: Block[] }>
}

export const SAMPLES: readonly Sample[] = [
  ...LETTERS,
  {
    key: 'thanks_card',
    channel: 'post',
    purpose: 'service',
    said: {
      ja: {
        name: 'お礼のはがき',
        subject: null,
        blocks: [
          text('{{ person.greeting }}'),
          text(
            'うれしいお便りを、ありがとうございました。みんなで読ませていただきました。\n寒暖の差の大きい折、どうぞご自愛ください。',
          ),
          signJa,
        ],
      },
      en: {
        name: 'Thank-you card',
        subject: null,
        blocks: [
          text('{{ person.greeting }},'),
          text(
            'Thank you for your kind words. All of us have read them.\nPlease take good care of yourself.',
          ),
          signEn,
        ],
      },
    },
  },
  {
    key: 'line_shipped',
    channel: 'line',
    purpose: 'service',
    said: {
      ja: {
        name: '発送のお知らせ（LINE）',
        subject: null,
        blocks: [
          text(
            '{{ person.called }}\n{{ order.day }}のご注文の{{ order.first_item }}を、本日お送りしました。到着まで少しお待ちください。',
          ),
        ],
      },
      en: {
        name: 'It is on its way (LINE)',
        subject: null,
        blocks: [
          text(
            '{{ person.greeting }}, {{ order.first_item }} left us today. It will be with you soon.',
          ),
        ],
      },
    },
  },
]
