import { Button } from '@mantine/core'
import { useFormat } from '../../../../web/format.ts'
import { useMutationOf } from '../../../../web/query.ts'
import { useMe } from '../../../../web/session.ts'
import { useT } from '../../../../web/texts.ts'
import { Due } from '../../../../web/ui/Due.tsx'
import { toast } from '../../../../web/ui/Toasts.tsx'
import { finishTask, reopenTask, type VoiceTask } from '../../contract.ts'
import { needTexts as texts } from '../../needs.texts.ts'
import css from './needs.module.css'

/** Who has it until when, and that it is done. */
export function TaskLine({ task }: { task: VoiceTask }) {
  const t = useT()
  const format = useFormat()
  const { may } = useMe()
  const { taskId, staffName, dueOn, doneAt } = task
  const params = { taskId }
  const onError = (error: Error) => toast(error.message)
  const reopen = useMutationOf(reopenTask, { onError })
  const finish = useMutationOf(finishTask, {
    onError,
    onSuccess: () => toast(t(texts.wasDone), { undo: () => reopen.mutate({ params }) }),
  })
  if (doneAt)
    return (
      <p className="small quiet">{t(texts.doneOn, { day: format.day(doneAt), name: staffName })}</p>
    )
  return (
    <div className={css.task}>
      <Due on={dueOn} />
      <span className="small">{t(texts.hasIt, { name: staffName })}</span>
      <Button
        variant="default"
        size="xs"
        disabled={!may('voice.write')}
        loading={finish.isPending}
        onClick={() => finish.mutate({ params, body: {} })}
      >
        {t(texts.done)}
      </Button>
    </div>
  )
}
