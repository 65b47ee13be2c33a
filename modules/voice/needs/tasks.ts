import { dayIn } from '../../../kernel/clock.ts'
import { type Ctx, inTransaction, requirePermission } from '../../../kernel/context.ts'
import { forbidden, notFound } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import { audit, readCompany } from '../../accounts/index.ts'
import type { VoiceTask } from '../contract/needs.ts'
import { needTexts as texts } from '../needs.texts.ts'
import { readVoices } from '../voices/read-voices.ts'
import { lockVoice } from '../voices/voices.queries.ts'
import { voiceTexts } from '../voices.texts.ts'
import { deleteTask, findTasks, insertTask, setTaskDone } from './tasks.queries.ts'

/**
 * Whoever asks takes a voice on, to do something about it today, by the company's day. Who has it already
 * keeps it. Throws `not_found`; `forbidden` for what is not one of the staff.
 */
export async function actToday(
  ctx: Ctx,
  { voiceId }: { voiceId: string },
): Promise<{ taskId: string; isNew: boolean }> {
  requirePermission(ctx, 'voice.write')
  const staffId = requireStaff(ctx)
  return inTransaction(ctx, async (ctx) => {
    const voice = await lockVoice(ctx.tx, voiceId)
    if (!voice) throw notFound(voiceTexts.noSuchVoice)
    const [open] = (await findTasks(ctx.tx, { voiceId })).filter((task) => !task.doneAt)
    if (open) return { taskId: open.taskId, isNew: false }
    const taskId = newId()
    const dueOn = dayIn((await readCompany(ctx)).zone, ctx.now)
    const { personId } = voice
    await insertTask(ctx.tx, { personId, taskId, voiceId, staffId, dueOn }, ctx.now)
    await audit(ctx, { action: 'voice.task_taken', subject: { kind: 'voice', id: voiceId } })
    return { taskId, isNew: true }
  })
}

function requireStaff({ actor }: Ctx): string {
  if (actor.kind !== 'staff') throw forbidden(texts.staffOnly)
  return actor.staffId
}

/** Your own that are open, those due longest first; or all of one voice. */
export async function listTasks(
  ctx: Ctx,
  { voiceId }: { voiceId?: string | undefined },
): Promise<{ items: VoiceTask[] }> {
  requirePermission(ctx, 'voice.read')
  const of = voiceId ? { voiceId } : ctx.actor.kind === 'staff' && { staffId: ctx.actor.staffId }
  const rows = of ? await findTasks(ctx.tx, of) : []
  const voices = await readVoices(ctx, [...new Set(rows.map((task) => task.voiceId))])
  const byId = new Map(voices.map((voice) => [voice.voiceId, voice]))
  const items = rows.flatMap(({ personId, voiceId, ...task }): VoiceTask[] => {
    const voice = byId.get(voiceId)
    return voice ? [{ ...task, voice }] : []
  })
  return { items }
}

export const finishTask = (ctx: Ctx, { taskId }: { taskId: string }) =>
  change(ctx, taskId, 'voice.task_done', (ctx) => setTaskDone(ctx.tx, { taskId, doneAt: ctx.now }))

export const reopenTask = (ctx: Ctx, { taskId }: { taskId: string }) =>
  change(ctx, taskId, 'voice.task_reopened', (ctx) => setTaskDone(ctx.tx, { taskId, doneAt: null }))

export const dropTask = (ctx: Ctx, { taskId }: { taskId: string }) =>
  change(ctx, taskId, 'voice.task_dropped', (ctx) => deleteTask(ctx.tx, taskId))

/** Whoever may catch voices may finish what a colleague took on. */
async function change(
  ctx: Ctx,
  taskId: string,
  action: string,
  to: (ctx: Ctx) => Promise<void>,
): Promise<{ taskId: string }> {
  requirePermission(ctx, 'voice.write')
  return inTransaction(ctx, async (ctx) => {
    const [task] = await findTasks(ctx.tx, { taskId })
    if (!task) throw notFound(texts.noSuchTask)
    await to(ctx)
    await audit(ctx, { action, subject: { kind: 'voice', id: task.voiceId } })
    return { taskId }
  })
}
