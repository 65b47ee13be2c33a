import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { useMutationOf } from '../../../web/query.ts'
import { useT } from '../../../web/texts.ts'
import { ErrorState } from '../../../web/ui/ErrorState.tsx'
import { Sheet } from '../../../web/ui/Sheet.tsx'
import { readSecurity, renewRecoveryCodes, startTotp, stopTotp } from '../contract.ts'
import { texts } from '../settings.texts.ts'
import { RecoveryCodes } from './RecoveryCodes.tsx'
import css from './settings.module.css'
import { TotpCodeForm } from './TotpCodeForm.tsx'
import { TotpEnrolment } from './TotpEnrolment.tsx'

type Doing = 'enrol' | 'stop' | 'renew' | null

export function TotpSheet({ on, codesLeft }: { on: boolean; codesLeft: number }) {
  const t = useT()
  const [doing, setDoing] = useState<Doing>(null)
  const start = useMutationOf(startTotp, { refresh: [], onSuccess: () => setDoing('enrol') })
  const close = () => setDoing(null)
  return (
    <Sheet title={t(texts.totp)} note={t(texts.totpNote)}>
      <p className="prose">{on ? t(texts.totpOn, { count: codesLeft }) : t(texts.totpOff)}</p>
      {start.error && <ErrorState error={start.error} />}
      <div className={css.foot}>
        {on ? (
          <>
            <Button variant="default" onClick={() => setDoing('renew')}>
              {t(texts.recoveryRenew)}
            </Button>
            <Button variant="subtle" color="enji" onClick={() => setDoing('stop')}>
              {t(texts.totpStop)}
            </Button>
          </>
        ) : (
          <Button variant="default" loading={start.isPending} onClick={() => start.mutate({})}>
            {t(texts.totpStart)}
          </Button>
        )}
      </div>
      <Modal
        opened={doing === 'enrol'}
        onClose={close}
        size="lg"
        title={t(texts.totpTitle)}
        closeButtonProps={{ 'aria-label': t(texts.close) }}
      >
        {start.data && <TotpEnrolment {...start.data} onDone={close} />}
      </Modal>
      <StopModal opened={doing === 'stop'} onClose={close} />
      <RenewModal opened={doing === 'renew'} onClose={close} />
    </Sheet>
  )
}

type ModalProps = { opened: boolean; onClose: () => void }

function StopModal({ opened, onClose }: ModalProps) {
  const t = useT()
  const stop = useMutationOf(stopTotp, { refresh: [readSecurity], onSuccess: onClose })
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t(texts.totpStopTitle)}
      closeButtonProps={{ 'aria-label': t(texts.close) }}
    >
      <p className="prose">{t(texts.totpStopWords)}</p>
      <TotpCodeForm
        verb={t(texts.totpStop)}
        pending={stop.isPending}
        error={stop.error}
        onCode={(code) => stop.mutate({ body: { code } })}
        onCancel={onClose}
      />
    </Modal>
  )
}

function RenewModal({ opened, onClose }: ModalProps) {
  const t = useT()
  const renew = useMutationOf(renewRecoveryCodes, { refresh: [readSecurity] })
  const leave = () => {
    renew.reset()
    onClose()
  }
  return (
    <Modal
      opened={opened}
      onClose={leave}
      title={t(texts.recoveryTitle)}
      closeButtonProps={{ 'aria-label': t(texts.close) }}
    >
      {renew.data ? (
        <RecoveryCodes codes={renew.data.recoveryCodes} onClose={leave} />
      ) : (
        <>
          <p className="prose">{t(texts.recoveryRenewWords)}</p>
          <TotpCodeForm
            verb={t(texts.recoveryRenew)}
            pending={renew.isPending}
            error={renew.error}
            onCode={(code) => renew.mutate({ body: { code } })}
            onCancel={leave}
          />
        </>
      )}
    </Modal>
  )
}
