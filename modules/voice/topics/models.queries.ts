import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import type { Mood, VoiceKind } from '../voices.rules.ts'
import type { Measured } from './learning/heads.ts'

export interface ModelRow {
  modelId: string
  /** `kind`, `mood` or `topic:<id>`. */
  head: string
  state: 'used' | 'replaced' | 'set_aside'
  labels: number
  measured: Measured
  trainedAt: Date
}

const columns = sql`model_id as "modelId", head, state, labels, measured, trained_at as "trainedAt"`

export async function findUsed(tx: Tx): Promise<ModelRow[]> {
  const { rows } = await sql<ModelRow>`
    select ${columns} from voice.models where state = 'used'`.execute(tx)
  return rows
}

/** The newest of each head, whatever became of it. */
export async function findNewest(tx: Tx): Promise<ModelRow[]> {
  const { rows } = await sql<ModelRow>`
    select distinct on (head) ${columns} from voice.models order by head, trained_at desc`.execute(
    tx,
  )
  return rows
}

export async function findWeights(
  tx: Tx,
  modelIds: readonly string[],
): Promise<Map<string, Buffer>> {
  if (modelIds.length === 0) return new Map()
  const { rows } = await sql<{ modelId: string; weights: Buffer }>`
    select model_id as "modelId", weights from voice.models
    where model_id = any(${modelIds}::uuid[]) and weights is not null`.execute(tx)
  return new Map(rows.map(({ modelId, weights }) => [modelId, weights]))
}

/** Puts a new one into use, or beside; only the one in use keeps its weights. */
export async function insertModel(
  tx: Tx,
  { weights, by, ...model }: ModelRow & { weights: Buffer | null; by: string },
): Promise<void> {
  if (model.state === 'used')
    await sql`update voice.models set state = 'replaced', weights = null
      where head = ${model.head} and state = 'used'`.execute(tx)
  await sql`insert into voice.models (model_id, head, state, labels, measured, weights, trained_at, trained_by)
    values (${model.modelId}, ${model.head}, ${model.state}, ${model.labels},
      ${JSON.stringify(model.measured)}::jsonb, ${weights}, ${model.trainedAt}, ${by})`.execute(tx)
}

/** A head that is no more, e.g. of a topic put away. */
export async function retireHeads(tx: Tx, heads: readonly string[]): Promise<void> {
  await sql`update voice.models set state = 'replaced', weights = null
    where state = 'used' and head = any(${heads}::text[])`.execute(tx)
}

export interface MarkedVoice {
  words: string
  kind: VoiceKind | null
  mood: Mood | null
  topicIds: string[]
  markedAt: Date
}

/**
 * The newest voices that somebody on the staff has kept and marked: what it learns from. Topics count with
 * those above them left out: each head learns its own.
 */
export async function findMarked(tx: Tx, limit: number): Promise<MarkedVoice[]> {
  const { rows } = await sql<MarkedVoice>`
    select v.words, v.kind, v.mood, v.updated_at as "markedAt",
      coalesce((select array_agg(vt.topic_id::text) from voice.voice_topics vt
        where vt.person_id = v.person_id and vt.voice_id = v.voice_id), '{}') as "topicIds"
    from voice.voices v
    where v.state = 'kept' and v.words <> '' and (v.kind is not null or v.mood is not null
      or exists (select from voice.voice_topics vt where vt.person_id = v.person_id
        and vt.voice_id = v.voice_id and vt.by = 'staff'))
    order by v.said_at desc, v.voice_id desc limit ${limit}`.execute(tx)
  return rows
}

export interface Kept {
  proposed: { kind: VoiceKind | null; mood: Mood | null; topicIds: string[] }
  kind: VoiceKind | null
  mood: Mood | null
  topicIds: string[]
}

/** Proposals that somebody has decided on since, beside what they made of them. */
export async function findDecided(tx: Tx, from: Date): Promise<Kept[]> {
  const { rows } = await sql<Kept>`
    select v.proposal as proposed, v.kind, v.mood,
      coalesce((select array_agg(vt.topic_id::text) from voice.voice_topics vt
        where vt.person_id = v.person_id and vt.voice_id = v.voice_id), '{}') as "topicIds"
    from voice.voices v
    where v.proposal is not null and v.state = 'kept' and v.updated_at >= ${from}`.execute(tx)
  return rows
}

export async function countDismissed(tx: Tx, from: Date): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from voice.voices
    where proposal is not null and state = 'dismissed' and updated_at >= ${from}`.execute(tx)
  return rows[0]?.n ?? 0
}

export interface OwnWordRow {
  word: string
  mood: 'good' | 'bad' | 'none'
}

export async function findOwnWords(tx: Tx): Promise<OwnWordRow[]> {
  const { rows } = await sql<OwnWordRow>`
    select word, mood from voice.mood_words order by word`.execute(tx)
  return rows
}

export async function putWord(
  tx: Tx,
  { word, mood }: OwnWordRow,
  { by, now }: { by: string; now: Date },
): Promise<void> {
  await sql`insert into voice.mood_words (word, mood, created_by, created_at)
    values (${word}, ${mood}, ${by}, ${now})
    on conflict (word) do update set mood = excluded.mood, created_by = excluded.created_by,
      created_at = excluded.created_at`.execute(tx)
}

export async function deleteWord(tx: Tx, word: string): Promise<void> {
  await sql`delete from voice.mood_words where word = ${word}`.execute(tx)
}

/** How many voices somebody has marked so far. */
export async function countMarked(tx: Tx): Promise<{ kind: number; mood: number; topics: number }> {
  const { rows } = await sql<{ kind: number; mood: number; topics: number }>`
    select count(*) filter (where kind is not null)::int as kind,
      count(*) filter (where mood is not null)::int as mood,
      (select count(distinct voice_id)::int from voice.voice_topics) as topics
    from voice.voices where state = 'kept' and words <> ''`.execute(tx)
  return rows[0] ?? { kind: 0, mood: 0, topics: 0 }
}
