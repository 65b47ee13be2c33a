import { performance } from 'node:perf_hooks'
import { expect, it } from 'vitest'
import { type PdfLimits, type PdfPage, pdfPages } from './pdf-pages.ts'

const PAGE = '1 0 0 rg 20 20 100 100 re f'

function pdfOf(objects: readonly string[]): Buffer {
  const body = objects.map((object, at) => `${at + 1} 0 obj${object}endobj`).join('\n')
  return Buffer.from(`%PDF-1.4\n${body}\ntrailer<</Root 1 0 R>>`)
}

const stream = (words: string, more = '') =>
  `<<${more}/Length ${words.length}>>stream\n${words}\nendstream `

const page = (contents: number) =>
  `<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 300]/Resources<</XObject<</A 5 0 R>>>>/Contents ${contents} 0 R>>`

/** A form that paints the next one ten times, and so on: some hundred bytes, a million paintings. */
function nestedForms(depth: number): string[] {
  const form = '/Type/XObject/Subtype/Form/BBox[0 0 200 300]'
  return Array.from({ length: depth }, (_, at) => {
    const next = `/Resources<</XObject<</A ${at + 6} 0 R>>>>`
    return at === depth - 1
      ? stream(`${PAGE} `.repeat(10), form)
      : stream('/A Do '.repeat(10), form + next)
  })
}

const bomb = (kids: string) =>
  pdfOf([
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${kids}]/Count ${kids.split('R').length - 1}>>`,
    page(4),
    stream('/A Do '.repeat(10)),
    ...nestedForms(7),
    page(13),
    stream(PAGE),
  ])

async function drawn(bytes: Buffer, limits: Partial<PdfLimits> = {}): Promise<PdfPage[]> {
  const pages: PdfPage[] = []
  for await (const one of pdfPages(bytes, { longest: 600, mostPages: 10, ...limits }))
    pages.push(one)
  return pages
}

const faults = (pages: readonly PdfPage[]) =>
  pages.map((one) => ('fault' in one ? one.fault : null))

it('draws red as red, page by page', async () => {
  const pages = await drawn(bomb('12 0 R 12 0 R'))
  expect(faults(pages)).toEqual([null, null])
  const [first] = pages
  if (!first || 'fault' in first) throw new Error('a picture')
  const { width, height } = first.shape
  expect([width, height]).toEqual([400, 600])
  const at = ((height - 100) * width + 100) * 4
  expect([...first.pixels.subarray(at, at + 3)]).toEqual([255, 0, 0])
})

it('ends a small file that would take hours to draw, and holds nobody else up meanwhile', async () => {
  const bytes = bomb('3 0 R 12 0 R')
  expect(bytes.length).toBeLessThan(3000)
  let longest = 0
  let last = performance.now()
  const pulse = setInterval(() => {
    longest = Math.max(longest, performance.now() - last)
    last = performance.now()
  }, 20)
  const from = performance.now()
  expect(faults(await drawn(bytes, { timeLimit: 1500 }))).toEqual(['broken'])
  clearInterval(pulse)
  expect(performance.now() - from).toBeLessThan(6000)
  expect(longest).toBeLessThan(1000)
})

it('keeps the pages before one that takes too long, and accounts for those after it', async () => {
  const limits = { timeLimit: 2000, timePerPage: 0 }
  const pages = await drawn(bomb('12 0 R 3 0 R 12 0 R'), limits)
  expect(faults(pages)).toEqual([null, 'broken', 'broken'])
})

it('says what else is wrong', async () => {
  expect(faults(await drawn(Buffer.from('%PDF-1.4 nothing')))).toEqual(['broken'])
  expect(faults(await drawn(bomb('12 0 R 12 0 R'), { mostPages: 1 }))).toEqual(['too_many_pages'])
})
