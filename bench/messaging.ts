/**
 * A letter to many by mail through the whole gate to a mail server of our own, beside the same library saying the
 * same bytes with no gate; signed and unsigned, then with the worker killed five times.
 * `npm run bench -- messaging [FOLDER] [PEOPLE] [plain,signed,killed]`; people are made once, in ./.cache/bench-messaging.
 */
import { type ChildProcess, execFileSync, fork, spawn } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { readConfig } from '../kernel/config.ts'
import type { Ctx } from '../kernel/context.ts'
import { createLogger } from '../kernel/log.ts'
import { packageRoot } from '../kernel/package-root.ts'
import { readCompany } from '../modules/accounts/index.ts'
import { createBatch, startBatch } from '../modules/messaging/batches/decide-batch.ts'
import { changeChannel } from '../modules/messaging/channels/change-channel.ts'
import { DEFAULT_GATE } from '../modules/messaging/gate/gate.rules.ts'
import { hourIn } from '../modules/messaging/gate/hours.rules.ts'
import { changeGateSettings, changeSender } from '../modules/messaging/gate/sender.ts'
import { createTemplate } from '../modules/messaging/templates/decide-template.ts'
import { openPlace } from '../server/place.ts'
import { buildOnce, forgetLetters } from './messaging/build.ts'
import type { Heard } from './messaging/far-side.ts'

const [, , folder = './.cache/bench-messaging', size = '100000', only = 'plain,signed,killed'] =
  process.argv
const PERSONS = Number(size)
const KILLS = 5
const dataDir = resolve(folder)
const say = (line: string) => process.stderr.write(`${line}\n`)
const round = (value: number, digits = 2) => Number(value.toFixed(digits))
const tool = (name: string) => join(packageRoot, 'bench/messaging', name)
const tsx = ['--import', 'tsx']

const place = await openPlace(
  readConfig({ KIZUNA_DATA: dataDir, DATABASE_POOL: '4' }),
  createLogger('error'),
)
const ctx = (): Ctx => ({
  ...place.operator(),
  now: new Date(),
  actor: { kind: 'job', name: 'bench' },
})
const segmentId = await buildOnce(ctx(), PERSONS, say)
const far = fork(tool('far-side.ts'), { execArgv: tsx })
const [port] = (await once(far, 'message')) as [number]

async function ask(what: 'count' | 'tokens' | 'forget'): Promise<Heard> {
  far.send(what)
  const [heard] = (await once(far, 'message')) as [Heard]
  return heard
}

/** A letter as a shop writes it: six blocks, three of them about the reader. */
async function writeTemplate(): Promise<string> {
  const only = null
  const season =
    '朝晩はすっかり冷え込むようになりました。お変わりなくお過ごしでしょうか。今年も新茶をたくさんの方に飲んでいただき、畑の者一同、うれしく思っております。'
  const { templateId } = await createTemplate(ctx(), {
    name: `秋のたより ${Date.now()}`,
    channel: 'mail',
    locale: 'ja',
    purpose: 'news',
    subject: '{{ person.family_called }}へ 秋のたより',
    blocks: [
      { kind: 'heading', text: '{{ person.greeting }}', only },
      { kind: 'text', text: season.repeat(3), only },
      { kind: 'picture', address: 'https://shop.example/tea.jpg', alt: '茶畑', only },
      {
        kind: 'text',
        text: `{{ person.called }}とのおつきあいは{{ person.together }}になりました。${season}`,
        only,
      },
      { kind: 'button', label: '新茶を見る', link: 'https://shop.example/tea?a=1', only },
      { kind: 'columns', left: season, right: '{{ shop.today }} {{ sender.name }}', only },
    ],
  })
  return templateId
}

async function setUp(signed: boolean): Promise<void> {
  await changeSender(ctx(), {
    name: 'ひだまり堂',
    postalAddress: '〒700-0000 岡山県岡山市北区1-1',
    contact: '0120-000-000',
    replyTo: '',
  })
  // The night is asked about, and is not now.
  const { zone } = await readCompany(ctx())
  const quietFrom = (hourIn(zone, new Date()) + 6) % 24
  await changeGateSettings(ctx(), { ...DEFAULT_GATE, quietFrom, quietUntil: (quietFrom + 2) % 24 })
  const key = { type: 'pkcs8', format: 'pem' } as const
  const { privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: key,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  })
  const dkim = signed ? { dkimDomain: 'hidamari.example', dkimSelector: 'k1' } : {}
  await changeChannel(ctx(), {
    channel: 'mail',
    settings: {
      host: '127.0.0.1',
      port,
      security: 'none',
      fromAddress: 'tayori@hidamari.example',
      replyDomain: 'in.hidamari.example',
      ...dkim,
    },
    secret: { dkimKey: signed ? privateKey : '' },
  })
}

/** The program as people start it, with the workers alone. */
function startWorker(): ChildProcess {
  const cli = JSON.stringify(join(packageRoot, 'dist/server/cli.mjs'))
  const program = `const { main } = await import(${cli}); process.exitCode = await main(['start'])`
  const env = { KIZUNA_DATA: dataDir, ROLE: 'worker', DATABASE_URL: '', LOG_LEVEL: 'error' }
  return spawn(process.execPath, ['--input-type=module', '-e', program], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

async function end(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  const ended = once(child, 'exit')
  child.kill(signal)
  await ended
}

/** The most memory that a process has had, in MB. */
function peakOf({ pid }: ChildProcess): number {
  const [, kilobytes = '0'] =
    /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return Math.round(Number(kilobytes) / 1024)
}

/** What a process has worked so far, in milliseconds; a busy machine makes it wait, and this no longer. */
function workOf({ pid }: ChildProcess): number {
  const [, rest = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')
  const [user = 0, system = 0] = rest.split(' ').slice(11, 13).map(Number)
  return (user + system) * 10
}

async function begin(): Promise<string> {
  await forgetLetters(ctx())
  await ask('forget')
  const content = { kind: 'template', templateId: await writeTemplate() } as const
  const { batchId } = await createBatch(ctx(), { name: '秋のたより', segmentId, content })
  return batchId
}

const isOver = async () => {
  const { rows } = await sql`select 1 from messaging.batches where state = 'running'
    union all select 1 from messaging.messages where state in ('queued', 'held', 'sending') limit 1`.execute(
    place.db,
  )
  return rows.length === 0
}

async function states(): Promise<Record<string, number>> {
  const { rows } = await sql<{ what: string; n: number }>`
    select state || coalesce(' ' || because, '') as what, count(*)::int as n from messaging.messages
    group by 1 order by 2 desc`.execute(place.db)
  return Object.fromEntries(rows.map(({ what, n }) => [what, n]))
}

/** From the moment that somebody starts the letter until the last message knows what became of it. */
async function product(signed: boolean) {
  await setUp(signed)
  const batchId = await begin()
  const worker = startWorker()
  await sleep(6000)
  const before = workOf(worker)
  const began = performance.now()
  await startBatch(ctx(), { batchId })
  // Counting has its price: first the far side, and only then the tables.
  while ((await ask('count')).mails < PERSONS) await sleep(200)
  while (!(await isOver())) await sleep(50)
  const seconds = (performance.now() - began) / 1000
  const { bytes, doubled } = await ask('count')
  const peak = peakOf(worker)
  const work = workOf(worker) - before
  await end(worker, 'SIGTERM')
  return {
    perSecond: Math.round(PERSONS / seconds),
    workAMail: round(work / PERSONS),
    peakMB: peak,
    bytesAMail: Math.round(bytes / PERSONS),
    doubled,
    states: await states(),
  }
}

async function reference(encoding: 'same' | 'own') {
  await ask('forget')
  const mails = Math.min(PERSONS, 20_000)
  const told = execFileSync(process.execPath, [
    ...tsx,
    tool('reference.ts'),
    dataDir,
    String(mails),
    encoding,
  ])
  const { seconds, work } = JSON.parse(told.toString()) as { seconds: number; work: number }
  const { bytes } = await ask('count')
  return {
    perSecond: Math.round(mails / seconds),
    workAMail: round(work / mails),
    bytesAMail: Math.round(bytes / mails),
  }
}

async function compare(name: string, signed: boolean) {
  const load = loadavg()[0]
  const ours = await product(signed)
  const theirs = await reference('same')
  // The same words as the library writes them when it is left to choose.
  const theirOwn = await reference('own')
  const ratio = round(ours.perSecond / theirs.perSecond)
  const ratioOfWork = round(theirs.workAMail / ours.workAMail)
  const found = { load, people: PERSONS, ours, theirs, theirOwn, ratio, ratioOfWork }
  console.log(JSON.stringify({ [name]: found }, null, 2))
  console.log(
    `${name}: ${ours.perSecond} a second through the gate, ${theirs.perSecond} without (${theirOwn.perSecond} in its own encoding): ratio ${ratio}, of the work ${ratioOfWork}; ${ours.peakMB} MB.`,
  )
}

/** Five times in between, and each time started again at once. */
async function killed() {
  await setUp(false)
  const batchId = await begin()
  let worker = startWorker()
  await sleep(6000)
  await startBatch(ctx(), { batchId })
  for (let kill = 1; kill <= KILLS; kill++) {
    while ((await ask('count')).mails < (PERSONS * kill) / (KILLS + 1)) await sleep(5)
    await end(worker, 'SIGKILL')
    worker = startWorker()
  }
  while (!(await isOver())) await sleep(1000)
  await end(worker, 'SIGTERM')
  const { tokens = [], mails, doubled } = await ask('tokens')
  const arrived = new Set(tokens)
  const { rows } = await sql<{ token: string; unsure: boolean }>`
    select token, because = 'unsure' is true as unsure from messaging.messages`.execute(place.db)
  const lost = rows.filter(({ token, unsure }) => !unsure && !arrived.has(token)).length
  const unsure = rows.filter((row) => row.unsure)
  const found = {
    load: loadavg()[0],
    people: PERSONS,
    kills: KILLS,
    messages: rows.length,
    mails,
    lost,
    doubled,
    unsure: unsure.length,
    unsureThatArrived: unsure.filter(({ token }) => arrived.has(token)).length,
    states: await states(),
  }
  console.log(JSON.stringify({ killed: found }, null, 2))
  console.log(
    `Killed ${KILLS} times: ${lost} lost, ${doubled} doubled, ${unsure.length} that wait for a person because nobody can tell.`,
  )
}

// Built if need be, so that a worker that is started after a kill is there at once.
execFileSync(process.execPath, [join(packageRoot, 'bin/kizuna.mjs'), 'config'], { stdio: 'ignore' })
const parts = only.split(',')
if (parts.includes('plain')) await compare('plain', false)
if (parts.includes('signed')) await compare('signed', true)
if (parts.includes('killed')) await killed()
far.kill()
await place.close()
