import { sql } from 'kysely'
import type { Tx } from '../../kernel/context.ts'
import { createApp } from '../../kernel/http.ts'
import { startSession } from '../../modules/accounts/sign-in/sessions.ts'
import { pairsToFind, searchable } from '../../modules/inbox/conversations/search-words.ts'
import type { Place } from '../../server/place.ts'
import { type Timed, time } from '../timing/rounds.ts'
import { LONG } from './build.ts'
import { LOOKED_FOR } from './words.ts'

type Asked = { url: string; byHand: (tx: Tx) => Promise<unknown[]> }

/** As the browser of a member of staff asks, through the whole server: session, checks, JSON, gzip. */
export async function timeRequests(place: Place, say: (line: string) => void) {
  const { staffId, talkId } = await whatIsThere(place.db)
  const token = await startSession(place.operator(), {
    staffId,
    ...{ name: '係 0', role: 'lead', method: 'password', userAgent: 'bench' },
  })
  const app = await createApp(place.host, place.db)
  const headers = { cookie: `kizuna=${token}`, 'accept-encoding': 'gzip' }
  const figures: Record<string, Timed & { rows: number; byHand: Timed }> = {}
  for (const [name, { url, byHand }] of Object.entries(requestsOf(staffId, talkId))) {
    const plain = await app.inject({ url, headers: { cookie: headers.cookie } })
    if (plain.statusCode !== 200) throw new Error(`${url}: ${plain.body}`)
    const rows = plain.json().items?.length ?? 1
    const reference = await time(() => byHand(place.db))
    const timed = await time(() => app.inject({ url, headers }))
    figures[name] = { ...timed, rows, byHand: reference }
    say(`${name}: ${rows} rows, ${timed.p50} ms, p95 ${timed.p95} ms; by hand ${reference.p50} ms`)
  }
  await app.close()
  return figures
}

async function whatIsThere(tx: Tx) {
  const { rows } = await sql<{ staffId: string; talkId: string }>`
    select (select assignee from inbox.conversations where assignee is not null and state = 'open'
        order by turn limit 1) as "staffId",
      (select conversation_id from inbox.entries group by 1 having count(*) = ${LONG}) as "talkId"`.execute(
    tx,
  )
  const [row] = rows
  if (!row) throw new Error('The conversations are not there')
  await sql`update accounts.staff set role = 'lead' where staff_id = ${row.staffId}`.execute(tx)
  return row
}

function requestsOf(staffId: string, talkId: string): Record<string, Asked> {
  const list = (folder: string, where: string, limit = 50): [string, Asked] => [
    `list: ${folder}`,
    {
      url: `/api/v1/conversations?folder=${folder}&limit=${limit}`,
      byHand: (tx) => linesByHand(tx, where, limit),
    },
  ]
  const search = ([name, word]: [string, string]): [string, Asked] => [
    `search: ${name}`,
    {
      url: `/api/v1/conversation-search?q=${encodeURIComponent(word)}`,
      byHand: (tx) => foundByHand(tx, searchable(word), name === 'rare' || name === 'never'),
    },
  ]
  return Object.fromEntries<Asked>([
    list('all', 'true'),
    list('waiting', 'c.waiting_since is not null'),
    list('mine', `c.state = 'open' and c.assignee = '${staffId}'`),
    list('closed', `c.state = 'closed'`),
    [
      'counts',
      {
        url: '/api/v1/conversation-counts',
        byHand: (tx) => linesByHand(tx, 'c.waiting_since is not null', 1000),
      },
    ],
    [
      'conversation of 500: 100 entries',
      {
        url: `/api/v1/conversations/${talkId}/entries?limit=100`,
        byHand: (tx) => entriesByHand(tx, talkId, 100),
      },
    ],
    [
      'conversation of 500: all entries',
      {
        url: `/api/v1/conversations/${talkId}/entries?limit=500`,
        byHand: (tx) => entriesByHand(tx, talkId, 500),
      },
    ],
    ...Object.entries(LOOKED_FOR).map(search),
  ])
}

async function linesByHand(tx: Tx, where: string, limit: number) {
  const { rows } = await sql`
    select c.*, p.family_name, p.given_name, s.name from inbox.conversations c
    join people.persons p using (person_id) left join accounts.staff s on s.staff_id = c.assignee
    where ${sql.raw(where)} order by c.turn, c.conversation_id limit ${limit}`.execute(tx)
  return rows
}

async function entriesByHand(tx: Tx, talkId: string, limit: number) {
  const { rows } = await sql`
    select e.entry_id, e.kind, e.channel, e.words, e.at, e.attachments, e.meta, e.answered_at, s.name, m.state
    from inbox.conversations c
    join inbox.entries e on e.person_id = c.person_id and e.conversation_id = c.conversation_id
    left join accounts.staff s on s.staff_id = e.staff_id
    left join messaging.messages m on m.person_id = e.person_id and m.message_id = e.message_id
    where c.conversation_id = ${talkId} order by e.at desc limit ${limit}`.execute(tx)
  return rows
}

/** Along the words from the newest on, or by the index of pairs, as whoever knows the word would choose. */
async function foundByHand(tx: Tx, word: string, isRare: boolean) {
  const held = isRare ? sql`pairs @> ${pairsToFind(word)}::int[]` : sql`true`
  const { rows } = await sql`
    select entry_id, words, at from inbox.entries where ${held} and strpos(search, ${word}) > 0
    order by at desc limit 50`.execute(tx)
  return rows
}
