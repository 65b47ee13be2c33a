import { type ErrorComponentProps, useRouter } from '@tanstack/react-router'
import { useT } from '../texts.ts'
import { ErrorState } from '../ui/ErrorState.tsx'
import { Page } from '../ui/Page.tsx'
import { texts } from '../web.texts.ts'

/** A page that broke; the house around it stands. */
export function PageError({ error, reset }: ErrorComponentProps) {
  const t = useT()
  const router = useRouter()
  const retry = () => {
    reset()
    void router.invalidate()
  }
  return (
    <Page title={t(texts.pageFault)}>
      <ErrorState title={null} error={error} onRetry={retry} />
    </Page>
  )
}
