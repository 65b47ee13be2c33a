import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { queryOf, useMutationOf } from '../../../../web/query.ts'
import { useMe } from '../../../../web/session.ts'
import { useT } from '../../../../web/texts.ts'
import { Badge } from '../../../../web/ui/Badge.tsx'
import { toast } from '../../../../web/ui/Toasts.tsx'
import { dropNeed, listNeeds, listTasks, noteNeed, type Voice } from '../../contract.ts'
import { needTexts as texts } from '../../needs.texts.ts'
import { ActButton } from './ActButton.tsx'
import { TaskLine } from './TaskLine.tsx'

/** A voice becomes a task for today, or a need, with one press each. */
export function VoiceDoings({ voice: { voiceId, words } }: { voice: Voice }) {
  const t = useT()
  const { may } = useMe()
  const onError = (error: Error) => toast(error.message)
  const tasks = useQuery(queryOf(listTasks, { query: { voiceId } }))
  const needs = useQuery(queryOf(listNeeds, { query: { voiceId, limit: 1 } }))
  const drop = useMutationOf(dropNeed, { onError })
  const note = useMutationOf(noteNeed, {
    onError,
    onSuccess: ({ needId }) =>
      toast(t(texts.kept), { undo: () => drop.mutate({ params: { needId } }) }),
  })
  const isNeed = (needs.data?.items.length ?? 0) > 0
  const open = tasks.data?.items.some(({ doneAt }) => doneAt === null)
  return (
    <>
      {tasks.data?.items.map((task) => (
        <TaskLine key={task.taskId} task={task} />
      ))}
      {tasks.data && !open && <ActButton voiceId={voiceId} />}
      {isNeed && (
        <Badge tone="kaki" icon="heart">
          {t(texts.isNeed)}
        </Badge>
      )}
      {needs.data && !isNeed && (
        <Button
          variant="default"
          disabled={!may('voice.write') || words === ''}
          loading={note.isPending}
          onClick={() => note.mutate({ body: { voiceId } })}
        >
          {t(texts.keep)}
        </Button>
      )}
    </>
  )
}
