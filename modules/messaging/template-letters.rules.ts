import type { Block, Only } from './template-blocks.rules.ts'
import type { Sample } from './template-samples.rules.ts'

export const text = (words: string, only: Only | null = null): Block => ({
  kind: 'text',
  text: words,
  only,
})
const repeat: Only = { test: 'repeat', not: false }
const first: Only = { test: 'first_order', not: false }

export const signJa = text('{{ shop.name }}\n{{ staff.name }}')
export const signEn = text('{{ staff.name }}\n{{ shop.name }}')

/** Mails that every shop writes. */
export const LETTERS: readonly Sample[] = [
  {
    key: 'first_order',
    channel: 'mail',
    purpose: 'service',
    said: {
      ja: {
        name: 'はじめてのご注文のお礼',
        subject: 'はじめてのご注文、ありがとうございます',
        blocks: [
          text('{{ person.greeting }}'),
          text(
            'このたびは{{ shop.name }}をお選びくださり、ありがとうございます。\n{{ order.day }}のご注文（{{ order.items }}）、たしかにうけたまわりました。',
          ),
          text(
            '分からないことや気になることがございましたら、このメールにそのままご返信ください。担当の者がお答えします。\n\nこれから、どうぞよろしくお願いいたします。',
          ),
          signJa,
        ],
      },
      en: {
        name: 'Thanks for the first order',
        subject: 'Thank you for your first order',
        blocks: [
          text('{{ person.greeting }},'),
          text(
            'Thank you for choosing {{ shop.name }}. We have your order: {{ order.items }}.\n\nIf there is anything you would like to know, simply reply to this mail. One of us will answer you.',
          ),
          text('We look forward to looking after you.'),
          signEn,
        ],
      },
    },
  },
  {
    key: 'follow_up',
    channel: 'mail',
    purpose: 'service',
    said: {
      ja: {
        name: 'お届けのあとのご様子うかがい',
        subject: '{{ order.first_item }}はいかがでしょうか',
        blocks: [
          text('{{ person.greeting }}'),
          text(
            '{{ order.day }}のご注文の{{ order.first_item }}は、お手もとに届きましたでしょうか。傷みや足りないものがございましたら、すぐにお送りし直します。',
          ),
          text(
            'はじめてお使いの方からは、飲みかたやお使いの量のご質問をよくいただきます。どんな小さなことでも、お気軽にお尋ねください。',
            first,
          ),
          text(
            'いつもお選びくださり、ありがとうございます。お気づきのことがあれば、ぜひ一言お聞かせください。',
            repeat,
          ),
          signJa,
        ],
      },
      en: {
        name: 'How is everything? After delivery',
        subject: 'How is everything with {{ order.first_item }}?',
        blocks: [
          text('{{ person.greeting }},'),
          text(
            'We hope that {{ order.first_item }} has reached you safely. If anything was damaged or missing, tell us and we send it again at once.',
          ),
          text(
            'People who use it for the first time often ask how much to take. Please ask us anything, however small.',
            first,
          ),
          text(
            'Thank you for coming back to us. If you have noticed anything, we would love to hear a word from you.',
            repeat,
          ),
          signEn,
        ],
      },
    },
  },
  {
    key: 'answer',
    channel: 'mail',
    purpose: 'service',
    said: {
      ja: {
        name: 'ご質問へのお返事',
        subject: 'お問い合わせのお返事',
        blocks: [
          text('{{ person.greeting }}'),
          text(
            'お問い合わせくださり、ありがとうございます。{{ shop.name }}の{{ staff.name }}です。',
          ),
          text('（ここに、お尋ねへの答えを書きます。はじめに結論を一文で。）'),
          text(
            'まだ分かりにくいところがございましたら、このメールにご返信ください。お電話でもうけたまわります。',
          ),
          signJa,
        ],
      },
      en: {
        name: 'Answer to a question',
        subject: 'The answer to your question',
        blocks: [
          text('{{ person.greeting }},'),
          text('Thank you for asking. This is {{ staff.name }} of {{ shop.name }}.'),
          text('(Write the answer here: the gist first, in one sentence.)'),
          text('If anything is still unclear, simply reply to this mail, or call us.'),
          signEn,
        ],
      },
    },
  },
  {
    key: 'apology',
    channel: 'mail',
    purpose: 'service',
    said: {
      ja: {
        name: 'おわび',
        subject: 'おわびとこれからのこと',
        blocks: [
          text('{{ person.greeting }}'),
          text('このたびはご迷惑をおかけし、まことに申しわけございません。'),
          text('何があったか: （事実だけを、短く。）\n\nこれからすること: （いつまでに、何を。）'),
          text(
            'お手数をおかけした送料はこちらでお持ちします。お気持ちにそぐわない点がございましたら、{{ staff.name }}までじかにお申しつけください。',
          ),
          signJa,
        ],
      },
      en: {
        name: 'Apology',
        subject: 'We are sorry, and what we do now',
        blocks: [
          text('{{ person.greeting }},'),
          text('We are sorry for the trouble we have caused you.'),
          text('What happened: (only the facts, briefly)\n\nWhat we do now: (what, and by when)'),
          text(
            'We pay for any postage this has cost you. If this does not put it right, please tell me directly.',
          ),
          signEn,
        ],
      },
    },
  },
  {
    key: 'birthday',
    channel: 'mail',
    purpose: 'news',
    said: {
      ja: {
        name: 'お誕生日のごあいさつ',
        subject: 'お誕生日おめでとうございます',
        blocks: [
          { kind: 'heading', text: 'お誕生日おめでとうございます', only: null },
          text('{{ person.greeting }}'),
          text(
            '{{ shop.name }}一同、お祝い申し上げます。すこやかで、うれしいことの多い一年になりますように。',
          ),
          text('{{ person.together }}のお付き合いに、あらためてお礼を申し上げます。', {
            test: 'ordered',
            not: false,
          }),
          signJa,
        ],
      },
      en: {
        name: 'Birthday greeting',
        subject: 'Happy birthday',
        blocks: [
          { kind: 'heading', text: 'Happy birthday', only: null },
          text('{{ person.greeting }},'),
          text('All of us at {{ shop.name }} wish you good health and much joy in the year ahead.'),
          text('Thank you for {{ person.together }} together.', { test: 'ordered', not: false }),
          signEn,
        ],
      },
    },
  },
  {
    key: 'reply_delay',
    channel: 'mail',
    purpose: 'service',
    said: {
      ja: {
        name: 'お返事が遅れるとき',
        subject: 'お返事に少しお時間をいただきます',
        blocks: [
          text('{{ person.greeting }}'),
          text(
            'お便りを受け取りました。ありがとうございます。\nきちんと調べてからお答えしたく、少しお時間をいただきます。{{ reply.due_on }}にはお返事いたします。',
          ),
          text('お急ぎのときは、お電話でお知らせください。'),
          signJa,
        ],
      },
      en: {
        name: 'When a reply takes longer',
        subject: 'Our reply takes a little longer',
        blocks: [
          text('{{ person.greeting }},'),
          text(
            'Thank you for writing. We want to look into it properly, so our reply takes a little longer: you hear from us by {{ reply.due_on }}.',
          ),
          text('If it is urgent, please call us.'),
          signEn,
        ],
      },
    },
  },
]
