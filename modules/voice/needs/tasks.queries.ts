import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'

export interface TaskRow {
  personId: string
  taskId: string
  voiceId: string
  staffId: string
  staffName: string
  dueOn: string
  doneAt: Date | null
}

/** Of the same origin as its voice, with which it goes where two merged people part again. */
export async function insertTask(
  tx: Tx,
  task: { personId: string; taskId: string; voiceId: string; staffId: string; dueOn: string },
  now: Date,
): Promise<void> {
  await sql`insert into voice.tasks (person_id, task_id, origin_id, voice_id, staff_id, due_on, created_at)
    select person_id, ${task.taskId}::uuid, origin_id, voice_id, ${task.staffId}::uuid,
      ${task.dueOn}::date, ${now}::timestamptz
    from voice.voices where person_id = ${task.personId} and voice_id = ${task.voiceId}`.execute(tx)
}

/** Those of one voice, or what one of the staff has open. */
export async function findTasks(
  tx: Tx,
  of: { voiceId: string } | { staffId: string } | { taskId: string },
): Promise<TaskRow[]> {
  const which =
    'voiceId' in of
      ? sql`t.voice_id = ${of.voiceId}`
      : 'taskId' in of
        ? sql`t.task_id = ${of.taskId}`
        : sql`t.staff_id = ${of.staffId} and t.done_at is null`
  const { rows } = await sql<TaskRow>`
    select t.person_id as "personId", t.task_id as "taskId", t.voice_id as "voiceId",
      t.staff_id as "staffId", coalesce(s.name, '') as "staffName", t.due_on as "dueOn",
      t.done_at as "doneAt"
    from voice.tasks t left join accounts.pub_staff s on s.staff_id = t.staff_id
    where ${which} order by t.due_on, t.task_id limit 100`.execute(tx)
  return rows
}

export async function setTaskDone(
  tx: Tx,
  { taskId, doneAt }: { taskId: string; doneAt: Date | null },
): Promise<void> {
  await sql`update voice.tasks set done_at = ${doneAt} where task_id = ${taskId}`.execute(tx)
}

export async function deleteTask(tx: Tx, taskId: string): Promise<void> {
  await sql`delete from voice.tasks where task_id = ${taskId}`.execute(tx)
}
