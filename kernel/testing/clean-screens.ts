import { afterEach } from 'vitest'

// Tests of pages choose happy-dom; what one of them has drawn must not be there for the next.
if ('document' in globalThis) {
  const { cleanup } = await import('@testing-library/react')
  afterEach(cleanup)
}
