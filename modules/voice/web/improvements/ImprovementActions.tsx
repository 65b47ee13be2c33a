import { Button, Modal } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useMutationOf } from '../../../../web/query.ts'
import { useMe } from '../../../../web/session.ts'
import { useT } from '../../../../web/texts.ts'
import { ConfirmDestructive } from '../../../../web/ui/ConfirmDestructive.tsx'
import { toast } from '../../../../web/ui/Toasts.tsx'
import {
  changeImprovement,
  dropImprovement,
  unshipImprovement,
  type WholeImprovement,
} from '../../contract.ts'
import { improvementPageTexts as texts } from '../../improvement-pages.texts.ts'
import { ImprovementForm } from './ImprovementForm.tsx'
import { improvementsPath } from './paths.ts'
import { ShipModal } from './ShipModal.tsx'

type Open = 'edit' | 'ship' | 'drop' | null

/** What can be done with one: said better, done, taken back, withdrawn. */
export function ImprovementActions({ improvement }: { improvement: WholeImprovement }) {
  const t = useT()
  const { may } = useMe()
  const navigate = useNavigate()
  const [open, setOpen] = useState<Open>(null)
  const { improvementId, title, shippedOn, askers, causes } = improvement
  const params = { improvementId }
  const close = () => setOpen(null)
  const unship = useMutationOf(unshipImprovement, {
    onSuccess: () => toast(t(texts.unshipped)),
    onError: (error) => toast(error.message),
  })
  const drop = useMutationOf(dropImprovement, {
    refresh: [],
    onSuccess: () => {
      toast(t(texts.dropped))
      void navigate({ to: improvementsPath })
    },
  })
  const barred = may('voice.improve') ? {} : { disabled: true, title: t(texts.mayNot) }
  const isTold = askers.some(({ state }) => state !== 'not_yet')
  return (
    <>
      {!shippedOn && (
        <Button variant="subtle" color="red" {...barred} onClick={() => setOpen('drop')}>
          {t(texts.drop)}
        </Button>
      )}
      {shippedOn && !isTold && (
        <Button
          variant="subtle"
          loading={unship.isPending}
          {...barred}
          onClick={() => unship.mutate({ params, body: {} })}
        >
          {t(texts.unship)}
        </Button>
      )}
      <Button variant="default" {...barred} onClick={() => setOpen('edit')}>
        {t(texts.edit)}
      </Button>
      {!shippedOn && (
        <Button {...barred} onClick={() => setOpen('ship')}>
          {t(texts.ship)}
        </Button>
      )}
      {open === 'ship' && <ShipModal improvementId={improvementId} onClose={close} />}
      {open === 'edit' && <EditModal improvement={improvement} onClose={close} />}
      <ConfirmDestructive
        opened={open === 'drop'}
        onClose={close}
        title={t(texts.dropTitle)}
        verb={t(texts.drop)}
        pending={drop.isPending}
        error={drop.error}
        onConfirm={() => drop.mutate({ params, body: {} })}
      >
        {t(texts.dropWords, { title, count: causes.length })}
      </ConfirmDestructive>
    </>
  )
}

function EditModal({
  improvement,
  onClose,
}: {
  improvement: WholeImprovement
  onClose: () => void
}) {
  const t = useT()
  const { improvementId, title, changed, because, version, owner } = improvement
  const save = useMutationOf(changeImprovement, {
    onSuccess: () => {
      toast(t(texts.changedNow))
      onClose()
    },
  })
  return (
    <Modal opened onClose={onClose} size="lg" title={t(texts.edit)}>
      <ImprovementForm
        initial={{ title, changed, because, version, ownerId: owner?.staffId ?? null }}
        saving={save.isPending}
        error={save.error}
        onSave={(body) => save.mutate({ params: { improvementId }, body })}
        onCancel={onClose}
      />
    </Modal>
  )
}
