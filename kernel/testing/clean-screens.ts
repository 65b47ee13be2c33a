import { afterEach } from 'vitest'

// Tests of pages choose happy-dom; what one of them has drawn must not be there for the next.
if ('document' in globalThis) {
  const { cleanup, configure } = await import('@testing-library/react')
  // A second is short on a machine that runs other tests beside this one.
  configure({ asyncUtilTimeout: 10_000 })
  afterEach(cleanup)
}
