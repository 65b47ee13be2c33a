import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useMutationOf } from '../../../../web/query.ts'
import { useT } from '../../../../web/texts.ts'
import { toast } from '../../../../web/ui/Toasts.tsx'
import { raiseHand } from '../../contract.ts'
import { handsTexts } from '../../hands.texts.ts'
import { debtTexts as texts } from '../../team.texts.ts'
import { replyPath } from '../paths.ts'

/** 「わたしが書きます」: it becomes mine, and I write at once. */
export function TakeButton({ conversationId, name }: { conversationId: string; name: string }) {
  const t = useT()
  const navigate = useNavigate()
  const take = useMutationOf(raiseHand, {
    onSuccess: () => {
      toast(t(handsTexts.taken, { name }))
      void navigate({ to: replyPath(conversationId) })
    },
    onError: (error) => toast(error.message),
  })
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      loading={take.isPending}
      onClick={() => take.mutate({ params: { conversationId } })}
    >
      {t(texts.take)}
    </Button>
  )
}
