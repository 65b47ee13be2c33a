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
  /^[>*\s]*(From|差出人|送信者|送信元|Sent|送信日時|Date|日時|日付|To|宛先|Cc|Subject|件名)\s*[*]?\s*[:：]/i
const DEVICE =
  /^(Sent from my .{2,40}|Get Outlook for .{2,20}|(iPhone|iPad|Android|スマートフォン).{0,12}から送信|Yahoo!メールアプリから送信|.{0,20}アプリから送信)[.。]?$/i
const RULE = /^[-=_*~＊ー―━─＝+・.。☆★♪◆◇■□]{5,}$/u
const SIGNATURE_LINES = 10
const ADDRESS_LIKE = /@|https?:\/\/|\d{2,4}[-－]\d{2,4}[-－]\d{3,4}|〒/i

/**
 * The new words first, as a person wrote them; quoted history and signature go behind a fold. What was
 * answered between quoted lines stays whole, because the answers mean nothing without the questions.
 */
export function foldQuoted(text: string): Folded {
  const lines = text.replace(/\r\n?/g, '\n').replaceAll('\u0000', '').split('\n')
  const cut = firstOf([quoteStart(lines), signatureStart(lines)])
  if (cut === null) return foldTopQuote(lines)
  const words = tidy(lines.slice(0, cut))
  // Somebody who writes under what they quote has their words in the part that would be folded.
  if (!words) return foldTopQuote(lines)
  return { words, folded: tidy(lines.slice(cut)) }
}

function firstOf(found: readonly (number | null)[]): number | null {
  const places = found.filter((place) => place !== null)
  return places.length > 0 ? Math.min(...places) : null
}

function quoteStart(lines: readonly string[]): number | null {
  for (const [at, line] of lines.entries()) {
    const plain = line.trim()
    if (!plain) continue
    if (BANNER.test(plain) || isHead(lines, at)) return at
    const end = attributionEnd(lines, at)
    if (end !== null && isQuoteToTheEnd(lines.slice(end))) return at
    if (plain.startsWith('>') && isQuoteToTheEnd(lines.slice(at))) return at
  }
  return null
}

/** `From:`, `Sent:`, `To:` under each other, as Outlook puts them over what it quotes. */
function isHead(lines: readonly string[], at: number): boolean {
  if (!/^[>*\s]*(From|差出人|送信者|送信元)\s*[*]?\s*[:：]/i.test(lines[at] ?? '')) return false
  return lines.slice(at, at + REACH).filter((line) => HEAD_LINE.test(line)).length >= 3
}

/** The line after «On … wrote:», which may be broken over several lines. */
function attributionEnd(lines: readonly string[], at: number): number | null {
  for (let end = at + 1; end <= Math.min(at + 3, lines.length); end += 1) {
    const joined = lines
      .slice(at, end)
      .map((line) => line.trim())
      .join(' ')
    if (joined.length > 300) return null
    if (ATTRIBUTION.some((pattern) => pattern.test(joined))) return end
  }
  return null
}

/** Only quoted lines from here on, or (from readers that mark nothing) no quoted line at all. */
function isQuoteToTheEnd(rest: readonly string[]): boolean {
  const said = rest.map((line) => line.trim()).filter(Boolean)
  if (said.length === 0) return false
  const quoted = said.filter((line) => /^[>＞|]/.test(line)).length
  if (quoted === 0) return true
  const after = said.slice(said.findLastIndex((line) => /^[>＞|]/.test(line)) + 1)
  return quoted + after.length === said.length && after.every((line) => isSignature(line))
}

const isSignature = (line: string) => RULE.test(line) || DEVICE.test(line) || line === '--'

function signatureStart(lines: readonly string[]): number | null {
  const marked = lines.findIndex((line) => line === '-- ' || line === '--')
  if (marked > 0) return marked
  const device = lines.findIndex((line, at) => at > 0 && DEVICE.test(line.trim()))
  if (device > 0) return device
  for (const [at, line] of lines.entries()) {
    if (at === 0 || !RULE.test(line.trim())) continue
    const rest = lines.slice(at + 1).filter((line) => line.trim())
    const isShort = rest.length > 0 && rest.length <= SIGNATURE_LINES
    if (isShort && rest.some((line) => ADDRESS_LIKE.test(line))) return at
  }
  return null
}

/** One quote first, own words below: the quote is folded. */
function foldTopQuote(lines: readonly string[]): Folded {
  const last = lines.findLastIndex((line) => /^\s*[>＞]/.test(line))
  const above = lines.slice(0, last + 1).filter((line) => line.trim())
  const below = tidy(lines.slice(last + 1))
  const isOne = above.every((line) => /^\s*[>＞]/.test(line))
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
