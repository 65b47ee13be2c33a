/** Far above what mail servers write; reading one field repeated in a larger head takes them minutes. */
export const LONGEST_HEAD = 128 * 1024

/** Below it, with room for the blank line and what the parser counts itself. */
const ROOM = LONGEST_HEAD - 1024
/** What lies deeper in a head without end is not looked for. */
const LOOKED_AT = 1024 * 1024

/** The fields by which a mail is read and filed. */
const NEEDED =
  /^(from|to|cc|subject|date|message-id|in-reply-to|references|mime-version|content-[a-z-]{1,30}|auto-submitted|precedence|list-id|return-path|x-failed-recipients|x-autoreply|x-autorespond|delivered-to|x-original-to|envelope-to|x-forwarded-to|x-kizuna-message)[ \t]*:/i

/**
 * A mail whose head is beyond all measure, with no more of it than is read, as far as there is room; any
 * other as it is. What is left out stands in the mail that is kept.
 */
export function slimHead(raw: Buffer): Buffer {
  const end = headEnd(raw)
  if (end <= LONGEST_HEAD) return raw
  const kept: Buffer[] = []
  let room = ROOM
  for (const field of fieldsIn(raw.subarray(0, Math.min(end, LOOKED_AT)))) {
    const isWhole = field.at(-1) === LF
    if (!isWhole || field.length > room || !NEEDED.test(field.toString('latin1', 0, 60))) continue
    kept.push(field)
    room -= field.length
  }
  return Buffer.concat([...kept, raw.subarray(end)])
}

/** Where the blank line begins that ends the head; the end of the mail where there is none. */
function headEnd(raw: Buffer): number {
  if (raw[0] === LF || (raw[0] === CR && raw[1] === LF)) return 0
  const ends = ['\n\n', '\n\r\n'].map((blank) => raw.indexOf(blank)).filter((at) => at >= 0)
  return ends.length > 0 ? Math.min(...ends) + 1 : raw.length
}

const CR = 13
const LF = 10

/** Each field with the lines that go on with it. */
function* fieldsIn(head: Buffer): Generator<Buffer> {
  let start = 0
  while (start < head.length) {
    let end = lineEnd(head, start)
    while (head[end] === 32 || head[end] === 9) end = lineEnd(head, end)
    yield head.subarray(start, end)
    start = end
  }
}

function lineEnd(head: Buffer, from: number): number {
  const at = head.indexOf(LF, from)
  return at < 0 ? head.length : at + 1
}
