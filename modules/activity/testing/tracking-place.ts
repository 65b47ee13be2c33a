import { sql } from 'kysely'
import { createApp } from '../../../kernel/http.ts'
import { openTestDatabase } from '../../../kernel/testing.ts'
import { createApiKey } from '../../accounts/index.ts'

export interface StoredTrack {
  name: string
  personId: string
  payload: Record<string, unknown>
  amount: number | null
  occurredAt: Date
}

export type TrackingPlace = Awaited<ReturnType<typeof openTrackingPlace>>

/** For tests: a server that listens, with a write key and a look at what was stored. */
export async function openTrackingPlace() {
  const place = await openTestDatabase()
  const app = await createApp(place.host, place.db)
  const url = await app.listen({ port: 0, host: '127.0.0.1' })
  const { token } = await createApiKey(place.ctx(), { kind: 'write', name: 'shop' })
  return {
    ...place,
    url,
    writeKey: token,
    async factsOf(userId: string): Promise<StoredTrack[]> {
      const { rows } = await sql<StoredTrack>`
        select e.name, e.person_id as "personId", e.payload, e.amount, e.occurred_at as "occurredAt"
        from people.identities i join activity.events e using (person_id)
        where i.kind = 'user_id' and i.value = ${userId} order by e.occurred_at, e.event_id`.execute(
        place.db,
      )
      return rows
    },
    async traitsOf(userId: string): Promise<Map<string, unknown>> {
      const { rows } = await sql<{ key: string; value: unknown }>`
        select t.key, t.value from people.identities i join people.traits t using (person_id)
        where i.kind = 'user_id' and i.value = ${userId} order by t.key collate "C"`.execute(
        place.db,
      )
      return new Map(rows.map(({ key, value }) => [key, value]))
    },
    async close() {
      app.server.closeAllConnections()
      await app.close()
      await place.close()
    },
  }
}
