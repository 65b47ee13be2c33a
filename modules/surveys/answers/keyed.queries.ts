import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import type { Values } from '../surveys.rules.ts'

/** Two at most: one is right, two are one too many. */
export async function findByNumber(tx: Tx, value: string): Promise<string[]> {
  const { rows } = await sql<{ personId: string }>`
    select distinct person_id as "personId" from people.pub_identities
    where kind = 'customer_number' and value = ${value} limit 2`.execute(tx)
  return rows.map(({ personId }) => personId)
}

export interface KeyedAnswer {
  personId: string
  surveyId: string
  key: string
  values: Values
  createdAt: Date
}

export async function lockAnswer(tx: Tx, answerId: string): Promise<KeyedAnswer | undefined> {
  const { rows } = await sql<KeyedAnswer>`
    select person_id as "personId", survey_id as "surveyId", key, values, created_at as "createdAt"
    from surveys.answers where answer_id = ${answerId} for update`.execute(tx)
  return rows[0]
}

export async function deleteAnswer(
  tx: Tx,
  { personId, answerId }: { personId: string; answerId: string },
): Promise<void> {
  await sql`delete from surveys.answers
    where person_id = ${personId} and answer_id = ${answerId}`.execute(tx)
}

/** What the greater part of an order was spent on. */
export async function findMainProduct(
  tx: Tx,
  { personId, orderId }: { personId: string; orderId: string },
): Promise<string | null> {
  const { rows } = await sql<{ productId: string }>`
    select product_id as "productId" from orders.pub_lines
    where person_id = ${personId} and order_id = ${orderId} and product_id is not null
    order by amount desc, line_no limit 1`.execute(tx)
  return rows[0]?.productId ?? null
}
