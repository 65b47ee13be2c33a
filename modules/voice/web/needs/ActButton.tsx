import { Button } from '@mantine/core'
import { useMutationOf } from '../../../../web/query.ts'
import { useMe } from '../../../../web/session.ts'
import { useT } from '../../../../web/texts.ts'
import { toast } from '../../../../web/ui/Toasts.tsx'
import { actToday, dropTask } from '../../contract.ts'
import { needTexts as texts } from '../../needs.texts.ts'
import { voicesPath } from '../topics/paths.ts'

/** One press makes the voice a task of one's own for today. */
export function ActButton({ voiceId }: { voiceId: string }) {
  const t = useT()
  const { may } = useMe()
  const onError = (error: Error) => toast(error.message)
  const drop = useMutationOf(dropTask, { onError })
  const act = useMutationOf(actToday, {
    onError,
    onSuccess: ({ taskId, isNew }) =>
      toast(t(texts.acting), {
        link: { to: voicesPath, label: t(texts.seeTasks) },
        ...(isNew && { undo: () => drop.mutate({ params: { taskId } }) }),
      }),
  })
  return (
    <Button
      variant="default"
      disabled={!may('voice.write') || act.isSuccess}
      loading={act.isPending}
      onClick={() => act.mutate({ params: { voiceId }, body: {} })}
    >
      {t(texts.act)}
    </Button>
  )
}
