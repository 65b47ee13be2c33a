/**
 * The same library saying the same bytes with no gate: mails as they left, made and sent by nodemailer over as
 * many connections. `tsx reference.ts FOLDER MAILS [own]`; answers seconds and work as JSON. `own`: the same
 * words with the encoding that the library chooses by itself.
 */
import { resolve } from 'node:path'
import { sql } from 'kysely'
import { createTransport } from 'nodemailer'
import { readConfig } from '../../kernel/config.ts'
import type { Ctx } from '../../kernel/context.ts'
import { createLogger } from '../../kernel/log.ts'
import { readWire } from '../../modules/messaging/channels/settings.ts'
import { mailsOf } from '../../modules/messaging/deliveries/carriers/mail.ts'
import { LINES } from '../../modules/messaging/deliveries/carriers/smtp.ts'
import type { Parcel } from '../../modules/messaging/deliveries/far.ts'
import { lockMessages } from '../../modules/messaging/deliveries/messages.queries.ts'
import { openPlace } from '../../server/place.ts'

const [, , folder = '', count = '1000', encoding = 'same'] = process.argv
/** Said again and again; making each anew costs the reference nothing. */
const DISTINCT = 500

const place = await openPlace(readConfig({ KIZUNA_DATA: resolve(folder) }), createLogger('error'))
const ctx: Ctx = { ...place.operator(), actor: { kind: 'job', name: 'bench' } }
const wire = await readWire(ctx, 'mail')
if (!wire) throw new Error('No mail server is set')
const { rows } = await sql<{ id: string }>`select message_id as id from messaging.messages
  where state = 'sent' limit ${DISTINCT}`.execute(place.db)
const parcels = (await lockMessages(
  place.db,
  rows.map(({ id }) => id),
)) as Parcel[]
const mailOf = await mailsOf(ctx, wire, parcels)
const mails = await Promise.all(
  parcels.map(async (parcel) => {
    const { textEncoding, ...mail } = await mailOf(parcel)
    return encoding === 'same' ? { ...mail, textEncoding } : mail
  }),
)
await place.close()

const transport = createTransport({
  pool: true,
  maxConnections: LINES,
  host: wire.settings.host,
  port: wire.settings.port,
  ignoreTLS: true,
})
let said = 0
const say = async () => {
  while (said < Number(count)) {
    const mail = mails[said++ % mails.length]
    if (mail) await transport.sendMail({ ...mail })
  }
}
const began = performance.now()
const before = process.cpuUsage()
await Promise.all(Array.from({ length: 2 * LINES }, say))
const { user, system } = process.cpuUsage(before)
const seconds = (performance.now() - began) / 1000
console.log(JSON.stringify({ seconds, work: (user + system) / 1000 }))
transport.close()
