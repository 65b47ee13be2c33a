import { defineTexts, type Text } from '../../kernel/i18n.ts'
import type { FieldName } from './fields.rules.ts'
import type { ImportKind } from './mapping.rules.ts'

/** What the fields of a mapping are called; the keys are those of `FIELDS`, but the first. */
export const fieldTexts = defineTexts('importsFields', {
  subscriptionNumber: { ja: '定期番号', en: 'Subscription number' },
  number: { ja: '注文番号', en: 'Order number' },
  placedAt: { ja: '注文日', en: 'Order date' },
  total: { ja: '支払合計', en: 'Total paid' },
  goods: { ja: '商品の小計', en: 'Subtotal of goods' },
  discount: { ja: '値引き', en: 'Discount' },
  shipping: { ja: '送料・手数料', en: 'Delivery and fees' },
  tax: { ja: '別にかかる税', en: 'Tax on top' },
  currency: { ja: '通貨', en: 'Currency' },
  channel: { ja: '受けた道（チャネル）', en: 'Channel' },
  mediaCode: { ja: '媒体コード', en: 'Media code' },
  note: { ja: '備考', en: 'Note' },
  startedAt: { ja: '始めた日', en: 'Started on' },
  monthsLived: { ja: '続いた月数', en: 'Months it has lasted' },
  nextOn: { ja: '次のお届け日', en: 'Next delivery' },
  cycle: { ja: 'お届けの間隔', en: 'Cycle' },
  state: { ja: '状態（継続・休止・解約）', en: 'State' },
  churned: { ja: '解約したか（はい・いいえ）', en: 'Whether it was cancelled' },
  endedAt: { ja: '解約した日', en: 'Cancelled on' },
  endReason: { ja: '解約の理由', en: 'Why it was cancelled' },
  asOf: { ja: 'いつの時点か', en: 'As of' },
  sku: { ja: '商品コード', en: 'Product code' },
  productName: { ja: '商品名', en: 'Product name' },
  quantity: { ja: '個数', en: 'Quantity' },
  unitPrice: { ja: '単価', en: 'Unit price' },
  amount: { ja: '行の金額', en: 'Line amount' },
  customerNumber: { ja: 'お客様番号', en: 'Customer number' },
  email: { ja: 'メールアドレス', en: 'E-mail' },
  phone: { ja: '電話番号', en: 'Phone' },
  line: { ja: 'LINE の ID', en: 'LINE id' },
  card: { ja: '会員証の番号', en: 'Membership card' },
  fullName: { ja: 'お名前', en: 'Full name' },
  familyName: { ja: '姓', en: 'Family name' },
  givenName: { ja: '名', en: 'Given name' },
  fullKana: { ja: 'お名前（カナ）', en: 'Full name in kana' },
  familyKana: { ja: 'セイ', en: 'Family name in kana' },
  givenKana: { ja: 'メイ', en: 'Given name in kana' },
  companyName: { ja: '会社名', en: 'Company' },
  birthday: { ja: '生年月日', en: 'Birthday' },
  sex: { ja: '性別', en: 'Sex' },
  postalCode: { ja: '郵便番号', en: 'Postal code' },
  prefecture: { ja: '都道府県', en: 'Prefecture or county' },
  city: { ja: '市区町村', en: 'City' },
  street: { ja: '町名・番地', en: 'Street' },
  building: { ja: '建物', en: 'Building' },
  memberSince: { ja: '入会日', en: 'Member since' },
  mailConsent: { ja: 'メール配信の希望', en: 'Consent to e-mail' },
})

/** A number is that of the order, or of the subscription. */
export function fieldText(kind: ImportKind, field: FieldName): Text {
  return kind === 'subscriptions' && field === 'number'
    ? fieldTexts.subscriptionNumber
    : fieldTexts[field]
}
