// The thread that draws a PDF; it is plain JavaScript, because Node starts it from where it stands in the
// source. Each message to it asks for the next page; answers are `{ pages }` or `{ fault }`, then pages.
import { parentPort, workerData } from 'node:worker_threads'
import { PDFiumLibrary } from '@hyzyla/pdfium'

const POINTS_TO_300_DPI = 300 / 72
const NEEDS_PASSWORD = /password/i
const { bytes, longest, mostPages } = workerData

let pages
parentPort.on('message', async () => {
  if (!pages) return parentPort.postMessage(await open())
  const { value, done } = pages.next()
  if (done) return parentPort.postMessage({ done: true })
  const page = await draw(value)
  parentPort.postMessage(page, page.pixels ? [page.pixels.buffer] : [])
})

async function open() {
  const library = await PDFiumLibrary.init()
  try {
    const document = await library.loadDocument(bytes)
    const count = document.getPageCount()
    if (count === 0) return { fault: 'empty' }
    if (count > mostPages) return { fault: 'too_many_pages' }
    pages = document.pages()
    return { pages: count }
  } catch (error) {
    return { fault: NEEDS_PASSWORD.test(String(error)) ? 'locked' : 'broken' }
  }
}

async function draw(page) {
  try {
    const { originalWidth, originalHeight } = page.getOriginalSize()
    const points = Math.max(originalWidth, originalHeight, 1)
    const scale = Math.min(POINTS_TO_300_DPI, longest / points)
    const { data, width, height } = await page.render({ scale, render: copied })
    return { pixels: data, shape: { width, height, channels: 4 } }
  } catch {
    return { fault: 'broken' }
  }
}

/** As PDFium was told to draw it, red first; out of its memory, which is used again. */
const copied = async ({ data }) => Uint8Array.from(data)
