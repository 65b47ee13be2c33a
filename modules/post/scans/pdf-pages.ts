import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { Worker } from 'node:worker_threads'
import { packageRoot } from '../../../kernel/package-root.ts'
import type { Fault } from '../scans.rules.ts'

export type PdfPage =
  | { pixels: Uint8Array; shape: { width: number; height: number; channels: 4 } }
  | { fault: Fault }

type Answer = PdfPage | { pages: number } | { done: true }

export interface PdfLimits {
  longest: number
  mostPages: number
  /** Milliseconds of drawing for a whole file, and how many more for each page that came out of it. */
  timeLimit?: number
  timePerPage?: number
}

/** From source and from the built server alike: a thread is a file of its own. */
const THREAD = join(packageRoot, 'modules/post/scans/pdf-thread.mjs')
const TIME_LIMIT = 60_000
const TIME_PER_PAGE = 2000

/**
 * Draws the pages of a PDF at 300 dpi, or smaller where the page is large. It is drawn in a thread of its
 * own, because a small file can take hours to draw: such a page is broken, and so are those after it.
 */
export async function* pdfPages(
  bytes: Uint8Array,
  { longest, mostPages, timeLimit = TIME_LIMIT, timePerPage = TIME_PER_PAGE }: PdfLimits,
): AsyncGenerator<PdfPage> {
  const workerData = { bytes, longest, mostPages }
  const worker = new Worker(THREAD, { workerData, stdout: true, stderr: true })
  // The end of the thread follows and is heard; this one unheard would end the process.
  worker.on('error', () => {})
  let left = timeLimit
  const next = async () => {
    const from = performance.now()
    const answer = await ask(worker, left)
    left += timePerPage - (performance.now() - from)
    return answer
  }
  try {
    const opened = await next()
    if (opened === null || !('pages' in opened)) return yield faultOf(opened)
    for (let drawn = 0; drawn < opened.pages; drawn++) {
      const page = await next()
      if (page && 'pixels' in page) yield page
      else if (page) yield faultOf(page)
      else return yield* lost(drawn === 0 ? 1 : opened.pages - drawn)
    }
  } finally {
    await worker.terminate()
  }
}

const faultOf = (answer: Answer | null): PdfPage =>
  answer && 'fault' in answer ? answer : { fault: 'broken' }

/** Each page that will not come any more, so that all are accounted for. */
function* lost(pages: number): Generator<PdfPage> {
  for (let page = 0; page < pages; page++) yield { fault: 'broken' }
}

/** What the thread says next; null where it takes too long or has ended. */
function ask(worker: Worker, timeLimit: number): Promise<Answer | null> {
  return new Promise((resolve) => {
    const settle = (answer: Answer | null) => {
      clearTimeout(late)
      worker.removeAllListeners('message')
      worker.removeAllListeners('exit')
      resolve(answer)
    }
    const late = setTimeout(settle, Math.max(timeLimit, 0), null)
    worker.once('message', settle)
    worker.once('exit', () => settle(null))
    worker.postMessage('next')
  })
}
