import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import { build } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findChromium } from '../../../browser-tests/chromium.ts'
import { newId } from '../../../kernel/ids.ts'
import { packageRoot } from '../../../kernel/package-root.ts'
import { openTrackingPlace, type TrackingPlace } from '../testing/tracking-place.ts'

let place: TrackingPlace
let browser: Browser
let shop: Server
let shopUrl: string
const scripts = new Map<string, string>()

beforeAll(async () => {
  place = await openTrackingPlace()
  browser = await chromium.launch({
    executablePath: findChromium(),
    args: ['--no-sandbox', '--disable-dev-shm-usage'],
  })
  scripts.set('/segment.js', await bundle(SEGMENT))
  scripts.set('/rudder.js', await bundle(RUDDER))
  shop = createServer((request, response) => {
    const script = scripts.get(request.url ?? '')
    response.setHeader('content-type', script ? 'text/javascript' : 'text/html')
    response.end(script ?? '<!doctype html><title>A shop</title><h1>A shop</h1>')
  })
  await new Promise<void>((resolve) => shop.listen(0, '127.0.0.1', resolve))
  const address = shop.address()
  // By another name, so that the pages are of another origin in every respect.
  shopUrl = `http://localhost:${typeof address === 'object' ? address?.port : 0}`
}, 120_000)

afterAll(async () => {
  await browser?.close()
  shop?.close()
  await place?.close()
})

/** As a shop would build it. */
const SEGMENT = `
import { AnalyticsBrowser } from '@segment/analytics-next'
window.start = ({ writeKey, url, userId }) => {
  const { host, protocol } = new URL(url)
  const analytics = AnalyticsBrowser.load(
    { writeKey, cdnURL: url },
    { integrations: { 'Segment.io': { apiHost: host + '/v1', protocol: protocol.replace(':', '') } } },
  )
  window.analytics = analytics
  return (async () => {
    await analytics.page('Home')
    await analytics.track('Product Viewed', { sku: 'A-1' })
    await analytics.identify(userId, { email: userId + '@example.jp', plan: 'gold' })
    await analytics.track('Order Completed', { revenue: 4980, currency: 'JPY' })
    await analytics.group('club')
  })()
}`

const RUDDER = `
import { RudderAnalytics } from '@rudderstack/analytics-js/bundled'
window.start = ({ writeKey, url, userId }) => new Promise((resolve) => {
  const analytics = new RudderAnalytics()
  analytics.load(writeKey, url, { configUrl: url })
  analytics.ready(() => {
    analytics.page('Home')
    analytics.track('Product Viewed', { sku: 'A-1' })
    analytics.identify(userId, { email: userId + '@example.jp', plan: 'gold' })
    analytics.track('Order Completed', { revenue: 4980, currency: 'JPY' })
    analytics.group('club')
    resolve()
  })
})`

async function bundle(source: string): Promise<string> {
  const entry = join(packageRoot, 'the-shop.js')
  const built = await build({
    root: packageRoot,
    configFile: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [
      {
        name: 'the-shop',
        enforce: 'pre',
        resolveId: (id) => (id === entry ? entry : null),
        load: (id) => (id === entry ? source : null),
      },
    ],
    build: {
      write: false,
      minify: false,
      lib: { entry, formats: ['iife'], name: 'shop', fileName: 'shop' },
    },
  })
  const [output] = Array.isArray(built) ? built : [built]
  if (!output || !('output' in output)) throw new Error('nothing was built')
  return output.output[0].code
}

async function visit(script: string, userId: string): Promise<{ page: Page; troubles: string[] }> {
  const page = await browser.newPage()
  const troubles: string[] = []
  page.on('requestfailed', (request) =>
    troubles.push(`${request.url()} ${request.failure()?.errorText}`),
  )
  page.on('response', (answer) => {
    if (answer.status() >= 400) troubles.push(`${answer.url()} ${answer.status()}`)
  })
  await page.goto(shopUrl)
  await page.addScriptTag({ url: script })
  const given = { writeKey: place.writeKey, url: place.url, userId }
  await page.evaluate(`window.start(${JSON.stringify(given)})`)
  return { page, troubles }
}

test.each([
  ['@segment/analytics-next', '/segment.js'],
  ['@rudderstack/analytics-js', '/rudder.js'],
])(
  '%s, unmodified, in a real browser on a page of another origin',
  async (_name, script) => {
    const userId = newId()
    const { page, troubles } = await visit(script, userId)
    await expect
      .poll(async () => (await place.factsOf(userId)).map((fact) => fact.name).sort(), {
        timeout: 20_000,
      })
      .toEqual([
        'Order Completed',
        'Product Viewed',
        'group.joined',
        'page.viewed',
        'person.identified',
      ])
    const order = (await place.factsOf(userId)).find((fact) => fact.name === 'Order Completed')
    expect(order?.amount).toBe(4980)
    expect((await place.traitsOf(userId)).get('plan')).toBe('gold')
    expect(troubles.filter((trouble) => !trouble.includes('favicon'))).toEqual([])
    await page.close()
  },
  60_000,
)
