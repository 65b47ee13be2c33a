import { useQuery } from '@tanstack/react-query'
import { CatchBoundary } from '@tanstack/react-router'
import { Suspense } from 'react'
import { queryOf } from '../../../../web/query.ts'
import { type PersonPanel, useHouse } from '../../../../web/rooms.ts'
import { useT } from '../../../../web/texts.ts'
import { ErrorState } from '../../../../web/ui/ErrorState.tsx'
import { Loading } from '../../../../web/ui/Loading.tsx'
import { Sheet } from '../../../../web/ui/Sheet.tsx'
import { getConversation } from '../../contract.ts'
import { conversationPageTexts as texts } from '../../conversation-pages.texts.ts'
import css from './inbox.module.css'

/** Who it is, in one minute: the same brief and orders as on the person's own page. */
export function BesidePane({
  conversationId,
  personId,
}: {
  conversationId: string
  /** From the list, where it is there: the brief need not wait for the talk. */
  personId: string | undefined
}) {
  const t = useT()
  const { personPanels } = useHouse()
  const { data } = useQuery(queryOf(getConversation, { params: { conversationId } }))
  const shown = personId ?? data?.personId
  if (!shown) return <aside className={css.beside} aria-label={t(texts.beside)} />
  const of = (slot: PersonPanel['slot']) => personPanels.filter((panel) => panel.slot === slot)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <aside className={css.beside} tabIndex={0} aria-label={t(texts.beside)}>
      <div className={css.brief}>
        {[...of('years'), ...of('brief')].map((panel) => (
          <Beside key={`${panel.slot} ${panel.order}`} panel={panel} personId={shown} />
        ))}
      </div>
      {of('side').map((panel) => (
        <Beside key={`${panel.slot} ${panel.order}`} panel={panel} personId={shown} />
      ))}
    </aside>
  )
}

/** One that fails leaves the talk at work. */
function Beside({ panel, personId }: { panel: PersonPanel; personId: string }) {
  const t = useT()
  const { component: Shown, slot, title } = panel
  const content = <Shown personId={personId} />
  return (
    <CatchBoundary
      getResetKey={() => personId}
      errorComponent={({ error, reset }) => (
        <ErrorState error={error} title={t(texts.panelFault)} onRetry={reset} />
      )}
    >
      <Suspense fallback={slot === 'years' ? null : <Loading lines={2} />}>
        {slot === 'side' && title ? <Sheet title={t(title)}>{content}</Sheet> : null}
        {slot === 'years' ? <div className={css.years}>{content}</div> : null}
        {slot === 'brief' || (slot === 'side' && !title) ? content : null}
      </Suspense>
    </CatchBoundary>
  )
}
