// Loads talks of the past into the inbox through the API. One JSON a line:
//   {"dialog": "001", "turn": 1, "speaker": "customer", "text": "お盆頃に行きたいのですが"}
// Run it as often as you like: what is there already is not loaded twice.
//
//   KIZUNA_URL=http://localhost:4700 KIZUNA_KEY=sk_… node examples/load-conversations.mjs talks.jsonl.gz
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'

const { KIZUNA_URL = 'http://localhost:4700', KIZUNA_KEY } = process.env
const [file, source = 'asdc'] = process.argv.slice(2)
if (!file || !KIZUNA_KEY) {
  console.error(
    'Usage: KIZUNA_KEY=… node examples/load-conversations.mjs <file.jsonl[.gz]> [name of the source]',
  )
  process.exit(2)
}

const AT_ONCE = 50
const FIRST_DAY = Date.UTC(2025, 0, 6, 1)
const DAY_MS = 86_400_000
const MINUTE_MS = 60_000

const raw = createReadStream(file)
const lines = createInterface({ input: file.endsWith('.gz') ? raw.pipe(createGunzip()) : raw })
const dialogs = new Map()
for await (const line of lines) {
  if (!line.trim()) continue
  const said = JSON.parse(line)
  dialogs.set(said.dialog, [...(dialogs.get(said.dialog) ?? []), said])
}

const talks = [...dialogs].map(([dialog, turns], index) => ({
  externalId: `${source}:${dialog}`,
  identity: { kind: 'customer_number', value: `${source}-${dialog}`, issuer: source },
  personName: `${source} ${dialog}`,
  entries: turns.map(({ turn, speaker, text }) => ({
    externalId: `${source}:${dialog}:${turn}`,
    kind: speaker === 'customer' ? 'word' : 'reply',
    channel: 'chat',
    words: text,
    // The source tells no times: a day each, a minute between two turns.
    at: new Date(FIRST_DAY + index * DAY_MS + turn * MINUTE_MS).toISOString(),
  })),
}))

let entries = 0
for (let from = 0; from < talks.length; from += AT_ONCE) {
  const conversations = talks.slice(from, from + AT_ONCE)
  const answer = await fetch(`${KIZUNA_URL}/api/v1/conversations/import`, {
    method: 'POST',
    headers: { authorization: `Bearer ${KIZUNA_KEY}`, 'content-type': 'application/json' },
    body: JSON.stringify({ conversations }),
  })
  const body = await answer.json()
  if (!answer.ok) throw new Error(`${answer.status} ${JSON.stringify(body)}`)
  entries += body.entries
  for (const { externalId, reason } of body.refused) console.warn(`${externalId}: ${reason}`)
}
console.log(`${talks.length} conversations, ${entries} entries that were new`)
