import { sql } from 'kysely'
import type { Tx } from '../../kernel/context.ts'
import type { PersonPart } from '../people/index.ts'
import { rotaTexts } from './rota.texts.ts'

/** Who was asked to answer somebody stays as a count; every word about it goes with them. */
export const personPart: PersonPart = {
  exportData: async ({ tx }, personId) => ({ replyTurns: await exportTurns(tx, personId) }),
  exportLabels: {
    replyTurns: rotaTexts.exportTurns,
    askedAt: rotaTexts.exportAskedAt,
    askedWho: rotaTexts.exportAskedWho,
    endedAt: rotaTexts.exportEndedAt,
  },
  erase: ({ tx }, personId) => eraseWords(tx, personId),
}

async function exportTurns(tx: Tx, personId: string) {
  const { rows } = await sql<{ askedAt: Date; askedWho: string; endedAt: Date | null }>`
    select t.given_at as "askedAt", s.name as "askedWho", t.ended_at as "endedAt"
    from rota.turns t join accounts.pub_staff s using (staff_id)
    where t.person_id = ${personId} order by t.given_at`.execute(tx)
  return rows
}

async function eraseWords(tx: Tx, personId: string): Promise<void> {
  await sql`delete from rota.letters where person_id = ${personId}`.execute(tx)
  await sql`delete from rota.thanks where person_id = ${personId}`.execute(tx)
  await sql`delete from rota.hands where person_id = ${personId}`.execute(tx)
  await sql`delete from rota.readings where person_id = ${personId}`.execute(tx)
  await sql`update rota.turns set ended_at = given_at, ended = 'closed'
    where person_id = ${personId} and ended_at is null`.execute(tx)
}
