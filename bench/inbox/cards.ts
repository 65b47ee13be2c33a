import { Agent, get } from 'node:http'
import { Readable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import sharp from 'sharp'
import { createApiKey } from '../../modules/accounts/index.ts'
import { completeBatch, createBatch, receiveFile } from '../../modules/post/index.ts'
import type { Place } from '../../server/place.ts'
import { startChildServer, stopChildServer } from '../server/child.ts'
import { letterAt } from './words.ts'

const PORT = 46498
const CARDS = 12
/** Somebody opens a person so often. */
const EVERY_MS = 25
const ALONE_MS = 10_000
const LONGEST_MS = 180_000

/** Milliseconds of one person by the API, with the worker at rest and while it reads printed cards. */
export async function readCards(place: Place, folder: string, say: (line: string) => void) {
  const { token } = await createApiKey(place.operator(), {
    ...{ kind: 'secret', name: 'bench', scopes: ['people.read'] },
  })
  const people = await somePeople(place)
  const pictures = await Promise.all(Array.from({ length: CARDS }, (_, n) => drawPrinted(n * 2)))
  const server = await startChildServer(folder, PORT)
  try {
    const look = looker(token, people)
    const alone = await look(sleep(ALONE_MS))
    const reading = read(place, pictures)
    const meanwhile = await look(reading)
    const figures = { alone, meanwhile, reading: await reading }
    const { printed, each, longest } = figures.reading
    say(`a person: p99 ${alone.p99} ms alone, ${meanwhile.p99} ms while cards are read`)
    say(`${printed} of ${CARDS} cards read as print, ${each} ms each, the longest ${longest} ms`)
    return figures
  } finally {
    await stopChildServer(server)
  }
}

async function somePeople({ db }: Place): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select person_id as id from people.persons tablesample system (0.1) limit 500`.execute(db)
  return rows.map(({ id }) => id)
}

/** A postcard at 300 dots an inch, printed by whatever Japanese face this machine has. */
function drawPrinted(n: number): Promise<Buffer> {
  const letters = [...letterAt(n).words, ...`　お客さま番号${1_000_000 + n}`]
  const lines = Array.from({ length: Math.ceil(letters.length / 17) }, (_, line) =>
    letters.slice(line * 17, line * 17 + 17).join(''),
  )
  const drawn = lines
    .map((line, at) => `<text x="120" y="${200 + at * 90}" font-size="54">${line}</text>`)
    .join('')
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1181" height="1748"
    font-family="Noto Serif CJK JP, Noto Sans CJK JP, IPAexMincho, serif"><rect width="100%" height="100%"
    fill="#fbf8f0"/>${drawn}</svg>`
  return sharp(Buffer.from(svg)).png().toBuffer()
}

/** Asks for one person after another as long as the other thing goes on. */
function looker(token: string, people: readonly string[]) {
  const agent = new Agent({ keepAlive: true })
  const once = (personId: string) =>
    new Promise<number>((resolve, reject) => {
      const began = performance.now()
      const url = `http://127.0.0.1:${PORT}/api/v1/people/${personId}`
      const headers = { authorization: `Bearer ${token}` }
      get(url, { agent, headers }, (answer) => {
        if (answer.statusCode !== 200) reject(new Error(`${url}: ${answer.statusCode}`))
        answer.resume().on('end', () => resolve(performance.now() - began))
      }).on('error', reject)
    })
  return async (meanwhile: Promise<unknown>) => {
    let isOver = false
    meanwhile
      .catch(() => {})
      .finally(() => {
        isOver = true
      })
    const took: number[] = []
    for (let nth = 0; !isOver; nth += 1) {
      took.push(await once(people[nth % people.length] ?? ''))
      await sleep(EVERY_MS)
    }
    took.sort((a, b) => a - b)
    const at = (share: number) => Math.round((took[Math.floor(took.length * share)] ?? 0) * 10) / 10
    return { requests: took.length, p50: at(0.5), p95: at(0.95), p99: at(0.99) }
  }
}

/** A batch through the doors; the server's own worker splits and reads it. */
async function read(place: Place, pictures: readonly Buffer[]) {
  const ctx = place.operator()
  const { batchId } = await createBatch(ctx, { pairing: 'single' })
  for (const [at, bytes] of pictures.entries())
    await receiveFile(ctx, {
      batchId,
      nth: at + 1,
      name: `${at}.png`,
      from: Readable.from([bytes]),
    })
  const began = performance.now()
  await completeBatch(ctx, { batchId, files: pictures.length })
  const done: number[] = []
  while (done.length < pictures.length) {
    if (performance.now() - began > LONGEST_MS) throw new Error('The cards are not read')
    await sleep(50)
    const { count } = await stateOf(place, batchId)
    while (done.length < count) done.push(performance.now())
  }
  const gaps = done
    .slice(1)
    .map((at, nth) => at - (done[nth] ?? at))
    .sort((a, b) => a - b)
  const { printed } = await stateOf(place, batchId)
  return {
    printed,
    first: Math.round((done[0] ?? 0) - began),
    each: Math.round(gaps[gaps.length >> 1] ?? 0),
    longest: Math.round(gaps.at(-1) ?? 0),
  }
}

async function stateOf({ db }: Place, batchId: string) {
  const { rows } = await sql<{ count: number; printed: number }>`
    select count(*) filter (where state <> 'reading')::int as count,
      count(*) filter (where reading->>'hand' = 'printed')::int as printed
    from post.scans where batch_id = ${batchId}`.execute(db)
  return rows[0] ?? { count: 0, printed: 0 }
}
