import { sql } from 'kysely'
import type { TalksJoined } from '../../inbox/index.ts'

/**
 * A letter begun in the talk that goes is found in the other. Who has begun in both finds one text below
 * the other; nobody has looked over the two together.
 */
export const joinLetters: TalksJoined = async ({ tx }, { personId, fromId, intoId, originId }) => {
  await sql`
    insert into rota.letters as l (person_id, conversation_id, staff_id, origin_id, channel, words,
      promise_text, promise_due, state, note, note_by, saved_at, asked_at)
    select person_id, ${intoId}, staff_id, ${originId}, channel, words, promise_text, promise_due, state,
      note, note_by, saved_at, asked_at
    from rota.letters where person_id = ${personId} and conversation_id = ${fromId}
    on conflict (person_id, conversation_id, staff_id) do update set
      words = concat_ws(E'\n\n', nullif(l.words, ''), nullif(excluded.words, '')),
      promise_text = coalesce(l.promise_text, excluded.promise_text),
      promise_due = case when l.promise_text is null then excluded.promise_due else l.promise_due end,
      state = 'writing', note = coalesce(l.note, excluded.note), note_by = coalesce(l.note_by, excluded.note_by),
      saved_at = greatest(l.saved_at, excluded.saved_at), asked_at = null`.execute(tx)
  await sql`delete from rota.letters
    where person_id = ${personId} and conversation_id = ${fromId}`.execute(tx)
}
