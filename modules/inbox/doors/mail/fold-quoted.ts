/** What a mail says, and what stands under it: earlier mails it quotes, and its signature. */
export interface Folded {
  words: string
  /** Empty when nothing was folded away. */
  folded: string
}

/** How far an attribution or the head of a quoted mail may reach. */
const REACH = 5

const ATTRIBUTION = [
  /^On .{6,200}wrote:$/s,
  /^\d{4}[年/.-]\s?\d{1,2}[月/.-]\s?\d{1,2}日?.{0,160}[:：]$/s,
  /^.{0,120}(さん|様)?は(次のように)?書きました[:：]?$/s,
  /^.{0,120}のメッセージ[:：]?$/s,
  /^Am .{6,200}schrieb .{0,160}:$/s,
]
const BANNER =
  /^[-_=＿ー―\s]*(original message|forwarded message|元のメッセージ|転送(された)?メッセージ|元のメール)[-_=＿ー―\s]*$/i
const HEAD_LINE =
  /^[>*\s]*(From|差出人|送信者|送信元|Sent|送信日時|Date|日時|日付|To|宛先|Cc|Subject|件名)\s*(?:[*]\s*)?[:：]/i
const HEAD_START = /^[>*\s]*(From|差出人|送信者|送信元)\s*(?:[*]\s*)?[:：]/i
const QUOTED = /^[>＞|]/
const DEVICE =
  /^(Sent from my .{2,40}|Get Outlook for .{2,20}|(iPhone|iPad|Android|スマートフォン).{0,12}から送信|Yahoo!メールアプリから送信|.{0,20}アプリから送信)[.。]?$/i
const RULE = /^[-=_*~＊ー―━─＝+・.。☆★♪◆◇■□]{5,}$/u
const SIGNATURE_LINES = 10
const ADDRESS_LIKE = /@|https?:\/\/|\d{2,4}[-－]\d{2,4}[-－]\d{3,4}|〒/i

/** No pattern here needs more of a line; whoever writes longer ones keeps the patterns busy for nothing. */
const LONGEST_LOOK = 400

/**
 * The new words first, as a person wrote them; quoted history and signature go behind a fold. What was
 * answered between quoted lines stays whole, because the answers mean nothing without the questions.
 * Every line is looked at a fixed number of times: mails of 50,000 quoted lines come too.
 */
export function foldQuoted(text: string): Folded {
  const lines = text.replace(/\r\n?/g, '\n').replaceAll('\u0000', '').split('\n')
  const looks = lines.map((line) => line.trim().slice(0, LONGEST_LOOK))
  const cut = firstOf([quoteStart(looks), signatureStart(lines, looks)])
  if (cut === null) return foldTopQuote(lines, looks)
  const words = tidy(lines.slice(0, cut))
  // Somebody who writes under what they quote has their words in the part that would be folded.
  if (!words) return foldTopQuote(lines, looks)
  return { words, folded: tidy(lines.slice(cut)) }
}

function firstOf(found: readonly (number | null)[]): number | null {
  const places = found.filter((place) => place !== null)
  return places.length > 0 ? Math.min(...places) : null
}

function quoteStart(looks: readonly string[]): number | null {
  const isQuoteFrom = quoteToTheEnd(looks)
  const heads = looks.map((look) => HEAD_LINE.test(look))
  for (const [at, look] of looks.entries()) {
    if (!look) continue
    if (BANNER.test(look) || (HEAD_START.test(look) && isHead(heads, at))) return at
    const end = attributionEnd(looks, at)
    if (end !== null && isQuoteFrom(end)) return at
    if (look.startsWith('>') && isQuoteFrom(at)) return at
  }
  return null
}

/** `From:`, `Sent:`, `To:` under each other, as Outlook puts them over what it quotes. */
function isHead(heads: readonly boolean[], at: number): boolean {
  return heads.slice(at, at + REACH).filter(Boolean).length >= 3
}

/** The line after «On … wrote:», which may be broken over several lines. */
function attributionEnd(looks: readonly string[], at: number): number | null {
  for (let end = at + 1; end <= Math.min(at + 3, looks.length); end += 1) {
    const joined = looks.slice(at, end).join(' ')
    if (joined.length > 300) return null
    if (ATTRIBUTION.some((pattern) => pattern.test(joined))) return end
  }
  return null
}

/**
 * Tells of a line whether from there on are only quoted lines, with a signature under them at most, or
 * (from readers that mark nothing) no quoted line at all.
 */
function quoteToTheEnd(looks: readonly string[]): (from: number) => boolean {
  const lastSaid = looks.findLastIndex(Boolean)
  const lastQuoted = looks.findLastIndex((look) => QUOTED.test(look))
  const isSigned = looks.slice(lastQuoted + 1).every((look) => !look || isSignature(look))
  const lastOwn = looks
    .slice(0, lastQuoted + 1)
    .findLastIndex((look) => look !== '' && !QUOTED.test(look))
  return (from) => from <= lastSaid && (from > lastQuoted || (from > lastOwn && isSigned))
}

const isSignature = (look: string) => RULE.test(look) || DEVICE.test(look) || look === '--'

function signatureStart(lines: readonly string[], looks: readonly string[]): number | null {
  const marked = lines.findIndex((line) => line === '-- ' || line === '--')
  if (marked > 0) return marked
  const device = looks.findIndex((look, at) => at > 0 && DEVICE.test(look))
  return device > 0 ? device : ruledStart(looks)
}

/** The uppermost rule that has few lines under it, with an address or a telephone among them. */
function ruledStart(looks: readonly string[]): number | null {
  let start: number | null = null
  let below = 0
  let hasAddress = false
  for (let at = looks.length - 1; at > 0 && below <= SIGNATURE_LINES; at -= 1) {
    const look = looks[at]
    if (!look) continue
    if (hasAddress && RULE.test(look)) start = at
    below += 1
    hasAddress ||= ADDRESS_LIKE.test(look)
  }
  return start
}

/** One quote first, own words below: the quote is folded. */
function foldTopQuote(lines: readonly string[], looks: readonly string[]): Folded {
  const isMarked = (look: string) => /^[>＞]/.test(look)
  const last = looks.findLastIndex(isMarked)
  const isOne = looks.slice(0, last + 1).every((look) => !look || isMarked(look))
  const below = tidy(lines.slice(last + 1))
  if (last < 0 || !below || !isOne) return { words: tidy(lines), folded: '' }
  return { words: below, folded: tidy(lines.slice(0, last + 1)) }
}

function tidy(lines: readonly string[]): string {
  return lines
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{4,}/g, '\n\n\n')
    .trim()
}
