import { NOT } from './read.rules.ts'

type Bears = (whole: string) => boolean

const about =
  (pattern: RegExp): Bears =>
  (whole) =>
    pattern.test(whole)

/** What words speak of, and which conditions bear it; what stands in the sentence needs no line here. */
export const SPOKEN: [RegExp, Bears][] = [
  [
    /買[いうっわ]?[たて]?物?|購入|注文|オーダー|リピート|お買い上げ|\b(?:buy\w*|bought|order(?:ed|s|ing)?|purchas\w*|spent|spend\w*|shopp\w*)\b/g,
    about(/"orders\./),
  ],
  [/返品|返金|\b(?:return\w*|refund\w*)\b/g, about(/returns/)],
  [/取り?消し?|キャンセル|\bcancel\w*/g, about(/cancelled/)],
  [/やめた?|解約|終わ\S?た?|\b(?:stopped|ended|quit|former)\b/g, about(/cancelled|subscri/)],
  [/定期|サブスク|\bsubscri\w*/g, about(/subscri|resting|delivery/)],
  [/休\S{0,4}|\bpaused?\b/g, about(/resting/)],
  [/はがき|葉書|postcards?/g, about(/postcard|_post_/)],
  [/お?手紙|\bletters?\b/g, about(/letter|_post_/)],
  [/お?電話|携帯|\b(?:call(?:ed|s)?|phoned?|rang|telephone\w*)\b/g, about(/phone/)],
  [/メール|\be?-?mail(?:ed|s)?\b/g, about(/mail/)],
  [/ライン|\bline\b/g, about(/line"|line_/)],
  [/女性|女の|\b(?:women|woman|female|ladies)\b/g, about(/"female"/)],
  [/男性|男の|\b(?:men|man|male|gentlemen)\b/g, about(/"male"/)],
  [/お?誕生日?|生まれ|バースデー|\b(?:birthdays?|born)\b/g, about(/birthday/)],
  [/\b(?:aged?|older|younger|years? old)\b/g, about(/birthday/)],
  [/入会|新しい|新規|\b(?:joined|new)\b/g, about(/member|subscriptions|first/)],
  [/会員|メンバー|\bmember(?:s|ship)?\b/g, about(/member/)],
  [/お?届け日?|次回|\bdeliver\w*\b/g, about(/delivery/)],
  [
    /受け取(?:る|れる|りたい)|承諾|同意|許可|\b(?:consent\w*|agree\w*|receiv(?:es?|ing)|reachable)\b/g,
    about(/consent_/),
  ],
  [/受け取\S{1,2}|\breceived\b/g, about(/received|sent/)],
  [/世帯|家族|\b(?:household|famil(?:y|ies))\b/g, about(/household/)],
  [/法人|会社|企業|\b(?:compan\w+|business\w*)\b/g, about(/company/)],
  [/約束|\bpromises?\b/g, about(/promises/)],
  [/初めて|はじめて|初回|最初|\bfirst\b/g, about(/first/)],
  [/去年|昨年|\b(?:last|past) 1 year\b/g, about(/"between"|"span":\{"n":1,"unit":"year"/)],
  [/先月|\b(?:last|past) 1 month\b/g, about(/"between"|"span":\{"n":1,"unit":"month"/)],
  [/今年|\bthis year\b/g, about(/"between"/)],
  [/今月|this month/g, about(/"between"|this_month/)],
]

/** A rule that keeps somebody out. */
export const AWAY =
  /"op":"(?:is_not|over|over_ago|unknown|less_than|at_most)"|"kind":"not"|"op":"equals","value":0\b|"value":false|"value":0\b/

export const FIGURE =
  /[-−]?\d+(?:\.\d+)?(?:\s*(?:回|度|時間|日間?|週間?|か月間?|ヶ月|ケ月|カ月|年間?|円|歳|才|代|人|点|月|yen|times?|orders|purchases|hours?|days?|weeks?|months?|years?|s\b))?/g

export const DENIED = new RegExp(NOT.source, 'g')

const SMALL =
  'a an the in at of on to for with from by per than then that this these those their his her them they who whom whose and or but ever once only just exactly least most more less over under up about after before since ago last past next within during time times people person customers customer those have has had having is are was were be been being do does did got get in our us we went sent wrote someone something anything any all some live lives living lived soon upcoming coming longer later recent recently also still spent it its as i want find show me everyone everybody outside not so far'.split(
    ' ',
  )
export const WORD = new RegExp(
  `(?<![a-z])(?!(?:${SMALL.join('|')})(?![a-z'-]))[a-z][a-z0-9_.'-]+`,
  'g',
)

export const JAPANESE = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー々]+/gu
// Endings and words that bind, of which no condition speaks.
export const BINDING =
  /最近|直近|過去|この|ここ|最後|以上|以下|以内|以降|未満|超え?|ちょうど|だけ|のみ|より|から|まで|一度|何度|こと|ところ|もの|前|後|間|近い|近く|もうすぐ|まもなく|これまで|これから|住んで|住む|住まい|在住|お客様?|顧客|人|方|者|合計|総額|金額|額|それ|その|です|ます|でした|ました|もらっ|もらい|くれ|ください|くださっ|いただ|送っ|送り|差し上げ|来た|来て|届い|届く|出した|あった|ある|あり|いる|いた|おり|なっ|なる|した|して|する|しか|たった|経った|経過|過ぎ|空い|迫|間近|多い|多く|少ない|全員|全部|すべて|みんな|けれども?|けど|かつ|または|使っ|続け|始め|かけて|入っ|もつ|持つ|持っ|つい|ごと|について|させ|られ/gu
