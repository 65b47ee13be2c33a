import { createServer, type IncomingHttpHeaders } from 'node:http'
import { type AddressInfo, createServer as createLine } from 'node:net'
import { SMTPServer } from 'smtp-server'

export interface Mailed {
  from: string
  to: string[]
  raw: string
}

/** A mail server of our own. `answers`, one a mail, are refusals by code; none means it is taken. */
export async function mailServer() {
  const mails: Mailed[] = []
  const answers: number[] = []
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onRcptTo(_address, _session, done) {
      const code = answers.shift()
      done(code ? Object.assign(new Error(`said ${code}`), { responseCode: code }) : null)
    },
    onData(stream, session, done) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope
        mails.push({
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map(({ address }) => address),
          raw: Buffer.concat(parts).toString('utf8'),
        })
        done()
      })
    },
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.server.address() as AddressInfo
  const close = () => new Promise<void>((done) => server.close(() => done()))
  return { mails, answers, port, close }
}

/** One that hangs up: before it greets, or once it has heard the whole mail. Counts the mails it heard. */
export async function rudeMailServer(when: 'greeting' | 'mail') {
  const heard = { mails: 0, calls: 0 }
  const server = createLine((socket) => {
    heard.calls++
    socket.on('error', () => {})
    if (when === 'greeting') return socket.destroy()
    let inMail = false
    socket.write('220 rude.example\r\n')
    socket.on('data', (bytes) => {
      const words = bytes.toString('utf8')
      if (inMail) {
        if (!words.endsWith('\r\n.\r\n')) return
        heard.mails++
        return socket.destroy()
      }
      inMail = words.startsWith('DATA')
      socket.write(inMail ? '354 go on\r\n' : '250 rude.example\r\n')
    })
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  const close = () => new Promise<void>((done) => server.close(() => done()))
  return { heard, port, close }
}

export interface Asked {
  path: string
  headers: IncomingHttpHeaders
  body: string
  bytes: Buffer
}

/** A web server that notes what it is asked, and answers with these, one after another; else 200. */
export async function webServer(body = '{}') {
  const asked: Asked[] = []
  const answers: number[] = []
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const { url = '', headers } = request
      const bytes = Buffer.concat(parts)
      asked.push({ path: url, headers, body: bytes.toString('utf8'), bytes })
      response.writeHead(answers.shift() ?? 200, { 'content-type': 'application/json' })
      response.end(body)
    })
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  const close = () => new Promise<void>((done) => server.close(() => done()))
  return { asked, answers, url: `http://127.0.0.1:${port}`, close }
}
