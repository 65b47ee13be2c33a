import { createHash } from 'node:crypto'
import type { Ctx } from '../../../../kernel/context.ts'
import { newId } from '../../../../kernel/ids.ts'
import { seal, unseal } from '../../../../kernel/seal.ts'

const PURPOSE = 'inbox form'
/** Nobody reads the page and writes to us in less. */
const FASTEST_MS = 3000
const LONGEST_MS = 24 * 3_600_000

/** Sealed into the page: when it was shown, and which showing it was. */
export function stampOf({ host, now }: Ctx): string {
  return seal(host.secret, PURPOSE, `${now.getTime()} ${newId()}`).toString('base64url')
}

/** Null for a stamp that is none of ours, too fresh for a human being, or too old. */
export function readStamp({ host, now }: Ctx, stamp: string): { number: string } | null {
  // One stamp can be written in several ways, with and without filling: it is its bytes that count.
  const sealed = Buffer.from(stamp, 'base64url')
  const shown = Number(opened(host.secret, sealed)?.split(' ')[0])
  const age = now.getTime() - shown
  if (!(age >= FASTEST_MS && age <= LONGEST_MS)) return null
  return { number: numberOf(sealed) }
}

function opened(secret: Buffer, sealed: Buffer): string | null {
  try {
    return unseal(secret, PURPOSE, sealed)
  } catch {
    return null
  }
}

/** Without letters that are taken for figures on the telephone. */
const LETTERS = 'ACDEFHJKLMNPRTUVWXY34679'

/** The same page sent twice has the same number, and so is one word. */
function numberOf(sealed: Buffer): string {
  const bytes = createHash('sha256').update(sealed).digest()
  const letters = [...bytes.subarray(0, 8)].map((byte) => LETTERS[byte % LETTERS.length])
  return `${letters.slice(0, 4).join('')}-${letters.slice(4).join('')}`
}
