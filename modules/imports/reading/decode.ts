import iconv from 'iconv-lite'
import type { Encoding } from '../mapping.rules.ts'

/** Text of a byte stream; a character cut in two by a chunk's end comes out whole. */
export async function* decode(
  bytes: AsyncIterable<Uint8Array>,
  encoding: Encoding,
): AsyncGenerator<{ text: string; bytes: number }> {
  const decoder = decoderOf(encoding)
  let first = true
  for await (const chunk of bytes) {
    const text = decoder.write(chunk)
    yield { text: first ? withoutBom(text) : text, bytes: chunk.length }
    if (text) first = false
  }
  const rest = decoder.end()
  if (rest) yield { text: rest, bytes: 0 }
}

/** The text of a sample that may end in the middle of a character. */
export function decodeSample(bytes: Uint8Array, encoding: Encoding): string {
  return withoutBom(decoderOf(encoding).write(bytes))
}

function decoderOf(encoding: Encoding) {
  if (encoding === 'cp932' || encoding === 'euc-jp') {
    const decoder = iconv.getDecoder(encoding)
    return {
      write: (chunk: Uint8Array) =>
        decoder.write(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)),
      end: () => decoder.end() ?? '',
    }
  }
  const decoder = new TextDecoder(encoding)
  return {
    write: (chunk: Uint8Array) => decoder.decode(chunk, { stream: true }),
    end: () => decoder.decode(),
  }
}

function withoutBom(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text
}
