import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { ApiError } from '../api.ts'
import { useT } from '../texts.ts'
import { texts } from '../web.texts.ts'
import css from './FormFoot.module.css'
import { Icon } from './Icon.tsx'

export interface FormFootProps {
  /** On the one filled button: 「保存する」 unless it says what it does. */
  verb?: string
  saving?: boolean
  /** What the server refused; nothing written is lost. */
  error?: unknown
  /** Why it cannot be pressed now. The button stays, disabled. */
  blocked?: string
  onCancel?: () => void
  /** At the far end: a destructive text button. */
  far?: ReactNode
}

/** The foot of a form: the verb, the way out, and what went wrong in words. */
export function FormFoot({ verb, saving, error, blocked, onCancel, far }: FormFootProps) {
  const t = useT()
  return (
    <div className={css.foot}>
      {error != null && (
        <div role="alert" className={css.refusal}>
          <Icon name="warning" />
          <div>
            <b>{t(texts.notSaved)}</b>
            <p className="prose">{error instanceof ApiError ? error.message : t(texts.fault)}</p>
            {error instanceof ApiError && error.requestId && error.code === 'fault' && (
              <p className="note num">{t(texts.quote, { id: error.requestId })}</p>
            )}
          </div>
        </div>
      )}
      <div className={css.buttons}>
        <Button type="submit" loading={saving} disabled={blocked !== undefined}>
          {verb ?? t(texts.save)}
        </Button>
        {onCancel && (
          <Button variant="subtle" onClick={onCancel}>
            {t(texts.cancel)}
          </Button>
        )}
        {blocked && <span className="small quiet">{blocked}</span>}
        {far && <span className={css.far}>{far}</span>}
      </div>
    </div>
  )
}
