import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { Ask, Asks, Question, Reply } from './words.ts'

const HERE = dirname(fileURLToPath(import.meta.url))
const SOURCE = join(HERE, 'from-source.mjs')
/** The built server has the thread as a file beside it. */
const BUILT = join(HERE, 'voice-thread.mjs')
const IDLE = 60_000

type Waiting = { resolve: (answer: never) => void; reject: (error: Error) => void }

// One thread for the whole process: it takes a core, and its dictionary a third of a gigabyte while it is open.
let worker: Worker | null = null
let idle: NodeJS.Timeout | undefined
let count = 0
const waiting = new Map<number, Waiting>()

/** Has the thread work; it starts when first asked and ends after a minute of rest. */
export function askThread<A extends Ask>(
  ask: A,
  input: Asks[A]['input'],
): Promise<Asks[A]['answer']> {
  clearTimeout(idle)
  worker ??= open()
  worker.ref()
  const id = ++count
  const asked = new Promise<Asks[A]['answer']>((resolve, reject) => {
    waiting.set(id, { resolve, reject })
  })
  worker.postMessage({ id, ask, input } as Question)
  return asked
}

function open(): Worker {
  const opened = new Worker(existsSync(BUILT) ? BUILT : SOURCE)
  opened.on('message', (reply: Reply) => {
    const asker = waiting.get(reply.id)
    waiting.delete(reply.id)
    if ('fault' in reply) asker?.reject(new Error(reply.fault))
    else asker?.resolve(reply.answer as never)
    if (waiting.size === 0) rest()
  })
  opened.on('error', (error) => end(opened, error))
  opened.on('exit', () => end(opened, new Error('the thread of voices has ended')))
  return opened
}

/** A command that is done need not wait for it. */
function rest(): void {
  worker?.unref()
  idle = setTimeout(() => void closeThread(), IDLE)
  idle.unref()
}

function end(ended: Worker, error: Error): void {
  if (worker !== ended) return
  worker = null
  for (const { reject } of waiting.values()) reject(error)
  waiting.clear()
}

/** Ends the thread; the next question starts it again. */
export async function closeThread(): Promise<void> {
  clearTimeout(idle)
  const closing = worker
  if (!closing) return
  end(closing, new Error('the thread of voices was closed'))
  await closing.terminate()
}
