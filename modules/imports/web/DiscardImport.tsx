import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useMutationOf } from '../../../web/query.ts'
import { useT } from '../../../web/texts.ts'
import { ConfirmDestructive } from '../../../web/ui/ConfirmDestructive.tsx'
import { type ImportReport, listImports, undoImport } from '../contract.ts'
import { texts } from '../pages.texts.ts'

/** Puts a file away of which nothing was taken. */
export function DiscardImport({ row }: { row: ImportReport }) {
  const t = useT()
  const navigate = useNavigate()
  const [asks, setAsks] = useState(false)
  const discard = useMutationOf(undoImport, {
    refresh: [listImports],
    onSuccess: () => void navigate({ to: '/imports' }),
  })
  return (
    <>
      <Button variant="subtle" color="enji" onClick={() => setAsks(true)}>
        {t(texts.discard)}
      </Button>
      <ConfirmDestructive
        opened={asks}
        onClose={() => setAsks(false)}
        title={t(texts.discardTitle, { name: row.fileName })}
        verb={t(texts.discard)}
        pending={discard.isPending}
        error={discard.error ?? undefined}
        onConfirm={() => discard.mutate({ params: { importId: row.importId } })}
      >
        <p>{t(texts.discardWords)}</p>
      </ConfirmDestructive>
    </>
  )
}
