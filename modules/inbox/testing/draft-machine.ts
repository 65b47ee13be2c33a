import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What an OpenAI-compatible server answers with these words. */
export const says = (content: string) => ({
  status: 200,
  body: JSON.stringify({ choices: [{ message: { role: 'assistant', content } }] }),
})

/** A server of our own that answers every request alike and remembers what it heard. */
export async function draftMachine() {
  const heard: { body: string; authorization: string | undefined }[] = []
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const { authorization } = request.headers
      heard.push({ body: Buffer.concat(parts).toString('utf8'), authorization })
      const { status, body } = machine.answer
      response.writeHead(status, { 'content-type': 'application/json' }).end(body)
    })
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  const machine = {
    heard,
    url: `http://127.0.0.1:${port}/v1/`,
    answer: says(''),
    close: () => server.close(),
  }
  return machine
}
