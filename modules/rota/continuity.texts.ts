import { defineTexts } from '../../kernel/i18n.ts'

export const continuityTexts = defineTexts('rota-continuity', {
  title: { ja: '同じ人がお返事すること', en: 'When the same person answers' },
  note: {
    ja: 'お返事から{{days}}日のうちにお買い物をされた割合・{{from}}〜{{to}}のお返事',
    en: 'who bought within {{days}} days of a reply; replies from {{from}} to {{to}}',
  },
  same: { ja: '前と同じ人がお返事した方', en: 'Answered by the writer they know' },
  other: { ja: '別の人がお返事した方', en: 'Answered by somebody else' },
  interval: { ja: '{{low}}〜{{high}}のあいだ（95%）', en: 'between {{low}} and {{high}} (95 %)' },
  nobody: { ja: 'まだどなたもいません', en: 'nobody yet' },
  too_few: {
    ja: 'まだ人数が少なく、比べられません。それぞれ30名を超えると、ここに文が出ます。',
    en: 'Too few people to compare yet. Each group needs thirty.',
  },
  cannot_tell: {
    ja: '同じ人がお返事したほうがよく買ってくださるとは、まだ言えません。差は {{low}}〜{{high}}ポイントのどこかです。',
    en: 'We cannot say yet that it makes a difference: it lies between {{low}} and {{high}} points.',
  },
  same_more: {
    ja: '同じ人がお返事した方のほうが、{{mid}}ポイント多くお買い物をされています（{{low}}〜{{high}}）。',
    en: 'People answered by the writer they know bought more often, by {{mid}} points ({{low}} to {{high}}).',
  },
  other_more: {
    ja: '別の人がお返事した方のほうが、{{mid}}ポイント多くお買い物をされています（{{low}}〜{{high}}）。',
    en: 'People answered by another writer bought more often, by {{mid}} points ({{low}} to {{high}}).',
  },
  caution: {
    ja: 'くじで分けて比べたものではありません。長くお付き合いのある方ほど同じ人にあたりやすいので、お返事だけのおかげとは言いきれません。',
    en: 'Nobody was drawn by lot. Those who have been with us long meet the same writer more often, so the reply alone may not be the cause.',
  },
  boughtRule: {
    ja: '{{group}}のうち、{{days}}日のうちにお買い物をされた方',
    en: '{{group}}, and bought within {{days}} days',
  },
  repliedOn: { ja: '{{day}}に{{name}}さんがお返事', en: 'answered by {{name}} on {{day}}' },
})
