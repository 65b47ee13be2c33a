import { Button } from '@mantine/core'
import { useState } from 'react'
import { useMutationOf } from '../../../web/query.ts'
import { useMe } from '../../../web/session.ts'
import { useT } from '../../../web/texts.ts'
import { ConfirmDestructive } from '../../../web/ui/ConfirmDestructive.tsx'
import { Icon } from '../../../web/ui/Icon.tsx'
import { type ImportReport, undoImport } from '../contract.ts'
import { texts } from '../pages.texts.ts'

/** Takes the whole import back, after naming what goes and what stays. */
export function UndoImport({ row }: { row: ImportReport }) {
  const t = useT()
  const { may } = useMe()
  const [asks, setAsks] = useState(false)
  const undo = useMutationOf(undoImport)
  if (!may('imports.run')) return null
  const { ordersCreated, returnsCreated, subscriptionsCreated, peopleCreated } = row.result
  const counts = {
    rows: row.rows.taken,
    orders: ordersCreated,
    returns: returnsCreated,
    subscriptions: subscriptionsCreated,
    people: peopleCreated,
  }
  return (
    <>
      <Button
        variant="subtle"
        color="enji"
        leftSection={<Icon name="undo" />}
        onClick={() => setAsks(true)}
      >
        {t(texts.undo)}
      </Button>
      <ConfirmDestructive
        opened={asks}
        onClose={() => setAsks(false)}
        title={t(texts.undoTitle)}
        verb={t(texts.undoVerb, counts)}
        pending={undo.isPending}
        error={undo.error ?? undefined}
        onConfirm={() => undo.mutate({ params: { importId: row.importId } })}
      >
        <p>{t(texts.undoWords, counts)}</p>
        <p>{t(texts.undoStays)}</p>
      </ConfirmDestructive>
    </>
  )
}
