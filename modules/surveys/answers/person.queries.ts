import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import { NOBODY } from '../../voice/index.ts'
import { worded } from '../surveys.rules.ts'

/** An erased person's answers stay as counts: nobody's, with marks and choices and without words. */
export async function emptyAnswers(tx: Tx, personId: string): Promise<void> {
  await sql`
    update surveys.answers set person_id = ${NOBODY}, origin_id = ${NOBODY}, key = answer_id::text,
      ask_id = null, order_id = null, conversation_id = null, talk_id = null,
      values = (select coalesce(jsonb_object_agg(q.key, q.value - 'words'), '{}')
        from jsonb_each(values) q)
    where person_id = ${personId}`.execute(tx)
  await sql`delete from surveys.asks where person_id = ${personId}`.execute(tx)
  await sql`delete from surveys.seats where person_id = ${personId}`.execute(tx)
  await sql`update surveys.quotes set person_id = ${NOBODY}, origin_id = ${NOBODY}
    where person_id = ${personId}`.execute(tx)
}

export async function exportSeats(tx: Tx, personId: string) {
  const { rows } = await sql<{
    study: string
    state: string
    consentAt: Date | null
    notes: string
  }>`
    select s.name as study, t.state, t.consent_at as "consentAt", t.notes
    from surveys.seats t join surveys.studies s on s.study_id = t.study_id
    where t.person_id = ${personId} order by t.invited_at`.execute(tx)
  return rows
}

export async function exportAnswers(tx: Tx, personId: string) {
  const { rows } = await sql<{
    surveyName: string
    answeredAt: Date
    channel: string
    questions: {
      id: string
      ja: string
      en: string
      options: { id: string; ja: string; en: string }[]
    }[]
    values: Record<string, { score?: number; chosen?: string[]; words?: string }>
  }>`
    select s.name as "surveyName", a.answered_at as "answeredAt", a.channel, v.questions, a.values
    from surveys.answers a join surveys.surveys s on s.survey_id = a.survey_id
    join surveys.versions v on v.survey_id = a.survey_id and v.version = a.version
    where a.person_id = ${personId} order by a.answered_at`.execute(tx)
  return rows.map(({ questions, values, ...row }) => ({
    ...row,
    answers: questions.flatMap(({ options, ...question }) => {
      const value = values[question.id]
      if (!value) return []
      const chosen = options.filter((option) => value.chosen?.includes(option.id))
      const said = [value.score, ...chosen.map((option) => worded(option, 'ja')), value.words]
      return [
        {
          question: worded(question, 'ja'),
          answer: said.filter((part) => part !== undefined).join(' '),
        },
      ]
    }),
  }))
}

export async function exportAsks(tx: Tx, personId: string) {
  const { rows } = await sql<{ askedAt: Date; label: string; channel: string | null }>`
    select asked_at as "askedAt", label, channel from surveys.asks
    where person_id = ${personId} and state = 'asked' order by asked_at`.execute(tx)
  return rows
}
