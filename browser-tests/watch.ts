import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, type Request } from '@playwright/test'

/** What goes wrong in a page while a test looks at something else. */
export interface Watch {
  faults: string[]
  /** The page has its title, and whatever it asked the server for has come. */
  settled(): Promise<void>
}

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** What Chromium says, now and then, of a script of the test itself in the picture of a mail. */
const NOT_LET_IN = /^Blocked script execution in 'about:srcdoc'/

export function watch(page: Page): Watch {
  const faults: string[] = []
  const open = new Set<Request>()
  const where = () => new URL(page.url()).pathname
  page.on('pageerror', (error) => faults.push(`${where()}: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() !== 'error' || NOT_LET_IN.test(message.text())) return
    faults.push(`${where()}: ${message.text()}`)
  })
  page.on('response', (response) => {
    if (response.status() >= 500) faults.push(`${response.status()} from ${response.url()}`)
  })
  page.on('request', (request) => {
    // A live stream never ends.
    if (request.resourceType() !== 'eventsource') open.add(request)
  })
  page.on('requestfinished', (request) => open.delete(request))
  page.on('requestfailed', (request) => open.delete(request))
  return {
    faults,
    async settled() {
      await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
      await expect(async () => {
        expect([...open].map((request) => request.url())).toEqual([])
        await page.evaluate('new Promise(requestAnimationFrame)')
        expect([...open].map((request) => request.url())).toEqual([])
        await expect(page.locator('main [role="status"][aria-label]')).toHaveCount(0)
      }).toPass({ timeout: 15_000 })
    },
  }
}

/** What axe has against the page as it stands now, one line a rule. */
export async function axe(page: Page): Promise<string[]> {
  await page.evaluate(STILL)
  const { violations } = await new AxeBuilder({ page })
    // A picture of a mail, which lets no script in, not even axe.
    .exclude('iframe[sandbox]')
    .options({ resultTypes: ['violations'], preload: false })
    .withTags(WCAG)
    .analyze()
  return violations.map(({ id, nodes }) => {
    const [first] = nodes
    const reason = [first?.any, first?.all, first?.none].flatMap((checks) => checks ?? [])[0]
    return `${id}, ${nodes.length} times: ${first?.target.join(' ')}: ${reason?.message}`
  })
}

// A dialogue that is still fading in has colours of its own. A spinner never ends, nor does what is folded
// away in <details>: it stands still until it is opened.
const STILL = `Promise.allSettled(
  document
    .getAnimations()
    .filter(({ effect }) => effect.getComputedTiming().endTime !== Infinity)
    .filter(({ effect }) => effect.target?.checkVisibility())
    .map(({ finished }) => finished),
)`

/** The elements that stand out of the page's right edge, if it can be scrolled sideways. */
export function overflow(page: Page): Promise<string[]> {
  return page.evaluate(TOO_WIDE)
}

// As text, for the types of the server side know no document.
const TOO_WIDE = `(() => {
  const { scrollWidth, clientWidth } = document.documentElement
  if (scrollWidth <= clientWidth) return []
  return [...document.querySelectorAll('body *')]
    .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
    .map((element) => (element.outerHTML.split('>')[0] + '>' + element.textContent).slice(0, 160))
})()`
