export type SampleProduct = {
  sku: string
  name: string
  category: string
  price: number
  cost: number
  cycleDays: number
}

/** What the sample shop sells; yen, tax included. */
export const PRODUCTS: readonly SampleProduct[] = [
  { sku: 'AOJ-07', name: '青汁 お試し 7包', category: '青汁', price: 980, cost: 310, cycleDays: 7 },
  { sku: 'AOJ-30', name: '青汁 30包', category: '青汁', price: 2780, cost: 920, cycleDays: 30 },
  { sku: 'AOJ-60', name: '青汁 60包', category: '青汁', price: 4980, cost: 1640, cycleDays: 60 },
  {
    sku: 'BLU-31',
    name: 'ブルーベリーの粒 31日分',
    category: '目',
    price: 2480,
    cost: 690,
    cycleDays: 31,
  },
  { sku: 'LUT-30', name: 'ルテイン 30日分', category: '目', price: 3280, cost: 980, cycleDays: 30 },
  {
    sku: 'GLU-30',
    name: 'グルコサミン 30日分',
    category: 'ひざ',
    price: 3980,
    cost: 1180,
    cycleDays: 30,
  },
  { sku: 'LAC-30', name: '乳酸菌 30包', category: 'おなか', price: 2980, cost: 870, cycleDays: 30 },
  { sku: 'KUR-72', name: '黒酢 720ml', category: '酢', price: 2160, cost: 760, cycleDays: 36 },
  {
    sku: 'COL-30',
    name: 'コラーゲン 30包',
    category: '肌',
    price: 3480,
    cost: 1090,
    cycleDays: 30,
  },
  { sku: 'MUG-50', name: '麦茶の友 50包', category: 'お茶', price: 1280, cost: 420, cycleDays: 50 },
]

/** How people came to the shop: media code, channel of the order, weight. */
export const MEDIA: readonly (readonly [{ code: string; channel: string }, number])[] = [
  [{ code: 'NP-朝刊', channel: 'phone' }, 26],
  [{ code: 'TV-朝の番組', channel: 'phone' }, 18],
  [{ code: 'CH-折込', channel: 'postcard' }, 14],
  [{ code: 'WEB-検索', channel: 'web' }, 24],
  [{ code: 'FR-ご紹介', channel: 'phone' }, 12],
  [{ code: 'FAX-申込書', channel: 'fax' }, 6],
]

/** A half-price summer: many came, few stayed. The cohort is there to be discovered. */
export const SUMMER_SALE = { code: 'WEB-夏の半額', channel: 'web' }

/** From the list of reasons that every shop starts with. */
export const CANCEL_REASONS = [
  'まだ手元に余っている',
  '家計を見直している',
  '変化を感じにくい',
  '味や飲みやすさが合わない',
  '体調や入院のため',
  'ほかの品に替える',
] as const

export const RETURN_REASONS = [
  '味が合わなかった',
  '頼みすぎた',
  '箱がつぶれていた',
  '家族と重なった',
] as const

/** Words that people wrote or said; channel, words. */
export const WORDS: readonly (readonly ['postcard' | 'phone' | 'letter' | 'mail', string])[] = [
  [
    'postcard',
    '箱のみどりの帯の字が小さくなり、読みにくくなりました。もう少し大きいと、私のような年寄りは助かります。',
  ],
  ['postcard', '青汁は母の代から、毎朝いただいております。これからもよろしくお願いいたします。'],
  ['postcard', 'いつも手書きのお便りをありがとうございます。冷蔵庫に貼っています。'],
  ['postcard', '孫も一緒に飲むようになりました。にがくないと申しております。'],
  ['postcard', '催しがなくなって、さみしく思っています。また開いてください。'],
  ['phone', '電話の方が、主人のことまで覚えていてくださって、うれしかったです。'],
  ['phone', 'お休みのしかたが分からず、娘に頼みました。'],
  ['phone', '袋が開けにくくなった気がします。はさみが要ります。'],
  ['phone', '届く曜日を土曜に替えていただけますか。平日は畑に出ております。'],
  ['phone', '飲み方の紙の字が小さくて、虫めがねで読みました。'],
  ['letter', '目の調子がよく、また針仕事を始めました。お礼を申し上げたくて筆をとりました。'],
  [
    'letter',
    '長くお世話になりましたが、施設に入ることになりました。ほんとうにありがとうございました。',
  ],
  ['mail', '注文のボタンが見つけにくかったです。文字を大きくできませんか。'],
  ['mail', '友人にすすめたいので、お試しを二つお送りいただけますか。'],
  ['mail', '先日の対応がとても親切でした。ありがとうございます。'],
]

export const PROMISES = [
  '大きな字の飲み方の紙を、郵便でお送りする',
  '開けやすい袋の見本をお送りする',
  '催しの日が決まったら、お知らせする',
  '土曜のお届けに替わったか、お電話で確かめる',
] as const
