import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Bbox, Page, Word, Worker } from 'tesseract.js'
import type { Line } from './judge.rules.ts'
import type { Direction } from './lines.rules.ts'

type Language = 'jpn' | 'jpn_vert' | 'eng'
const LANGUAGES: readonly Language[] = ['jpn', 'jpn_vert', 'eng']

/** One block of even text; the same, vertical. */
const BLOCK = '6'
const VERTICAL_BLOCK = '5'
const IDLE = 60_000
/** Many times what a full card takes. */
const LONGEST = 90_000

interface Reader {
  worker: Worker
  folder: string
  language: Language
}

// One thread for the whole process, and one picture at a time: reading takes a whole core.
let opened: Promise<Reader> | null = null
let turn: Promise<unknown> = Promise.resolve()
let idle: NodeJS.Timeout | undefined

/** Japanese, as it was read. Throws `MissingReader` where the optional packages are not installed. */
export function readJapanese(image: Buffer, direction: Direction): Promise<Line[]> {
  const language = direction === 'horizontal' ? 'jpn' : 'jpn_vert'
  const mode = direction === 'horizontal' ? BLOCK : VERTICAL_BLOCK
  return inTurn(async () => linesOf(await recognise(image, language, mode, '')))
}

/** Only figures and the strokes between them, for numbers amid a hand that cannot be read. */
export function readFigures(image: Buffer): Promise<Line[]> {
  return inTurn(async () => linesOf(await recognise(image, 'eng', BLOCK, '0123456789-')))
}

/** The optional packages that read are not installed; everything else works without them. */
export class MissingReader extends Error {}

function inTurn<T>(work: () => Promise<T>): Promise<T> {
  clearTimeout(idle)
  const result = turn.then(() => Promise.race([work(), tooLong()]))
  turn = result
    // A thread that failed once may never answer again.
    .catch(() => closeReader())
    .finally(() => {
      idle = setTimeout(() => void closeReader(), IDLE)
      idle.unref()
    })
  return result
}

async function tooLong(): Promise<never> {
  await wait(LONGEST, null, { ref: false })
  throw new Error(`Not read within ${LONGEST / 1000} seconds`)
}

async function recognise(image: Buffer, language: Language, mode: string, only: string) {
  opened ??= open(language)
  const reader = await opened.catch((error) => {
    opened = null
    throw error
  })
  if (reader.language !== language) {
    await reader.worker.reinitialize(language)
    reader.language = language
  }
  // The names of modes are an enum that is not there at run time without the package.
  const tessedit_pageseg_mode = mode as never
  await reader.worker.setParameters({
    tessedit_pageseg_mode,
    tessedit_char_whitelist: only,
    preserve_interword_spaces: '1',
  })
  const { data } = await reader.worker.recognize(image, {}, { text: true, blocks: true })
  return data
}

async function open(language: Language): Promise<Reader> {
  const folder = await mkdtemp(join(tmpdir(), 'kizuna-reading-'))
  try {
    // Each language comes in a package of its own, and the reader looks in one folder.
    for (const code of LANGUAGES)
      await copyFile(dataOf(code), join(folder, `${code}.traineddata.gz`))
    const { createWorker } = await import('tesseract.js')
    const worker = await createWorker(language, 1, {
      langPath: folder,
      cacheMethod: 'none',
      // Without it a fault in the thread would end the process.
      errorHandler: () => {},
    })
    return { worker, folder, language }
  } catch (error) {
    await rm(folder, { recursive: true, force: true })
    throw isMissing(error) ? new MissingReader() : error
  }
}

function dataOf(code: Language): string {
  const home = dirname(createRequire(import.meta.url).resolve(`@tesseract.js-data/${code}`))
  return join(home, '4.0.0_best_int', `${code}.traineddata.gz`)
}

function isMissing(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : null
  return code === 'MODULE_NOT_FOUND' || code === 'ERR_MODULE_NOT_FOUND'
}

/** Japanese is written without blanks: one is only where there is room for a whole sign. */
const ROOM = 0.75
const LATIN = /[0-9A-Za-z]/
/** These bring their own room along. */
const STOPS = /[。、，．」）]$/

function linesOf(page: Page): Line[] {
  return (page.blocks ?? [])
    .flatMap((block) => block.paragraphs)
    .flatMap((paragraph) => paragraph.lines)
    .map(({ words, bbox, confidence }) => ({
      confidence,
      signs: words.flatMap((word, at) => [
        ...(isApart(words[at - 1], word, bbox) ? [{ text: ' ', confidence: 100 }] : []),
        ...word.symbols.map(({ text, confidence }) => ({ text, confidence })),
      ]),
    }))
}

function isApart(before: Word | undefined, word: Word, line: Bbox): boolean {
  if (!before || STOPS.test(before.text)) return false
  if (LATIN.test(before.text.slice(-1)) && LATIN.test(word.text.slice(0, 1))) return true
  const [width, height] = [line.x1 - line.x0, line.y1 - line.y0]
  if (width < height) return word.bbox.y0 - before.bbox.y1 > width * ROOM
  return word.bbox.x0 - before.bbox.x1 > height * ROOM
}

/** Ends the thread; the next picture starts it again. */
export async function closeReader(): Promise<void> {
  clearTimeout(idle)
  const reader = await opened?.catch(() => null)
  opened = null
  if (!reader) return
  await reader.worker.terminate()
  await rm(reader.folder, { recursive: true, force: true })
}
