import { Button } from '@mantine/core'
import { useFormat } from '../../../../web/format.ts'
import { useMutationOf } from '../../../../web/query.ts'
import { useMe } from '../../../../web/session.ts'
import { useT } from '../../../../web/texts.ts'
import { toast } from '../../../../web/ui/Toasts.tsx'
import { putOnAgenda, removeItem } from '../../contract.ts'
import { meetingPageTexts as texts } from '../../meeting-pages.texts.ts'

/** One press puts a voice on the agenda of the next meeting. */
export function PutOnAgenda({ voiceId, small }: { voiceId: string; small?: boolean }) {
  const t = useT()
  const format = useFormat()
  const { may } = useMe()
  const onError = (error: Error) => toast(error.message)
  const remove = useMutationOf(removeItem, {
    onError,
    onSuccess: () => toast(t(texts.removed)),
  })
  const put = useMutationOf(putOnAgenda, {
    onError,
    onSuccess: ({ itemId, heldOn, isNew }) => {
      const day = format.day(heldOn)
      if (isNew)
        toast(t(texts.putOn, { day }), { undo: () => remove.mutate({ params: { itemId } }) })
      else toast(t(texts.putAlready, { day }))
    },
  })
  return (
    <Button
      variant={small ? 'subtle' : 'default'}
      {...(small && { size: 'xs' })}
      disabled={!may('voice.write')}
      title={may('voice.write') ? undefined : t(texts.mayNotPut)}
      loading={put.isPending}
      onClick={() => put.mutate({ params: { voiceId }, body: {} })}
    >
      {t(texts.put)}
    </Button>
  )
}
