import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'

export interface Device {
  deviceId: string
  endpoint: string
  p256dh: string
  auth: string
  name: string
  createdAt: Date
}

/** Those that still take messages, the newest first. */
export async function findDevices(tx: Tx, personId: string): Promise<Device[]> {
  return (await findDevicesOf(tx, [personId])).get(personId) ?? []
}

/** The same of many people at once. */
export async function findDevicesOf(
  tx: Tx,
  personIds: readonly string[],
): Promise<Map<string, Device[]>> {
  const { rows } = await sql<Device & { personId: string }>`
    select person_id as "personId", device_id as "deviceId", endpoint, p256dh, auth, name,
      created_at as "createdAt"
    from messaging.push_devices where person_id = any(${personIds}::uuid[]) and ended_at is null
    order by created_at desc, device_id desc`.execute(tx)
  const devices = new Map<string, Device[]>()
  for (const { personId, ...device } of rows)
    devices.set(personId, [...(devices.get(personId) ?? []), device])
  return devices
}

export type NewDevice = Device & { personId: string; hash: string }

/** The same browser again keeps its row and is taken as new. */
export async function storeDevice(tx: Tx, row: NewDevice): Promise<void> {
  await sql`insert into messaging.push_devices
      (person_id, device_id, origin_id, endpoint, endpoint_hash, p256dh, auth, name, created_at)
    values (${row.personId}, ${row.deviceId}, ${row.personId}, ${row.endpoint}, ${row.hash},
      ${row.p256dh}, ${row.auth}, ${row.name}, ${row.createdAt})
    on conflict (person_id, origin_id, endpoint_hash) do update set endpoint = excluded.endpoint,
      p256dh = excluded.p256dh, auth = excluded.auth, name = excluded.name,
      created_at = excluded.created_at, ended_at = null, ended_because = null`.execute(tx)
}

type Ending = { personId: string; deviceId: string; because: 'person' | 'gone'; at: Date }

/** Forgets its address and keys; answers its name, once. */
export async function endDeviceRow(tx: Tx, ending: Ending): Promise<string | undefined> {
  const { rows } = await sql<{ name: string }>`update messaging.push_devices
    set ended_at = ${ending.at}, ended_because = ${ending.because}, endpoint = null, p256dh = null,
      auth = null
    where person_id = ${ending.personId} and device_id = ${ending.deviceId} and ended_at is null
    returning name`.execute(tx)
  return rows[0]?.name
}

export async function exportDevices(tx: Tx, personId: string) {
  const { rows } = await sql<Record<string, unknown>>`
    select name as "pushDevice", endpoint as "pushAddress", created_at as "pushSince",
      ended_at as "pushUntil"
    from messaging.push_devices where person_id = ${personId} order by created_at`.execute(tx)
  return rows
}

export async function eraseDevices(tx: Tx, personId: string): Promise<void> {
  await sql`delete from messaging.push_devices where person_id = ${personId}`.execute(tx)
}
