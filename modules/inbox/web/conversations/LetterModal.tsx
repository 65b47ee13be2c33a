import { Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { queryOf } from '../../../../web/query.ts'
import { useT } from '../../../../web/texts.ts'
import { ErrorState } from '../../../../web/ui/ErrorState.tsx'
import { Loading } from '../../../../web/ui/Loading.tsx'
import { texts as shell } from '../../../../web/web.texts.ts'
import { listLetterChannels } from '../../contract.ts'
import { letterTexts as texts } from '../../letters.texts.ts'
import { LetterForm } from './LetterForm.tsx'

/** The first word is ours: by which way, and what. */
export default function LetterModal({
  personId,
  onClose,
}: {
  personId: string
  onClose: () => void
}) {
  const t = useT()
  const ways = useQuery(queryOf(listLetterChannels, { params: { personId } }))
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(texts.write)}
      size="lg"
      closeButtonProps={{ 'aria-label': t(shell.close) }}
    >
      {ways.error && <ErrorState error={ways.error} onRetry={() => void ways.refetch()} />}
      {ways.isPending && <Loading lines={4} />}
      {ways.data && <LetterForm personId={personId} ways={ways.data} onClose={onClose} />}
    </Modal>
  )
}
