import { sql } from 'kysely'
import { type Ctx, requirePermission } from '../../kernel/context.ts'
import { SAMPLE_ID } from './sample-id.ts'

/** How many people and orders a removal would take away; orders entered for these people by hand go too. */
export async function countSampleShop(ctx: Ctx): Promise<{ people: number; orders: number }> {
  requirePermission(ctx, 'sample.manage')
  const { rows } = await sql<{ people: number; orders: number }>`
    with sample as materialized
      (select person_id from people.pub_persons where import_id = ${SAMPLE_ID})
    select (select count(*) from sample) as people,
      (select count(*) from orders.pub_orders join sample using (person_id)) as orders`.execute(
    ctx.tx,
  )
  return rows[0] ?? { people: 0, orders: 0 }
}
