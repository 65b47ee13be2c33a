import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it } from 'vitest'
import { isPrivate, post } from './http-client.ts'

async function served<T>(listener: RequestListener, work: (url: string) => Promise<T>): Promise<T> {
  const server = createServer(listener).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  try {
    return await work(`http://127.0.0.1:${(server.address() as AddressInfo).port}/in`)
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

const say = (url: string, more = {}) =>
  post({
    url,
    headers: { 'content-type': 'text/plain' },
    body: 'はい',
    allowPrivate: true,
    ...more,
  })

describe('addresses', () => {
  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '255.255.255.255',
    '224.0.0.1',
    '::1',
    '::',
    '::ffff:8.8.8.8',
    '64:ff9b::a00:1',
    'fe80::1%eth0',
    'fd00::1',
    'ff02::1',
    '2002:a00:1::',
    '2001:0:1::',
  ])('%s is private', (address) => expect(isPrivate(address)).toBe(true))

  it.each(['8.8.8.8', '172.32.0.1', '203.104.209.7', '2400:4050::1', '2606:4700::1111'])(
    '%s is public',
    (address) => expect(isPrivate(address)).toBe(false),
  )

  it.each([
    'https://127.0.0.1/',
    'https://0x7f.1/',
    'https://2130706433/',
    'https://[::1]/',
    'https://[::ffff:127.0.0.1]/',
    'https://169.254.169.254/latest/meta-data',
    'https://localhost/',
    'http://example.jp/',
  ])('%s is not called', async (url) => {
    expect(await say(url, { allowPrivate: false })).toMatchObject({ failed: 'private' })
  })
})

describe('an exchange', () => {
  it('answers what the far side says', async () => {
    const seen: string[] = []
    const answer = await served(
      async (request, response) => {
        for await (const part of request) seen.push(String(part))
        response.writeHead(202).end('ok')
      },
      (url) => say(url),
    )
    expect(answer).toEqual({ status: 202, body: 'ok' })
    expect(seen).toEqual(['はい'])
  })

  it('answers a failure for an address or a header that cannot be used', async () => {
    expect(await say('')).toMatchObject({ failed: 'broken' })
    for (const authorization of ['Bearer 合言葉', 'Bearer a\r\nb: c'])
      expect(await say('http://127.0.0.1:1/', { headers: { authorization } })).toMatchObject({
        failed: 'broken',
      })
  })

  it('follows no redirect', async () => {
    const answer = await served(
      (_, response) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(),
      (url) => say(url),
    )
    expect(answer).toMatchObject({ status: 302 })
  })

  it('reads no more than it needs', async () => {
    const answer = await served(
      (_, response) => {
        response.writeHead(200)
        const more = () => {
          while (!response.destroyed && response.write('x'.repeat(65_536)));
        }
        response.on('drain', more)
        more()
      },
      (url) => say(url),
    )
    expect(answer).toMatchObject({ status: 200 })
    expect('body' in answer && answer.body.length).toBe(64 * 1024)
  })

  it('gives up in time, on a silent one and on one that drips', async () => {
    const silent = await served(
      () => {},
      (url) => say(url, { timeLimit: 200 }),
    )
    expect(silent).toMatchObject({ failed: 'timeout' })
    const drips = await served(
      (_, response) => {
        response.writeHead(200)
        const timer = setInterval(() => response.write('.'), 20)
        response.on('close', () => clearInterval(timer))
      },
      (url) => say(url, { timeLimit: 300 }),
    )
    expect(drips).toMatchObject({ failed: 'timeout' })
  })

  it('says that nobody is there', async () => {
    expect(await say('http://127.0.0.1:1/')).toMatchObject({ failed: 'refused' })
    expect(await say('http://no-such-name.invalid/')).toMatchObject({ failed: 'unknown_host' })
  })
})
