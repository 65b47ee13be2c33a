import type { Browser, Page, Route } from 'playwright-core'
import { readFace } from './faces.ts'

/** A name that leads nowhere: everything it asks for is answered from this machine's own files. */
const PAGE = 'http://cards.invalid/'
const TIMEOUT = 120_000

export interface MadePdf {
  pdf: Buffer
  /** Sides on which something runs over its paper. */
  overflowing: number
}

/** Prints a page of HTML with Chromium. It reaches no network: whatever is not a face of ours is refused. */
export async function makePdf(path: string, html: string): Promise<MadePdf> {
  const { chromium } = await import('playwright-core')
  const browser = await chromium.launch({ executablePath: path, args: ARGS, timeout: TIMEOUT })
  try {
    return await printed(browser, html)
  } finally {
    await browser.close()
  }
}

// Within a container there is no second sandbox to be had, and the page runs no script.
const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage']

async function printed(browser: Browser, html: string): Promise<MadePdf> {
  // Nothing of what somebody wrote can run, whatever it looks like.
  const page = await browser.newPage({ javaScriptEnabled: false })
  page.setDefaultTimeout(TIMEOUT)
  await page.route('**/*', (route) => answer(route, html))
  await page.goto(PAGE, { waitUntil: 'load' })
  await page.evaluate('document.fonts.ready')
  const overflowing = await countOverflowing(page)
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true })
  return { pdf, overflowing }
}

async function answer(route: Route, html: string): Promise<void> {
  const { pathname, origin } = new URL(route.request().url())
  if (`${origin}/` !== PAGE) return route.abort()
  if (pathname === '/')
    return route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' })
  const face = await readFace(pathname)
  if (!face) return route.fulfill({ status: 404, body: '' })
  const contentType = pathname.endsWith('.css') ? 'text/css' : 'font/woff2'
  return route.fulfill({ body: face, contentType })
}

/** The estimate that chose the size of the type is checked against what the browser really set. */
function countOverflowing(page: Page): Promise<number> {
  return page.evaluate<number>(`[...document.querySelectorAll('.words')].filter((words) =>
    words.scrollWidth > words.clientWidth + 1 || words.scrollHeight > words.clientHeight + 1).length +
    [...document.querySelectorAll('.card')].filter((card) => {
      const edge = card.getBoundingClientRect()
      return [...card.querySelectorAll('.line')].some((line) => {
        const box = line.getBoundingClientRect()
        return box.bottom > edge.bottom + 1 || box.left < edge.left - 1
      })
    }).length`)
}
