import { PassThrough } from 'node:stream'
import { expect, it } from 'vitest'
import { createLogger } from './log.ts'

it('says what failed, and nothing that hangs on the error', () => {
  const lines = new PassThrough()
  const client = { secretKey: 4649, statements: 'select '.repeat(10_000) }
  const broken = Object.assign(new Error('terminated'), { code: '57P01', client, detail: '田中' })
  const error = new Error('failed', { cause: broken })
  const log = createLogger('info', lines)
  log.warn({ err: broken }, 'a connection broke')
  log.child({ lane: 'a' }).error({ err: error, pause: 50 }, 'a turn failed')
  const text = String(lines.read())
  expect(text).not.toMatch(/secretKey|select|田中/)
  expect(text.length).toBeLessThan(6000)
  const [first, second] = text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(first.err).toMatchObject({ message: 'terminated', code: '57P01' })
  expect(second).toMatchObject({ err: { message: 'failed', cause: { code: '57P01' } }, pause: 50 })
})
