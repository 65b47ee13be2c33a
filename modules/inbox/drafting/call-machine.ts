import { z } from 'zod'
import { type Answer, post } from '../../../kernel/http-client.ts'
import type { MachineDraft, MachineFault } from '../contract/drafting.ts'
import type { RequestBody } from './machine-request.rules.ts'
import type { Machine } from './machine-settings.ts'

/** A machine of one's own may think for a while. */
const TIME_LIMIT = 60_000
const SHOWN = 300

const answered = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string().trim().min(1) }) })).min(1),
})

/** One request, no second try: whoever waits for it presses again. */
export async function callMachine(machine: Machine, body: RequestBody): Promise<MachineDraft> {
  const answer = await post({
    url: machine.url,
    headers: {
      'content-type': 'application/json',
      accept: 'application/json',
      ...(machine.key && { authorization: `Bearer ${machine.key}` }),
    },
    body: JSON.stringify(body),
    allowPrivate: machine.allowPrivate,
    timeLimit: TIME_LIMIT,
  })
  return read(answer)
}

function read(answer: Answer): MachineDraft {
  if (answer.failed !== undefined) return failed(answer.failed, '')
  const { status, body } = answer
  const detail = `${status} ${body.slice(0, SHOWN).toWellFormed()}`.trim()
  if (status < 200 || status >= 300) return failed(faultOf(status), detail)
  const words = wordsIn(body)
  return words === null ? failed('not_understood', detail) : { words, fault: null }
}

const failed = (because: MachineFault['because'], detail: string): MachineDraft => ({
  words: null,
  fault: { because, detail },
})

function faultOf(status: number): MachineFault['because'] {
  if (status === 401 || status === 403) return 'key'
  if (status === 404) return 'no_model'
  return status === 429 || status === 503 ? 'busy' : 'far_fault'
}

/** Machines that think aloud do so in tags; the letter is what comes after. */
const THOUGHTS = /<think>[\s\S]*?(<\/think>|$)/g

function wordsIn(body: string): string | null {
  try {
    const { choices } = answered.parse(JSON.parse(body))
    // PostgreSQL stores neither NUL nor half an emoji.
    const content = choices[0]?.message.content.replaceAll('\u0000', '').toWellFormed()
    return content?.replace(THOUGHTS, '').trim() || null
  } catch {
    return null
  }
}
