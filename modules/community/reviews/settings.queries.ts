import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import type { ReviewSettings } from '../reviews.rules.ts'

export async function findSettings(tx: Tx): Promise<Partial<ReviewSettings>> {
  const { rows } = await sql<{ value: Partial<ReviewSettings> }>`
    select value from community.settings where name = 'reviews'`.execute(tx)
  return rows[0]?.value ?? {}
}

export async function storeSettings(
  tx: Tx,
  { value, byName, now }: { value: ReviewSettings; byName: string; now: Date },
): Promise<void> {
  await sql`
    insert into community.settings (name, value, by_name, at)
    values ('reviews', ${JSON.stringify(value)}, ${byName}, ${now})
    on conflict (name) do update set value = excluded.value, by_name = excluded.by_name, at = excluded.at`.execute(
    tx,
  )
}
