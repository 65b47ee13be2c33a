/**
 * The inbox on 1 million conversations: its lists, a conversation of 500 entries, search for words of two
 * letters, as a browser asks for them, each against hand-written SQL of the same rows; then how the
 * server answers while its worker reads printed cards. `npm run bench -- inbox`; adds to the people of
 * `people-search` in ./.cache/bench-people. Parts as the second argument: `lists,cards`.
 */
import { loadavg } from 'node:os'
import { resolve } from 'node:path'
import { readConfig } from '../kernel/config.ts'
import { createLogger } from '../kernel/log.ts'
import { openPlace } from '../server/place.ts'
import { buildOnce as withTalks } from './inbox/build.ts'
import { readCards } from './inbox/cards.ts'
import { timeRequests } from './inbox/requests.ts'
import { buildOnce as withPeople } from './people-search/build.ts'

const say = (line: string) => process.stderr.write(`${line}\n`)

const [, , given = './.cache/bench-people', parts = 'lists,cards'] = process.argv
const folder = resolve(given)
const config = readConfig({ ...process.env, KIZUNA_DATA: folder, DATABASE_URL: '' })
const place = await openPlace(config, createLogger('error'))
try {
  await withPeople(place.db, say)
  await withTalks(place.db, say)
  const load = () => Math.round((loadavg()[0] ?? 0) * 10) / 10
  const before = load()
  const requests = parts.includes('lists') ? await timeRequests(place, say) : null
  const cards = parts.includes('cards') ? await readCards(place, folder, say) : null
  const figures = { load: [before, load()], requests, cards }
  process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`)
} finally {
  await place.close()
}
