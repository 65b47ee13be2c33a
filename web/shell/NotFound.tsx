import { Link } from '@tanstack/react-router'
import { useT } from '../texts.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Page } from '../ui/Page.tsx'
import { texts } from '../web.texts.ts'

export function NotFound() {
  const t = useT()
  return (
    <Page title={t(texts.notFound)}>
      <EmptyState
        action={
          <Link to="/" className="link">
            {t(texts.home)}
          </Link>
        }
      >
        {t(texts.notFoundHelp)}
      </EmptyState>
    </Page>
  )
}
