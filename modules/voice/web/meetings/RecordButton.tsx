import { Button } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { useMutationOf } from '../../../../web/query.ts'
import { useMe } from '../../../../web/session.ts'
import { useT } from '../../../../web/texts.ts'
import { toast } from '../../../../web/ui/Toasts.tsx'
import { type Item, recordItem } from '../../contract.ts'
import { meetingPageTexts as texts } from '../../meeting-pages.texts.ts'
import { improvementPath } from '../improvements/paths.ts'

/** What is done becomes an improvement, with the voices that caused it: from there those who asked are told. */
export function RecordButton({ item }: { item: Item }) {
  const t = useT()
  const { may } = useMe()
  const navigate = useNavigate()
  const record = useMutationOf(recordItem, {
    onError: (error) => toast(error.message),
    onSuccess: ({ improvementId }) => void navigate({ to: improvementPath(improvementId) }),
  })
  if (item.improvementId)
    return (
      <Button size="xs" variant="default" component={Link} to={improvementPath(item.improvementId)}>
        {t(texts.shipped)}
      </Button>
    )
  return (
    <Button
      size="xs"
      variant="default"
      disabled={!may('voice.improve')}
      title={may('voice.improve') ? undefined : t(texts.mayNot)}
      loading={record.isPending}
      onClick={() => record.mutate({ params: { itemId: item.itemId }, body: {} })}
    >
      {t(texts.toShip)}
    </Button>
  )
}
