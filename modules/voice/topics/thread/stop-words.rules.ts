export const MOST_KEY_WORDS = 60

/** Said in every letter, whatever it is about. */
export const NEVER: ReadonlySet<string> = new Set([
  ...[
    'する',
    'なる',
    'ある',
    'いる',
    'できる',
    '出来る',
    '思う',
    'おもう',
    '言う',
    'いう',
    'くださる',
    'いただく',
    'いただける',
    '頂く',
  ],
  ...[
    '下さる',
    'もらう',
    'くれる',
    'あげる',
    'やる',
    'おる',
    '居る',
    'ござる',
    '致す',
    'いたす',
    '行う',
    '見る',
    'みる',
  ],
  ...[
    'くる',
    '来る',
    'いく',
    '行く',
    'しまう',
    'おく',
    'られる',
    'せる',
    'わかる',
    '分かる',
    '感じる',
    '考える',
    '願う',
  ],
  ...[
    'ない',
    '無い',
    'いい',
    'よい',
    '良い',
    'ほしい',
    '欲しい',
    '多い',
    '少ない',
    '申し上げる',
    '申す',
    '存じる',
    '違う',
  ],
  ...[
    'こと',
    'もの',
    'ところ',
    'とき',
    'ため',
    'よう',
    'ほう',
    '方',
    'さん',
    '様',
    '私',
    'わたし',
    '自分',
    '今',
    '今回',
  ],
  ...[
    '前',
    '後',
    '中',
    '時',
    '日',
    '年',
    '月',
    '何',
    '人',
    '皆',
    '皆様',
    'みな',
    '本当',
    'ほんとう',
    '気',
    '感',
    '点',
    '形',
  ],
  ...[
    'お願い',
    '御願い',
    '宜しく',
    'よろしく',
    '先日',
    '本日',
    '今日',
    '昨日',
    '毎日',
    'いつも',
    '最近',
    '以前',
    '次回',
    '今後',
  ],
  ...[
    '次',
    '場合',
    '感じ',
    '印象',
    '思い',
    '程度',
    '以上',
    '以下',
    '全体',
    '部分',
    '他',
    'ほか',
    '円',
    '回',
    '度',
    '個',
    '名',
  ],
  ...[
    '御中',
    '拝啓',
    '敬具',
    '前略',
    '草々',
    '残念',
    '希望',
    '利用',
    '使用',
    '購入',
    '注文',
    'お客',
    'お客様',
    '当方',
  ],
])

/** The same of English. */
export const NEVER_IN_ENGLISH: ReadonlySet<string> = new Set(
  `a about after again all almost also always am an and another any anything are around as at be because been
  before being both but by came can cannot come could day days did didn't do does doesn't doing don't done
  each either else enough even ever every everything few for from get gets getting give given go goes going
  got had has have haven't having he hello her here hers him his how however i i'd i'll i'm i've if in into is
  isn't it it's its itself just kind know last least less let like little long look lot made make many may
  maybe me might mine more most much must my myself need never new next no nor not nothing now of off often
  oh ok on once one only or order ordered other our ours out over own people per perhaps please put quite
  rather really said same say see seem seems she should since so some someone something still such take than
  thank thanks that that's the their them then there these they they're thing things think this those though
  through time to today together told too took two under until up upon us use used using very want wanted was
  wasn't we week well went were what when where which while who whom whose why will wish with within without
  won't would wouldn't year years yes yet you you're your yours`.split(/\s+/),
)

/** One letter says too little, unless it is a kanji; figures and signs are no words. */
export function isPlainWord(word: string): boolean {
  if (NEVER.has(word)) return false
  if (/^[\p{N}\p{P}\p{S}\p{Z}]+$/u.test(word)) return false
  if (word.length === 1) return /\p{Script=Han}/u.test(word)
  return !/^[ぁ-ん]{1,2}$/u.test(word) && !/^[a-z]{1,2}$/iu.test(word)
}
