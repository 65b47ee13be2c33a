import { CatchBoundary } from '@tanstack/react-router'
import { Suspense } from 'react'
import { type PersonPanel, useHouse } from '../../../web/rooms.ts'
import { useT } from '../../../web/texts.ts'
import { ErrorState } from '../../../web/ui/ErrorState.tsx'
import { Loading } from '../../../web/ui/Loading.tsx'
import { Sheet } from '../../../web/ui/Sheet.tsx'
import { screenTexts } from '../screens.texts.ts'

/** What the modules show in one place of the page. */
export function Panels({ slot, personId }: { slot: PersonPanel['slot']; personId: string }) {
  const { personPanels } = useHouse()
  return personPanels
    .filter((panel) => panel.slot === slot)
    .map((panel) => (
      <Panel key={`${panel.slot} ${panel.order}`} panel={panel} personId={personId} />
    ))
}

/** One that fails leaves the rest of the page at work. */
export function Panel({ panel, personId }: { panel: PersonPanel; personId: string }) {
  const t = useT()
  const { component: Shown } = panel
  return (
    <CatchBoundary
      getResetKey={() => personId}
      errorComponent={({ error, reset }) => (
        <ErrorState error={error} title={t(screenTexts.panelFault)} onRetry={reset} />
      )}
    >
      <Suspense
        fallback={panel.slot === 'action' || panel.slot === 'years' ? null : <Loading lines={3} />}
      >
        {panel.slot === 'side' && panel.title ? (
          <Sheet title={t(panel.title)}>
            <Shown personId={personId} />
          </Sheet>
        ) : (
          <Shown personId={personId} />
        )}
      </Suspense>
    </CatchBoundary>
  )
}
