import Encoding from 'encoding-japanese'
import { describe, expect, it } from 'vitest'
import { foldQuoted } from './fold-quoted.ts'
import { parseMail } from './parse-mail.ts'

const head = (more = '') =>
  `From: =?UTF-8?B?${Buffer.from('田中 節子').toString('base64')}?= <Setsuko@nifty.example>\r\nTo: reply+abcdEFGH01@hidamari.example, shop@hidamari.example\r\nMessage-ID: <a1@nifty.example>\r\nDate: Fri, 20 Nov 2026 10:00:00 +0900\r\n${more}`
const plain = (body: string, more = '') =>
  Buffer.from(
    `${head(more)}Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n${body}`,
  )

describe('a mail is read', () => {
  it('in ISO-2022-JP, heading and words', async () => {
    const jis = (text: string) =>
      Buffer.from(Encoding.convert(Encoding.stringToCode(text), { to: 'JIS', from: 'UNICODE' }))
    const subject = `=?ISO-2022-JP?B?${jis('青汁について').toString('base64')}?=`
    const raw = Buffer.concat([
      Buffer.from(
        `${head(`Subject: ${subject}\r\n`)}Content-Type: text/plain; charset=ISO-2022-JP\r\nContent-Transfer-Encoding: 7bit\r\n\r\n`,
      ),
      jis('いつもありがとうございます。\r\n次の便は、いつですか。'),
    ])
    const mail = await parseMail(raw)
    expect(mail.subject).toBe('青汁について')
    expect(mail.said.words).toBe('いつもありがとうございます。\n次の便は、いつですか。')
    expect(mail.from).toEqual({ address: 'setsuko@nifty.example', name: '田中 節子' })
    expect(mail.to).toContain('reply+abcdEFGH01@hidamari.example')
  })

  it('with lines that flow (format=flowed)', async () => {
    const raw = Buffer.from(
      `${head()}Content-Type: text/plain; charset=utf-8; format=flowed; delsp=yes\r\n\r\nこの文は \r\n一行です。\r\n`,
    )
    expect((await parseMail(raw)).said.words).toBe('この文は一行です。')
  })

  it('with a winmail.dat, which is kept and said', async () => {
    const raw = Buffer.from(
      `${head()}Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nhello\r\n--b\r\nContent-Type: application/ms-tnef; name=winmail.dat\r\nContent-Disposition: attachment; filename=winmail.dat\r\nContent-Transfer-Encoding: base64\r\n\r\neJ8+IgAA\r\n--b--\r\n`,
    )
    const mail = await parseMail(raw)
    expect(mail.hasWinmail).toBe(true)
    expect(mail.files.map(({ name }) => name)).toEqual(['winmail.dat'])
  })

  it('fifty parts deep', async () => {
    const open = Array.from(
      { length: 50 },
      (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\r\n\r\n--b${at}\r\n`,
    ).join('')
    const raw = Buffer.from(`${head()}${open}Content-Type: text/plain\r\n\r\ndeep down\r\n`)
    expect((await parseMail(raw)).said.words).toBe('deep down')
  })

  it('with a huge heading, of which only what is needed is read', async () => {
    const long = `X-Long: ${'あ '.repeat(10)}${'x'.repeat(70)}\r\n`.repeat(24_000)
    const mail = await parseMail(plain('読めます', `${long}Subject: x\r\n y\r\n`))
    expect([mail.said.words, mail.from?.address]).toEqual(['読めます', 'setsuko@nifty.example'])
    const short = 'X-Long: 1\r\n'.repeat(20_000)
    const next = await parseMail(plain('読めます', `${short}Subject: x\r\n y\r\n`))
    expect([next.said.words, next.subject]).toEqual(['読めます', 'x y'])
    await expect(
      parseMail(Buffer.from(`From: a@b.example\n${'a:\n'.repeat(1e6)}`)),
    ).resolves.toMatchObject({ from: { address: 'a@b.example' }, said: { words: '' } })
  })

  it('with one field 60,000 times over, in a time that does not grow with its square', async () => {
    const began = performance.now()
    for (const line of ['a:\r\n', 'References:<a@b>\r\n', 'To:a@b.example\r\n'])
      expect((await parseMail(plain('読めます', line.repeat(60_000)))).from?.name).toBe('田中 節子')
    expect(performance.now() - began).toBeLessThan(15_000)
  })

  it('not at all where the heading of a part is huge', async () => {
    const part = `--b\r\n${'X-Long: 1\r\n'.repeat(20_000)}\r\nx\r\n--b--`
    const raw = Buffer.from(`${head()}Content-Type: multipart/mixed; boundary=b\r\n\r\n${part}`)
    await expect(parseMail(raw)).rejects.toThrow('header')
  })

  it('when it is no mail at all, without a fault', async () => {
    const mail = await parseMail(Buffer.from([0, 255, 13, 10, 0, 1, 2]))
    expect(mail.from).toBeNull()
  })
})

describe('markup that attacks', () => {
  const html = async (markup: string) => {
    const raw = Buffer.from(
      `${head()}Content-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${markup}\r\n--b\r\nContent-Type: image/png\r\nContent-ID: <dot>\r\nContent-Disposition: inline\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==\r\n--b\r\nContent-Type: image/png\r\nContent-ID: <evil>\r\nContent-Disposition: inline\r\n\r\n<svg onload=alert(1)>\r\n--b--\r\n`,
    )
    return (await parseMail(raw)).safe
  }

  it.each([
    '<script>alert(1)</script>hi',
    '<svg onload=alert(1)><a xlink:href="javascript:alert(1)">x</a></svg>hi',
    '<img src=x onerror=alert(1)>hi',
    '<a href="javascript:alert(1)">hi</a>',
    '<a href="&#106;avascript:alert(1)">hi</a>',
    '<style>*{background:url(https://t.example)}</style>hi',
    '<p style="background:url(https://t.example/x);position:fixed">hi</p>',
    '<iframe src="https://t.example"></iframe><object data=x></object><embed src=x>hi',
    '<form action="https://t.example"><input name=p><button>hi</button></form>',
    '<meta http-equiv=refresh content="0;url=https://t.example"><base href="https://t.example">hi',
    '<link rel=stylesheet href="https://t.example">hi',
    '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>hi',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>">hi</noscript>',
    '<video poster="https://t.example"><source src="https://t.example"></video>hi',
    '<table background="https://t.example"><tr><td background="//t.example">hi</td></tr></table>',
  ])('is made harmless: %s', async (markup) => {
    const safe = await html(markup)
    expect(safe?.html).toContain('hi')
    expect(safe?.html).not.toMatch(
      /<(script|svg|style|iframe|object|form|input|meta|base|link|math|video)/i,
    )
    const bare = safe?.html.replace(/"[^"]*"/g, '""')
    expect(bare).not.toMatch(/<[^>]*\s(on\w+|background|poster|srcset)\s*=/i)
    expect(safe?.html).not.toMatch(/javascript:|t\.example|url\(/i)
  })

  it('shows pictures that it brings and none that it fetches', async () => {
    const safe = await html(
      '<img src="cid:dot" alt="点"><img src="cid:evil"><img src="https://t.example/pixel.gif"><img src="data:image/svg+xml,<svg>">',
    )
    expect(safe?.html.match(/src="data:image\/png;base64,/g)).toHaveLength(1)
    expect(safe?.blocked).toBe(3)
    expect(safe?.html).not.toContain('t.example')
  })
})

describe('whoever waits for no answer', () => {
  it.each([
    ['Auto-Submitted: auto-replied', 'auto_reply'],
    ['Precedence: bulk', 'list'],
    ['List-Id: <news.example>', 'list'],
    ['X-Autoreply: yes', 'auto_reply'],
    ['Return-Path: <>', 'auto_reply'],
    ['Subject: Out of office: back on Monday', 'auto_reply'],
    ['Auto-Submitted: no', null],
    ['X-Other: 1', null],
  ])('%s is %s', async (line, kind) => {
    expect((await parseMail(plain('x', `${line}\r\n`))).automatic).toBe(kind)
  })

  it('is a report of a mail that did not arrive', async () => {
    const raw = Buffer.from(
      'From: Mail Delivery System <MAILER-DAEMON@mx.example>\r\nTo: shop@hidamari.example\r\nSubject: Undelivered Mail\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nIt did not arrive.\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example\r\n\r\nFinal-Recipient: rfc822; nobody@nifty.example\r\nAction: failed\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp; 550 5.1.1 User unknown\r\n\r\n--b\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: <m1@hidamari.example>\r\nSubject: x\r\n\r\n--b--\r\n',
    )
    const mail = await parseMail(raw)
    expect([mail.automatic, mail.files]).toEqual(['bounce', []])
  })
})

describe('what a mail quotes is folded', () => {
  it.each([
    [
      '届きました。\n\n2026年11月20日(金) 10:12 ひだまり堂 <shop@hidamari.example>:\n> お送りしました。\n> どうぞ。',
      '届きました。',
    ],
    [
      'Thank you\n\nOn Fri, 20 Nov 2026 at 10:12, Hidamari <shop@hidamari.example>\nwrote:\n\n> We sent it.',
      'Thank you',
    ],
    ['はい。\n\n-----元のメッセージ-----\n差出人: ひだまり堂', 'はい。'],
    [
      'はい。\n\n________________________________\nFrom: Shop\nSent: Friday\nTo: me\nSubject: x\n\nquoted',
      'はい。\n\n________________________________',
    ],
    ['お願いします。\n-- \n田中 節子', 'お願いします。'],
    ['お願いします。\n\niPhoneから送信', 'お願いします。'],
    [
      'お願いします。\n====================\n田中 節子\n03-1234-5678\n====================',
      'お願いします。',
    ],
  ])('%#', (text, words) => {
    expect(foldQuoted(text).words).toBe(words)
    expect(foldQuoted(text).folded).not.toBe('')
  })

  it('but not where answers stand between the lines', () => {
    const text = 'On Fri, Shop wrote:\n> いつが良いですか\n土曜です\n> 何箱ですか\n二箱です'
    expect(foldQuoted(text)).toEqual({ words: text, folded: '' })
  })

  it('in a time that grows with the mail and not with its square', () => {
    const many = 50_000
    const mails = [
      `${'>\n'.repeat(many)}x`,
      `${'-----\n'.repeat(many)}x`,
      `${'-----\n> a\n'.repeat(many)}x`,
      `${'2026/11/20:\n'.repeat(many)}> a\nx`,
      `From${' '.repeat(many)}x`,
    ]
    const began = performance.now()
    for (const text of mails) {
      const { words, folded } = foldQuoted(text)
      expect(words.endsWith('x') || folded.endsWith('x')).toBe(true)
    }
    // Minutes for each, if every line looked at all the lines below it.
    expect(performance.now() - began).toBeLessThan(15_000)
  })

  it('and not when there is nothing else', () => {
    expect(foldQuoted('> これだけ').words).toBe('> これだけ')
    expect(foldQuoted('> 前の文\n\n下に書きます').words).toBe('下に書きます')
  })
})
