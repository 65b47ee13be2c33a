/** What a shop pastes to send its first event; checked against the SDKs' own documentation. */
export function curlSnippet(origin: string): string {
  return `curl ${origin}/v1/track -u YOUR_WRITE_KEY: \\
  -H 'Content-Type: application/json' \\
  -d '{"userId": "customer-104", "event": "Order Completed", "properties": {"total": 4980, "currency": "JPY"}}'`
}

export function pageSnippet(origin: string): string {
  return `import { AnalyticsBrowser } from '@segment/analytics-next'

const analytics = AnalyticsBrowser.load(
  { writeKey: 'YOUR_WRITE_KEY', cdnURL: '${origin}' },
  { integrations: { 'Segment.io': { apiHost: '${new URL(origin).host}/v1', protocol: '${protocolOf(origin)}' } } },
)
analytics.page()
analytics.identify('customer-104', { email: 'setsuko@example.jp' })`
}

export function serverSnippet(origin: string): string {
  return `import { Analytics } from '@segment/analytics-node'

const analytics = new Analytics({ writeKey: 'YOUR_WRITE_KEY', host: '${origin}' })
analytics.track({ userId: 'customer-104', event: 'Order Completed', properties: { total: 4980, currency: 'JPY' } })`
}

function protocolOf(origin: string): string {
  return new URL(origin).protocol.replace(':', '')
}
