import { defineTexts } from '../../kernel/i18n.ts'

/** What the server says: refusals and the timeline. The pages' own words are in web/. */
export const texts = defineTexts('orders', {
  numberMissing: {
    ja: 'ご注文番号がありません。番号を入れてください。',
    en: 'The order number is missing. Give it a number.',
  },
  numberTooLong: {
    ja: 'ご注文番号は300文字までです。',
    en: 'An order number has at most 300 characters.',
  },
  dateMissing: {
    ja: 'ご注文 {{number}} の日付が読めません。',
    en: 'The date of order {{number}} cannot be read.',
  },
  currencyUnknown: {
    ja: '通貨「{{currency}}」は3文字の記号（JPYなど）ではありません。',
    en: '"{{currency}}" is not a currency code of three letters, such as JPY.',
  },
  nothingOrdered: {
    ja: 'ご注文 {{number}} には明細も合計もありません。どちらかを入れてください。',
    en: 'Order {{number}} has neither lines nor a total. Give one of them.',
  },
  quantityNotWhole: {
    ja: 'ご注文 {{number}} の数量「{{quantity}}」は整数ではありません。',
    en: 'The quantity "{{quantity}}" in order {{number}} is not a whole number.',
  },
  moneyNotWhole: {
    ja: 'ご注文 {{number}} の金額が整数ではないか、大きすぎます。',
    en: 'An amount in order {{number}} is not a whole number of minor units, or is too large.',
  },
  tooManyAtOnce: {
    ja: '一度にお預かりできるのは {{limit}}件までです。分けてお送りください。',
    en: 'At most {{limit}} at once. Send them in parts.',
  },
  personErased: {
    ja: 'この方の記録はもうありません。ご注文を加えられません。',
    en: 'This person’s record is gone, so nothing can be added to it.',
  },
  personMissing: { ja: 'このお客様は見つかりません。', en: 'There is no such person.' },
  orderMissing: { ja: 'このご注文は見つかりません。', en: 'There is no such order.' },
  productMissing: { ja: 'この商品は見つかりません。', en: 'There is no such product.' },
  reasonMissing: { ja: 'この理由は一覧にありません。', en: 'This reason is not on the list.' },
  skuMissing: {
    ja: '商品コードを入れてください（300文字まで）。',
    en: 'Give the product a code of at most 300 characters.',
  },
  productMoney: {
    ja: '商品「{{sku}}」の価格と原価は、0以上の整数で入れてください。',
    en: 'Price and cost of "{{sku}}" are whole numbers of minor units, 0 or more.',
  },
  productDays: {
    ja: '商品「{{sku}}」の日数は、1以上の整数で入れてください。',
    en: 'The days that "{{sku}}" lasts are a whole number, 1 or more.',
  },
  numberTaken: {
    ja: 'ご注文番号 {{number}} は、ほかのご注文で使われています。',
    en: 'The number {{number}} already belongs to another order.',
  },
  skuTaken: {
    ja: '商品コード「{{sku}}」は、ほかの商品で使われています。',
    en: 'The product code "{{sku}}" already belongs to another product.',
  },
  cancelAfterReturn: {
    ja: 'このご注文は一部が返品済みです。残りも返品として記録してください。',
    en: 'Part of this order has come back already. Record the rest as a return too.',
  },
  busyNumber: {
    ja: '同じ番号がいま登録されているところです。少し待ってからお試しください。',
    en: 'This number is being taken at this moment. Please try again shortly.',
  },
  returnNumberMissing: {
    ja: '返品の番号がありません。番号を入れてください。',
    en: 'The number of the return is missing. Give it a number.',
  },
  returnEmpty: {
    ja: 'お返しになる品か金額を入れてください。',
    en: 'Say which items come back, or how much money.',
  },
  returnNotWhole: {
    ja: '返品の数量と金額は、0以上の整数で入れてください。',
    en: 'Quantities and amounts of a return are whole numbers, 0 or more.',
  },
  returnNotBought: {
    ja: '「{{item}}」はご注文 {{number}} にありません。',
    en: '"{{item}}" is not part of order {{number}}.',
  },
  returnTooMany: {
    ja: '「{{item}}」は {{bought}}点のお買い上げで、お返しいただけるのはあと {{left}}点です。',
    en: '"{{item}}": {{bought}} bought, {{left}} left to return.',
  },
  returnTooMuch: {
    ja: 'ご注文 {{number}} でお返しできる金額は、あと {{left}} です。',
    en: 'At most {{left}} can still be given back for order {{number}}.',
  },
  currencyDiffers: {
    ja: '返品の通貨（{{currency}}）が、ご注文の通貨（{{ordered}}）と違います。',
    en: 'The return is in {{currency}}, the order in {{ordered}}.',
  },
  subscriptionMissing: { ja: 'この定期は見つかりません。', en: 'There is no such subscription.' },
  subscriptionEnded: {
    ja: 'この定期はおやめになっています。つづける場合は、おやめを取り消してから変えてください。',
    en: 'This subscription has ended. Take the cancellation back first.',
  },
  itemsMissing: {
    ja: 'お届けする品を一つは入れてください。',
    en: 'Give at least one item to deliver.',
  },
  subscriptionNumberMissing: {
    ja: '定期の番号がありません。',
    en: 'The subscription number is missing.',
  },
  startMissing: {
    ja: '定期を始めた日がありません。',
    en: 'The day on which it started is missing.',
  },
  endMissing: {
    ja: '解約とありますが、解約した日がありません。',
    en: 'It is marked as cancelled, but without a date.',
  },
  endBeforeStart: {
    ja: '解約した日が、始めた日より前です。',
    en: 'It ends before it starts.',
  },
  cycleMissing: {
    ja: 'お届けの間隔は、日数か月数のどちらか一つで決めてください。',
    en: 'Set the interval either in days or in months.',
  },
  dayPassed: {
    ja: '{{day}} はもう過ぎています。これからの日を選んでください。',
    en: '{{day}} has passed. Choose a day to come.',
  },
  pausedAlready: {
    ja: 'お休み中は、次のお届けを飛ばせません。',
    en: 'It is paused, so there is no delivery to skip.',
  },
  costMissing: {
    ja: 'この商品の原価がまだありません。先に原価を入れてください。',
    en: 'This product has no cost yet. Enter it first.',
  },

  factPlaced: { ja: 'ご注文', en: 'Order' },
  factDelivered: { ja: '定期 {{n}}回目をお届け', en: 'Subscription delivery no. {{n}}' },
  factChanged: { ja: 'ご注文の内容を直しました', en: 'Order corrected' },
  factCancelled: { ja: 'ご注文のお取り消し', en: 'Order cancelled' },
  factReturned: { ja: '品をお返しいただきました', en: 'Goods returned' },
  factReturnWithdrawn: { ja: '返品の記録を取り消しました', en: 'Return record withdrawn' },
  factStarted: { ja: '定期をはじめられました', en: 'Subscription started' },
  factSubscriptionChanged: { ja: '定期の内容を変えました', en: 'Subscription changed' },
  factSkipped: { ja: '定期を1回お休み', en: 'One delivery skipped' },
  factPaused: { ja: '定期をお休み', en: 'Subscription paused' },
  factResumed: { ja: '定期を再開', en: 'Subscription resumed' },
  factEnded: { ja: '定期をおやめになりました', en: 'Subscription cancelled' },
  moreItems: { ja: '{{first}} ほか{{count}}品', en: '{{first}} and {{count}} more' },
  withGift: { ja: '贈り物「{{gift}}」つき', en: 'with the gift "{{gift}}"' },
  nextOnIs: { ja: '次のお届けは {{day}}', en: 'next delivery on {{day}}' },
  untilDay: { ja: '{{day}} まで', en: 'until {{day}}' },
  untilTold: { ja: 'ご連絡があるまで', en: 'until further notice' },
  everyDays: { ja: '{{count}}日ごと', en: { one: 'every day', other: 'every {{count}} days' } },
  everyWeeks: { ja: '{{count}}週ごと', en: { one: 'every week', other: 'every {{count}} weeks' } },
  everyMonths: {
    ja: '{{count}}か月ごと',
    en: { one: 'every month', other: 'every {{count}} months' },
  },
  everyMonth: { ja: '毎月', en: 'every month' },
})
