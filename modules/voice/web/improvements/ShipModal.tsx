import { Modal } from '@mantine/core'
import { useState } from 'react'
import { useMutationOf } from '../../../../web/query.ts'
import { useT } from '../../../../web/texts.ts'
import { DateField } from '../../../../web/ui/DateField.tsx'
import { FormFoot } from '../../../../web/ui/FormFoot.tsx'
import { toast } from '../../../../web/ui/Toasts.tsx'
import { useDayIn } from '../../../../web/useDayIn.ts'
import { shipImprovement } from '../../contract.ts'
import { improvementPageTexts as texts } from '../../improvement-pages.texts.ts'
import css from './improvements.module.css'

/** It is done: on which day, and what follows from saying so. */
export function ShipModal({
  improvementId,
  onClose,
}: {
  improvementId: string
  onClose: () => void
}) {
  const t = useT()
  const today = useDayIn()()
  const [shippedOn, setDay] = useState(today)
  const ship = useMutationOf(shipImprovement, {
    onSuccess: ({ number }) => {
      toast(t(texts.shipped, { number: t(texts.number, { number }) }))
      onClose()
    },
  })
  return (
    <Modal opened onClose={onClose} title={t(texts.ship)}>
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault()
          ship.mutate({ params: { improvementId }, body: { shippedOn } })
        }}
      >
        <p className="prose">{t(texts.shipWords)}</p>
        <DateField label={t(texts.shipTitle)} value={shippedOn} max={today} onChange={setDay} />
        <FormFoot
          verb={t(texts.ship)}
          saving={ship.isPending}
          error={ship.error}
          onCancel={onClose}
          blocked={shippedOn ? undefined : t(texts.shipTitle)}
        />
      </form>
    </Modal>
  )
}
