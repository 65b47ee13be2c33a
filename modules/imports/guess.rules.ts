import type { FieldName } from './fields.rules.ts'
import { fieldsOf } from './fields.rules.ts'
import type { ImportKind, Mapping } from './mapping.rules.ts'

/** Names under which columns go about, folded; the first that fits wins. */
const NAMES: Partial<Record<FieldName, string[]>> = {
  number:
    '注文番号 受注番号 ご注文番号 店舗伝票番号 伝票番号 注文id 受注id オーダー番号 ordernumber orderno orderid invoiceno invoice invoicenumber name transactionid'.split(
      ' ',
    ),
  placedAt:
    '注文日時 注文日 受注日時 受注日 ご注文日 購入日時 購入日 日付 日時 売上日 受注日付 createdat orderdate placedat date invoicedate purchasedate datetime timestamp'.split(
      ' ',
    ),
  total:
    '支払合計 お支払合計 お支払い合計 合計金額 総合計 請求金額 請求額 注文合計 合計 金額 売上 売上金額 購入金額 total grandtotal amount ordertotal sales dollarvalue revenue'.split(
      ' ',
    ),
  goods: '小計 商品計 商品合計 商品代金 subtotal'.split(' '),
  discount: '値引き 値引 割引 割引金額 クーポン割引額 ポイント値引 discountamount discount'.split(
    ' ',
  ),
  shipping: '送料 発送料 配送料 shipping shippingfee delivery'.split(' '),
  currency: '通貨 currency'.split(' '),
  channel: 'チャネル 受注経路 注文経路 販売チャネル 経路 channel source'.split(' '),
  mediaCode: '媒体コード 媒体 広告コード 広告媒体 mediacode media campaign'.split(' '),
  sku: '商品コード 商品番号 品番 sku 商品管理番号 lineitemsku stockcode productcode itemcode productid'.split(
    ' ',
  ),
  productName:
    '商品名 品名 商品名称 lineitemname description productname itemname item product'.split(' '),
  quantity:
    '個数 数量 受注数量 注文数 購入数 購入個数 lineitemquantity quantity qty numberofcds cds'.split(
      ' ',
    ),
  unitPrice: '単価 価格 商品価格 販売価格 商品単価 lineitemprice unitprice price'.split(' '),
  amount: '金額（明細） 明細金額 行金額 lineamount linetotal'.split(' '),
  customerNumber:
    '会員番号 お客様番号 顧客番号 顧客コード 会員id 顧客id お客様id 会員コード 得意先コード customerid customernumber customerno memberid masterid userid customer'.split(
      ' ',
    ),
  email:
    'メールアドレス email メール eメール 注文者メールアドレス 受注メールアドレス 購入者メールアドレス mail emailaddress 電子メール'.split(
      ' ',
    ),
  phone:
    '電話番号 tel 電話 注文者電話番号 受注電話番号 お電話番号 購入者電話番号 携帯電話 携帯電話番号 phone phonenumber telephone billingphone'.split(
      ' ',
    ),
  fullName:
    '注文者 注文者名 注文者氏名 受注名 お名前 氏名 名前 お客様名 顧客名 購入者名 会員名 billingname fullname customername name'.split(
      ' ',
    ),
  familyName: 'お名前姓 姓 注文者姓 氏名姓 名字 苗字 注文者名姓 lastname familyname surname'.split(
    ' ',
  ),
  givenName: 'お名前名 名 注文者名名 氏名名 注文者名 firstname givenname'.split(' '),
  fullKana:
    '注文者振り仮名 注文者フリガナ 受注名カナ フリガナ ふりがな お名前カナ 氏名カナ 氏名フリガナ カナ kana'.split(
      ' ',
    ),
  familyKana:
    'お名前セイ セイ お名前カナ姓 お名前フリガナ姓 フリガナ姓 姓カナ せい 注文者名セイ 姓フリガナ lastnamekana'.split(
      ' ',
    ),
  givenKana:
    'お名前メイ メイ お名前カナ名 お名前フリガナ名 フリガナ名 名カナ めい 注文者名メイ 名フリガナ firstnamekana'.split(
      ' ',
    ),
  companyName: '会社名 法人名 company billingcompany companyname'.split(' '),
  birthday: '誕生日 生年月日 birthday dateofbirth dob birthdate'.split(' '),
  sex: '性別名称 性別 性別id sex gender'.split(' '),
  postalCode:
    '郵便番号 〒 注文者郵便番号 受注郵便番号 購入者郵便番号 postalcode zip zipcode postcode billingzip'.split(
      ' ',
    ),
  prefecture:
    '都道府県名称 都道府県 県 注文者都道府県 prefecture billingprovince state province'.split(' '),
  city: '市区町村 住所1 注文者住所1 受注住所1 注文者市区町村 city billingcity'.split(' '),
  street:
    '番地 住所2 町名番地 注文者住所 住所 注文者住所2 受注住所2 address address1 street billingaddress1'.split(
      ' ',
    ),
  building: '建物 建物名 住所3 マンション名 ビル名 address2 building billingaddress2'.split(' '),
  memberSince: '登録日 入会日 会員登録日 登録日時 membersince registeredat signupdate joined'.split(
    ' ',
  ),
  mailConsent:
    'メルマガ メールマガジン メルマガ購読 メール配信 メルマガ配信 acceptsmarketing acceptsemailmarketing'.split(
      ' ',
    ),
  startedAt:
    '開始日 定期開始日 契約日 申込日 初回お届け日 初回配送日 startedat startdate subscriptionstart'.split(
      ' ',
    ),
  monthsLived: '継続月数 利用月数 契約月数 tenure tenuremonths months'.split(' '),
  nextOn:
    '次回お届け日 次回配送日 次回お届け予定日 次回発送日 次回配送予定日 nextdelivery nextdate nextbillingdate nextorderdate'.split(
      ' ',
    ),
  cycle:
    'お届け間隔 配送間隔 お届けサイクル サイクル 周期 間隔 配送頻度 頻度 cycle interval frequency'.split(
      ' ',
    ),
  state: '定期ステータス 定期状況 契約状況 状態 ステータス status state'.split(' '),
  churned: '解約フラグ 解約有無 churn churned cancelled canceled'.split(' '),
  endedAt: '解約日 定期解約日 終了日 解約日時 cancelledat canceledat enddate endedat'.split(' '),
  endReason: '解約理由 cancelreason cancellationreason reason'.split(' '),
  asOf: '基準日 asof snapshotdate'.split(' '),
  card: '会員証番号 カード番号 ポイントカード番号 membercard cardnumber'.split(' '),
}

/** What else a number and a product go by where a row is a subscription. */
const OF_SUBSCRIPTIONS: Partial<Record<FieldName, string[]>> = {
  number:
    '定期番号 定期id 定期購入番号 定期購入id 定期コース番号 契約番号 subscriptionid subscriptionno subscriptionnumber contractid'.split(
      ' ',
    ),
  productName: [
    ...'定期コース コース名 プラン名 商品名 品名 plan planname contract'.split(' '),
    ...(NAMES.productName ?? []),
  ],
  unitPrice: [...(NAMES.unitPrice ?? []), ...'月額 monthlycharges monthlyfee'.split(' ')],
}

/** Columns that are one value in parts: `郵便番号1`, `TEL2`, `電話番号_3`. */
const IN_PARTS: FieldName[] = ['phone', 'postalCode', 'birthday']

export function foldedName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^[\s'"]+/, '')
    .replace(/[\s_\-()[\]（）【】「」:：・/*]/g, '')
}

/** Which column is probably which. Every column is used once at most. */
export function guessColumns(header: string[], kind: ImportKind): Mapping['columns'] {
  const free = new Map(
    header.map((name) => [foldedName(name), name]).reverse() as [string, string][],
  )
  const columns: Mapping['columns'] = {}
  for (const field of fieldsOf(kind)) {
    const parts = IN_PARTS.includes(field) ? partsOf(field, free) : []
    const found =
      parts.length > 1
        ? parts
        : namesOf(field, kind)
            .filter((name) => free.has(name))
            .slice(0, 1)
    if (found.length === 0) continue
    const named = found.flatMap((name) => free.get(name) ?? [])
    for (const name of found) free.delete(name)
    const [only] = named
    columns[field] = named.length === 1 && only ? only : named
  }
  return withDate(withOwnNumber(withoutDoubledName(columns), kind), free)
}

function namesOf(field: FieldName, kind: ImportKind): string[] {
  return (kind === 'subscriptions' && OF_SUBSCRIPTIONS[field]) || (NAMES[field] ?? [])
}

/** Where subscriptions have no number of their own, everybody has one. */
function withOwnNumber(columns: Mapping['columns'], kind: ImportKind): Mapping['columns'] {
  const { customerNumber, number } = columns
  return kind === 'subscriptions' && !number && customerNumber
    ? { ...columns, number: customerNumber }
    : columns
}

function partsOf(field: FieldName, free: Map<string, string>): string[] {
  for (const name of NAMES[field] ?? []) {
    const parts = ['1', '2', '3'].map((n) => `${name}${n}`).filter((part) => free.has(part))
    if (parts.length > 1) return parts
  }
  return []
}

/** 「姓」 and 「名」 tell more than 「氏名」; «Name» is Shopify's word for an order's number. */
function withoutDoubledName(columns: Mapping['columns']): Mapping['columns'] {
  const { fullName, fullKana, ...rest } = columns
  return {
    ...rest,
    ...(fullName && !rest.familyName && { fullName }),
    ...(fullKana && !rest.familyKana && { fullKana }),
  }
}

/** A day and its time of day in two columns. */
function withDate(columns: Mapping['columns'], free: Map<string, string>): Mapping['columns'] {
  const time = ['注文時間', '受注時間', '時刻', '時間', 'time'].find((name) => free.has(name))
  const { placedAt } = columns
  if (!time || typeof placedAt !== 'string' || foldedName(placedAt).endsWith('日時')) return columns
  return { ...columns, placedAt: [placedAt, free.get(time) ?? ''] }
}

/** One row an item, if there are columns of items and orders have numbers. */
export function guessShape(columns: Mapping['columns']): Mapping['shape'] {
  const hasLines = columns.sku !== undefined || columns.productName !== undefined
  return hasLines && columns.number !== undefined ? 'line-per-row' : 'order-per-row'
}

/**
 * A ready mapping as far as it fits a file whose columns can be configured: what is not there is
 * looked for under its other names, or left out.
 */
export function fitMapping(ready: Mapping, header: string[]): { mapping: Mapping; share: number } {
  const there = new Map(header.map((name) => [foldedName(name), name]))
  const found = (column: string) => there.get(foldedName(column))
  const guessed = guessColumns(header, ready.kind)
  const wanted = Object.keys(ready.columns) as FieldName[]
  const columns: Mapping['columns'] = {}
  let fitting = 0
  for (const field of wanted) {
    const own = [ready.columns[field] ?? []].flat().flatMap((column) => found(column) ?? [])
    const [only] = own
    if (own.length > 0) fitting++
    const value = own.length === 0 ? guessed[field] : own.length === 1 ? only : own
    if (value !== undefined) columns[field] = value
  }
  const traits = ready.traits?.flatMap(({ column, name = column }) => {
    const there = found(column)
    return there === undefined ? [] : [{ column: there, name }]
  })
  const rules = ready.rules.filter((rule) => found(rule.when.column))
  const share = wanted.length === 0 ? 0 : fitting / wanted.length
  return { mapping: { ...ready, columns, ...(traits && { traits }), rules }, share }
}
