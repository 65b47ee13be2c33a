export interface Passage {
  starts: number
  ends: number
}

/** Greetings and the forms of a letter: they say nothing of us. */
const GREETINGS = [
  /^(こんにち[はわ]|こんばん[はわ]|おはよう(ございます)?|はじめまして|初めまして)$/,
  /^(いつも)?(大変|たいへん)?お世話になって(い|お)?ります?$/,
  /^(いつも)?お世話に(なって)?(い|お)?ります$/,
  /^(前略|拝啓|敬具|草々|早々|かしこ|追伸|謹啓|敬白)$/,
  /^(どうぞ)?(今後とも)?(よろしく|宜しく)(お願い|おねがい)?(いた|致)?(します|しました|申し上げます)?$/,
  /^(どうも)?(いつも)?(本当に)?(ありがとう|有難う|有り難う)(ございます|ございました|ござい\S{0,3})?$/,
  /^(失礼|しつれい)(いた|致)?し(ます|ました)$/,
  /(と申します|と言います|といいます|でございます)$/,
  /^(hello|hi|dear .{0,40}|(best|kind) regards|regards|thank you( very much)?|thanks|yours sincerely)$/i,
]
/** An English full stop ends one where a capital follows, and not after a title. */
const SENTENCE =
  /(?:[^。！？!?\n\r.]|\.(?!\s+["“'(]?\p{Lu})|(?<=\b(?:Mr|Mrs|Ms|Dr|St|No))\.)+[。！？!?.]*[」』）)”"]*/gu
const SHORTEST = 6
const LONGEST = 600
/** Of one letter; who writes more is read by a person anyway. */
const MOST = 12

/** Sentences of a letter that may be voices, with their places in UTF-16 units. */
export function passagesOf(words: string): Passage[] {
  const found: Passage[] = []
  for (const { index, 0: whole } of words.matchAll(SENTENCE)) {
    const bare = whole.trim()
    const starts = index + whole.length - whole.trimStart().length
    if (isSaying(bare)) found.push({ starts, ends: starts + bare.length })
  }
  return found.slice(0, MOST)
}

function isSaying(sentence: string): boolean {
  const bare = sentence.replace(/[。！？!?、,.\s\u3000]+$/g, '').trim()
  if (bare.length < SHORTEST || bare.length > LONGEST) return false
  // A line of dashes, an address, a quoted mail.
  if (!/[\p{Script=Hiragana}\p{Script=Katakana}a-z]/iu.test(bare) || /^[>＞]|@|https?:/.test(bare))
    return false
  return !GREETINGS.some((greeting) => greeting.test(bare))
}

/** The product that is named, the longest name first; written wide or narrow is the same. */
export function productIn(
  words: string,
  products: readonly { productId: string; name: string }[],
): string | null {
  const folded = fold(words)
  return products.find(({ name }) => folded.includes(fold(name)))?.productId ?? null
}

const fold = (words: string) => words.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, '')
