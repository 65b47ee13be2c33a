import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import { NOBODY, type VoiceChannel, type VoiceKind } from '../voices.rules.ts'

type Period = { from: Date; until: Date }

const within = ({ from, until }: Period) =>
  sql`v.state = 'kept' and v.said_at >= ${from} and v.said_at < ${until}`

export async function countWeek(
  tx: Tx,
  period: Period,
): Promise<{ voices: number; people: number }> {
  const { rows } = await sql<{ voices: number; people: number }>`
    select count(*)::int as voices,
      (count(distinct nullif(v.person_id, ${NOBODY}::uuid)))::int as people
    from voice.voices v where ${within(period)}`.execute(tx)
  return rows[0] ?? { voices: 0, people: 0 }
}

export async function countKinds(
  tx: Tx,
  period: Period,
): Promise<{ kind: VoiceKind | null; voices: number }[]> {
  const { rows } = await sql<{ kind: VoiceKind | null; voices: number }>`
    select v.kind, count(*)::int as voices from voice.voices v where ${within(period)}
    group by v.kind order by voices desc, v.kind`.execute(tx)
  return rows
}

export async function countChannels(
  tx: Tx,
  period: Period,
): Promise<{ channel: VoiceChannel; voices: number }[]> {
  const { rows } = await sql<{ channel: VoiceChannel; voices: number }>`
    select v.channel, count(*)::int as voices from voice.voices v where ${within(period)}
    group by v.channel order by voices desc, v.channel`.execute(tx)
  return rows
}

export async function countWeekTopics(
  tx: Tx,
  period: Period,
  limit: number,
): Promise<{ name: string; voices: number }[]> {
  const { rows } = await sql<{ name: string; voices: number }>`
    select t.name, count(*)::int as voices from voice.voices v
    join voice.voice_topics vt on vt.person_id = v.person_id and vt.voice_id = v.voice_id
    join voice.topics t on t.topic_id = vt.topic_id
    where ${within(period)} group by t.topic_id, t.name order by voices desc, t.name limit ${limit}`.execute(
    tx,
  )
  return rows
}
