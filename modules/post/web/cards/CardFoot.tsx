import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useMutationOf } from '../../../../web/query.ts'
import { useMe } from '../../../../web/session.ts'
import { useT } from '../../../../web/texts.ts'
import { ConfirmDestructive } from '../../../../web/ui/ConfirmDestructive.tsx'
import { Icon } from '../../../../web/ui/Icon.tsx'
import { toast } from '../../../../web/ui/Toasts.tsx'
import { cardPageTexts as texts } from '../../card-pages.texts.ts'
import { cardRoomTexts } from '../../card-rooms.texts.ts'
import { type Card, cancelCard } from '../../contract.ts'
import css from './cards.module.css'
import { PrintModal } from './PrintModal.tsx'
import { outPath } from './paths.ts'
import { PROBLEM_HOW } from './words.ts'

/** Print this one alone, or call it off. */
export function CardFoot({ card, isChanged }: { card: Card; isChanged: boolean }) {
  const t = useT()
  const { may } = useMe()
  const navigate = useNavigate()
  const [open, setOpen] = useState<'print' | 'cancel' | null>(null)
  const cancel = useMutationOf(cancelCard, {
    onSuccess: () => {
      toast(t(card.conversationId ? texts.calledOffWaits : texts.calledOff))
      void navigate({ to: outPath })
    },
  })
  const { personName: name, problem } = card
  const why = !may('cards.write')
    ? t(cardRoomTexts.mayNotWrite)
    : isChanged
      ? t(texts.saveFirst)
      : problem
        ? t(PROBLEM_HOW[problem])
        : undefined
  return (
    <div className={css.row} style={{ marginTop: 16 }}>
      <Button
        variant="default"
        leftSection={<Icon name="print" />}
        disabled={why !== undefined}
        title={why}
        onClick={() => setOpen('print')}
      >
        {t(texts.print)}
      </Button>
      <Button
        className={css.far}
        variant="subtle"
        color="enji"
        disabled={!may('cards.write')}
        onClick={() => setOpen('cancel')}
      >
        {t(texts.callOff)}
      </Button>
      {open === 'print' && <PrintModal cards={[card]} onClose={() => setOpen(null)} />}
      <ConfirmDestructive
        opened={open === 'cancel'}
        onClose={() => setOpen(null)}
        title={t(texts.callOff)}
        verb={t(texts.callOff)}
        pending={cancel.isPending}
        error={cancel.error}
        onConfirm={() => cancel.mutate({ params: { cardId: card.cardId } })}
      >
        <p>{t(texts.callOffWords, { name })}</p>
        {card.conversationId && <p>{t(texts.waitsAgain)}</p>}
      </ConfirmDestructive>
    </div>
  )
}
