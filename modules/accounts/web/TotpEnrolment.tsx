import { useMutationOf } from '../../../web/query.ts'
import { useT } from '../../../web/texts.ts'
import { QrCode } from '../../../web/ui/QrCode.tsx'
import { confirmTotp, readSecurity } from '../contract.ts'
import { texts } from '../settings.texts.ts'
import { RecoveryCodes } from './RecoveryCodes.tsx'
import css from './settings.module.css'
import { TotpCodeForm } from './TotpCodeForm.tsx'

/** Scan, confirm with a code, keep the recovery codes. */
export function TotpEnrolment(props: {
  ticket: string
  secret: string
  uri: string
  onDone: () => void
}) {
  const t = useT()
  const confirm = useMutationOf(confirmTotp, { refresh: [readSecurity] })
  if (confirm.data)
    return <RecoveryCodes codes={confirm.data.recoveryCodes} onClose={props.onDone} />
  const letters = props.secret.replace(/(.{4})/g, '$1 ').trim()
  return (
    <div className={css.totp}>
      <QrCode text={props.uri} label={t(texts.qr)} />
      <div>
        <p className="prose">{t(texts.totpScan)}</p>
        <code className={css.token}>{letters}</code>
        <p className="small">
          <a className="link" href={props.uri}>
            {t(texts.openApp)}
          </a>
        </p>
        <TotpCodeForm
          verb={t(texts.totpConfirm)}
          pending={confirm.isPending}
          error={confirm.error}
          onCode={(code) => confirm.mutate({ body: { ticket: props.ticket, code } })}
        />
      </div>
    </div>
  )
}
