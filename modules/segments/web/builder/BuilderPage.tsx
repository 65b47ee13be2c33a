import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { queryOf } from '../../../../web/query.ts'
import { useMe } from '../../../../web/session.ts'
import { EmptyState } from '../../../../web/ui/EmptyState.tsx'
import { ErrorState } from '../../../../web/ui/ErrorState.tsx'
import { Loading } from '../../../../web/ui/Loading.tsx'
import { type Crumb, Page } from '../../../../web/ui/Page.tsx'
import { Sheet } from '../../../../web/ui/Sheet.tsx'
import { type CatalogueWords, getCatalogue } from '../../contract.ts'

/** Of something that is new. */
export const NOBODYS = { data: null, error: null, refetch: () => Promise.resolve() }

/** The builder once the catalogue, and whose rule it is, are read; what stands there until then. */
export function BuilderPage<T>({
  title,
  crumbs,
  of,
  noWrite,
  children,
}: {
  title: string
  crumbs: Crumb[]
  of: { data: T | undefined; error: unknown; refetch: () => Promise<unknown> }
  /** Why somebody may not build. */
  noWrite: string
  children: (catalogue: CatalogueWords, of: T) => ReactNode
}) {
  const { may } = useMe()
  const catalogue = useQuery(queryOf(getCatalogue))
  // Read before anything is decided: a query draws anew only for what was read of it.
  const { data, error: fault } = of
  if (catalogue.data && data !== undefined && may('segments.write'))
    return children(catalogue.data, data)
  const error = fault ?? catalogue.error
  return (
    <Page title={title} crumbs={crumbs}>
      <Sheet>
        {!may('segments.write') ? (
          <EmptyState>{noWrite}</EmptyState>
        ) : error ? (
          <ErrorState error={error} onRetry={() => void (fault ? of : catalogue).refetch()} />
        ) : (
          <Loading lines={8} />
        )}
      </Sheet>
    </Page>
  )
}
