import { randomBytes } from 'node:crypto'
import type { Ctx } from '../../../kernel/context.ts'

/** Crockford's letters: none that is taken for a figure, none that spells a word by accident. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 13

/** 65 bits that nobody guesses, short enough to be typed from a card. */
export function newCode(): string {
  return Array.from(randomBytes(LENGTH), (byte) => LETTERS[byte % LETTERS.length]).join('')
}

/** As it is printed: 7K3MQ-X9T2-HBWR. */
export function shownCode(code: string): string {
  return code.replace(/^(.{5})(.{4})(.*)$/, '$1-$2-$3')
}

/** What somebody typed, hyphens, small letters and look-alikes forgiven; null for what can be no code. */
export function typedCode(text: string): string | null {
  const code = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s‐‑–—−ー-]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
  return code.length === LENGTH && [...code].every((sign) => LETTERS.includes(sign)) ? code : null
}

/** Where a code is typed in, and with the code behind it where it leads. */
export function codeBase({ host: { config } }: Pick<Ctx, 'host'>): string {
  return `${(config.PUBLIC_URL || `http://localhost:${config.PORT}`).replace(/\/+$/, '')}/k`
}
