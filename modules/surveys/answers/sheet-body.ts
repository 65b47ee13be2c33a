import { createHash } from 'node:crypto'
import type { Ctx } from '../../../kernel/context.ts'
import { newId } from '../../../kernel/ids.ts'
import { seal, unseal } from '../../../kernel/seal.ts'
import type { FormBody } from '../../../portal/door.ts'
import { type Question, rangeOf, type Values } from '../surveys.rules.ts'

/** What a sheet of ours sent back, by question. */
export function valuesOf(body: FormBody, questions: readonly Question[]): Values {
  return Object.fromEntries(
    questions.map(({ id, kind }) => {
      const sent = body.all(`q.${id}`).slice(0, 30)
      const words = body.one(`w.${id}`)
      const [first] = sent
      return [
        id,
        {
          ...(rangeOf(kind)
            ? first !== undefined && { score: /^\d{1,2}$/.test(first) ? Number(first) : -1 }
            : sent.length > 0 && { chosen: [...sent] }),
          ...(words && { words }),
        },
      ]
    }),
  )
}

const PURPOSE = 'survey sheet'
/** Nobody reads a question and answers it in less. */
const FASTEST_MS = 1500
const LONGEST_MS = 24 * 3_600_000

/** Sealed into the page of an open link: when it was shown, and which showing it was. */
export function stampOf({ host, now }: Ctx): string {
  return seal(host.secret, PURPOSE, `${now.getTime()} ${newId()}`).toString('base64url')
}

/** The name of this showing; null for a stamp that is none of ours, too fresh for a human, or too old. */
export function readStamp({ host, now }: Ctx, stamp: string): string | null {
  const sealed = Buffer.from(stamp, 'base64url')
  const shown = Number(opened(host.secret, sealed)?.split(' ')[0])
  const age = now.getTime() - shown
  if (!(age >= FASTEST_MS && age <= LONGEST_MS)) return null
  return createHash('sha256').update(sealed).digest('hex').slice(0, 32)
}

function opened(secret: Buffer, sealed: Buffer): string | null {
  try {
    return unseal(secret, PURPOSE, sealed)
  } catch {
    return null
  }
}
