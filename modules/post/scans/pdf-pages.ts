import { setImmediate } from 'node:timers/promises'
import type { PDFiumDocument, PDFiumLibrary } from '@hyzyla/pdfium'
import type { Fault } from '../scans.rules.ts'

export type PdfPage =
  | { pixels: Uint8Array; shape: { width: number; height: number; channels: 4 } }
  | { fault: Fault }

const POINTS_TO_300_DPI = 300 / 72
const NEEDS_PASSWORD = /password/i

/** Draws the pages of a PDF at 300 dpi, or smaller where the page is large. */
export async function* pdfPages(
  bytes: Uint8Array,
  { longest, mostPages }: { longest: number; mostPages: number },
): AsyncGenerator<PdfPage> {
  const { PDFiumLibrary } = await import('@hyzyla/pdfium')
  const library = await PDFiumLibrary.init()
  try {
    const document = await open(library, bytes)
    if ('fault' in document) return yield document
    try {
      if (document.getPageCount() > mostPages) return yield { fault: 'too_many_pages' }
      for (const page of document.pages()) {
        yield await draw(page, longest)
        // Drawing takes the process's own thread; others get theirs in between.
        await setImmediate()
      }
    } finally {
      document.destroy()
    }
  } finally {
    library.destroy()
  }
}

async function open(
  library: PDFiumLibrary,
  bytes: Uint8Array,
): Promise<PDFiumDocument | { fault: Fault }> {
  try {
    const document = await library.loadDocument(bytes)
    return document.getPageCount() > 0 ? document : { fault: 'empty' }
  } catch (error) {
    return { fault: NEEDS_PASSWORD.test(String(error)) ? 'locked' : 'broken' }
  }
}

type Page = ReturnType<PDFiumDocument['getPage']>

async function draw(page: Page, longest: number): Promise<PdfPage> {
  try {
    const { originalWidth, originalHeight } = page.getOriginalSize()
    const points = Math.max(originalWidth, originalHeight, 1)
    const scale = Math.min(POINTS_TO_300_DPI, longest / points)
    const { data, width, height } = await page.render({ scale, render: rgba })
    return { pixels: data, shape: { width, height, channels: 4 } }
  } catch {
    return { fault: 'broken' }
  }
}

/** PDFium draws blue first. */
async function rgba({ data }: { data: Uint8Array }): Promise<Uint8Array> {
  const out = Uint8Array.from(data)
  for (let at = 0; at < out.length; at += 4) {
    out[at] = data[at + 2] ?? 0
    out[at + 2] = data[at] ?? 0
  }
  return out
}
