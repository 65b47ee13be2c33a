import { MantineProvider } from '@mantine/core'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router'
import { render, screen } from '@testing-library/react'
import type { ReactNode } from 'react'
import type { Locale } from '../kernel/i18n.ts'
import { setSurroundings } from './surroundings.ts'
import { cssVariables, theme } from './theme.ts'
import { PeopleSheetProvider } from './ui/PeopleSheet.tsx'

export interface RenderOptions {
  locale?: Locale
  /** The address, for what reads filters from it. */
  at?: string
}

/** Renders a page or a component as the shell would; any address shows it. For tests only. */
export async function renderPage(
  content: ReactNode,
  { locale = 'ja', at = '/' }: RenderOptions = {},
) {
  setSurroundings({ locale, currency: 'JPY', zone: 'Asia/Tokyo' })
  const root = createRootRoute()
  const any = createRoute({
    getParentRoute: () => root,
    path: '$',
    component: () => (
      <PeopleSheetProvider>
        <div data-testid="page">{content}</div>
      </PeopleSheetProvider>
    ),
  })
  const router = createRouter({
    routeTree: root.addChildren([any]),
    history: createMemoryHistory({ initialEntries: [at] }),
  })
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const shown = render(
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} env="test">
      <QueryClientProvider client={client}>
        <RouterProvider router={router as never} />
      </QueryClientProvider>
    </MantineProvider>,
  )
  await screen.findByTestId('page')
  return { ...shown, router, client }
}
