import { defineTexts } from '../../kernel/i18n.ts'

/** Words of the page of definitions: what holds now, said before it can be changed. */
export const texts = defineTexts('insight-definitions', {
  change: { ja: '決まりを変える', en: 'Change it' },
  rfmIs: {
    ja: '最近さ・回数・金額を、それぞれ1点から5点までで見ます。',
    en: 'Recency, frequency and money give one to five points each.',
  },
  member: { ja: '会員', en: 'Member' },
  memberOrdered: { ja: '会員で、ご注文が1回以上ある方', en: 'A member with at least one order' },
  memberAny: { ja: '会員の方', en: 'Any member' },
  repeater: { ja: 'くり返しの方', en: 'Repeater' },
  repeaterIs: {
    ja: 'ご注文が{{count}}回からの方',
    en: '{{count}} orders or more',
  },
  repeaterWithin: {
    ja: '{{months}}か月のうちに、ご注文が{{count}}回からの方',
    en: '{{count}} orders or more within {{months}} months',
  },
  koc: { ja: 'ひろめてくださる方', en: 'Key opinion customer' },
  kocIs: {
    ja: '次のできごとが、あわせて{{count}}回からの方：{{facts}}',
    en: {
      one: 'At least one of these facts: {{facts}}',
      other: 'At least {{count}} of these facts: {{facts}}',
    },
  },
  kocNone: { ja: 'まだ決めていません。', en: 'Not set yet.' },
  wordIs: {
    ja: 'はじめてのご注文が「{{list}}」から来た方を、口コミではじめての方とします。',
    en: 'A first order through {{list}} came by word of mouth.',
  },
  wordNone: {
    ja: 'まだ決めていません。窓口か媒体コードを決めると、口コミではじめての方を数えられます。',
    en: 'Not set yet. Name the channels or media codes, and word of mouth can be counted.',
  },
  staying: { ja: 'つづくこと', en: 'Staying' },
  money: { ja: 'お金のこと', en: 'Money' },
  buying: { ja: 'お一人ずつの買い方', en: 'How each person buys' },
  voices: { ja: '声と決まり', en: 'Voices and definitions' },
})
