import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import type { NeededConsent, Trait } from '../audiences.rules.ts'

export interface DestinationRow {
  destinationId: string
  name: string
  kind: 'file' | 'webhook'
  url: string | null
  consent: NeededConsent | null
  traits: Trait[]
  everyone: boolean
  encoding: 'utf-8' | 'cp932'
  createdAt: Date
  /** How many the receiver has now, as far as we know. */
  people: number
}

/** Secrets as they stand in the database, sealed. */
export interface SealedSecrets {
  secret: Buffer | null
  earlierSecret: Buffer | null
  earlierUntil: Date | null
}

const columns = sql`destination_id as "destinationId", name, kind, url, traits, everyone, encoding,
  created_at as "createdAt", (select count(distinct y.origin_id)::int from segments.synced y
    join segments.syncs s using (sync_id)
    where s.destination_id = d.destination_id and y.sent_at is not null and y.gone_at is null) as people, case when consent_channel is not null then
    json_build_object('channel', consent_channel, 'purpose', consent_purpose) end as consent`

/** Those that are not put away, by name, or the one asked for. */
export async function findDestinations(
  tx: Tx,
  destinationId: string | null = null,
): Promise<DestinationRow[]> {
  const { rows } = await sql<DestinationRow>`
    select ${columns} from segments.destinations d
    where archived_at is null and (${destinationId}::uuid is null or destination_id = ${destinationId}::uuid)
    order by name, destination_id`.execute(tx)
  return rows
}

export async function lockDestination(
  tx: Tx,
  destinationId: string,
): Promise<(DestinationRow & SealedSecrets) | undefined> {
  const { rows } = await sql<DestinationRow & SealedSecrets>`
    select ${columns}, secret, earlier_secret as "earlierSecret", earlier_until as "earlierUntil"
    from segments.destinations d where destination_id = ${destinationId} and archived_at is null
    for update`.execute(tx)
  return rows[0]
}

export async function findSecrets(
  tx: Tx,
  destinationId: string,
): Promise<(DestinationRow & SealedSecrets) | undefined> {
  const { rows } = await sql<DestinationRow & SealedSecrets>`
    select ${columns}, secret, earlier_secret as "earlierSecret", earlier_until as "earlierUntil"
    from segments.destinations d
    where destination_id = ${destinationId} and archived_at is null`.execute(tx)
  return rows[0]
}

export async function insertDestination(
  tx: Tx,
  row: Omit<DestinationRow, 'createdAt' | 'people'> & {
    secret: Buffer | null
    by: string
    now: Date
  },
): Promise<void> {
  await sql`insert into segments.destinations (destination_id, name, kind, url, secret, consent_channel,
      consent_purpose, traits, everyone, encoding, created_by, created_at, updated_at)
    values (${row.destinationId}, ${row.name}, ${row.kind}, ${row.url}, ${row.secret},
      ${row.consent?.channel ?? null}, ${row.consent?.purpose ?? null}, ${row.traits}::text[],
      ${row.everyone}, ${row.encoding}, ${row.by}, ${row.now}, ${row.now})`.execute(tx)
}

export async function updateDestination(
  tx: Tx,
  row: Omit<DestinationRow, 'createdAt' | 'kind' | 'people'> & { now: Date },
): Promise<void> {
  await sql`update segments.destinations set name = ${row.name}, url = ${row.url},
      consent_channel = ${row.consent?.channel ?? null}, consent_purpose = ${row.consent?.purpose ?? null},
      traits = ${row.traits}::text[], everyone = ${row.everyone}, encoding = ${row.encoding},
      updated_at = ${row.now}
    where destination_id = ${row.destinationId}`.execute(tx)
}

export async function setSecret(
  tx: Tx,
  destinationId: string,
  { secret, earlierSecret, earlierUntil }: SealedSecrets,
): Promise<void> {
  await sql`update segments.destinations set secret = ${secret}, earlier_secret = ${earlierSecret},
      earlier_until = ${earlierUntil}
    where destination_id = ${destinationId}`.execute(tx)
}

export async function setDestinationArchived(
  tx: Tx,
  destinationId: string,
  now: Date,
): Promise<void> {
  await sql`update segments.destinations set archived_at = ${now}
    where destination_id = ${destinationId}`.execute(tx)
  await sql`update segments.syncs set archived_at = ${now}, next_at = null
    where destination_id = ${destinationId} and archived_at is null`.execute(tx)
}
