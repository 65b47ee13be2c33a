import { Button } from '@mantine/core'
import { ApiError } from '../api.ts'
import { useT } from '../texts.ts'
import { texts } from '../web.texts.ts'
import { Icon } from './Icon.tsx'
import css from './State.module.css'

/** A refusal that says itself what to do is no fault to ask about. */
const isOrdinary = ({ status }: ApiError) => status === 404 || status === 409 || status === 422

/** What happened, what is safe, what to do, and a number to quote. The page around it keeps working. */
export function ErrorState({
  error,
  title,
  onRetry,
}: {
  error: unknown
  /** `null` where a heading above says it already. */
  title?: string | null
  onRetry?: () => void
}) {
  const t = useT()
  const known = error instanceof ApiError ? error : null
  return (
    <div className={css.state} role="alert">
      {title !== null && (
        <p className={css.wrong}>
          <Icon name="warning" /> {title ?? t(texts.readFault)}
        </p>
      )}
      <p className={`${css.words} prose`}>{known?.message ?? t(texts.fault)}</p>
      {known?.requestId && !isOrdinary(known) && (
        <p className="note num">{t(texts.quote, { id: known.requestId })}</p>
      )}
      {onRetry && (
        <Button variant="default" size="xs" onClick={onRetry}>
          {t(texts.again)}
        </Button>
      )}
    </div>
  )
}
