import { z } from 'zod'
import { useSearchState } from '../../../../web/search-state.ts'
import { useMe } from '../../../../web/session.ts'
import { useT } from '../../../../web/texts.ts'
import { EmptyState } from '../../../../web/ui/EmptyState.tsx'
import { Page } from '../../../../web/ui/Page.tsx'
import { Sheet } from '../../../../web/ui/Sheet.tsx'
import { personaTexts as texts } from '../../personas.texts.ts'
import { personasPath } from '../paths.ts'
import { PersonaForm } from './PersonaForm.tsx'

const shape = z.object({ segment: z.uuid().optional() })

/** A new persona; `?segment` says whom it stands for. */
export default function NewPersonaPage() {
  const t = useT()
  const { may } = useMe()
  const [{ segment }] = useSearchState(shape)
  return (
    <Page title={t(texts.make)} crumbs={[{ label: t(texts.title), to: personasPath }]}>
      {may('segments.write') ? (
        <PersonaForm segment={segment} />
      ) : (
        <Sheet>
          <EmptyState>{t(texts.noWrite)}</EmptyState>
        </Sheet>
      )}
    </Page>
  )
}
