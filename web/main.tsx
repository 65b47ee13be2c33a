import '@mantine/core/styles.layer.css'
import './tokens.css'
import './base.css'
import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { z } from 'zod'
import { wordsOfIssue } from './issue-words.ts'
import { onSignedOut, queryClient } from './query.ts'
import { HouseProvider } from './rooms.ts'
import { house, router } from './router.tsx'
import { setSurroundings } from './surroundings.ts'
import { cssVariables, theme } from './theme.ts'

z.config({ customError: wordsOfIssue })
setSurroundings({})
// Only from a page of the house: at the door a 401 is an answer like another.
onSignedOut(() => {
  if (!router.state.matches.some((match) => match.routeId === '/shell')) return
  queryClient.clear()
  void router.invalidate()
})

// The faces of 250 slices are a stylesheet of their own: text shows at once in the system's font.
void import('./fonts/fonts.css')

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
        <QueryClientProvider client={queryClient}>
          <HouseProvider value={house}>
            <RouterProvider router={router} />
          </HouseProvider>
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>,
  )
}
