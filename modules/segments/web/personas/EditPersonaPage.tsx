import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { queryOf } from '../../../../web/query.ts'
import { useMe } from '../../../../web/session.ts'
import { useT } from '../../../../web/texts.ts'
import { EmptyState } from '../../../../web/ui/EmptyState.tsx'
import { ErrorState } from '../../../../web/ui/ErrorState.tsx'
import { Loading } from '../../../../web/ui/Loading.tsx'
import { Page } from '../../../../web/ui/Page.tsx'
import { Sheet } from '../../../../web/ui/Sheet.tsx'
import { getPersona } from '../../contract.ts'
import { personaTexts as texts } from '../../personas.texts.ts'
import { personaPath, personasPath } from '../paths.ts'
import { PersonaForm } from './PersonaForm.tsx'

/** Other words on the sheet, or others whom it stands for. */
export default function EditPersonaPage() {
  const t = useT()
  const { may } = useMe()
  const { personaId = '' } = useParams({ strict: false })
  const { data, error, refetch } = useQuery(queryOf(getPersona, { params: { personaId } }))
  const crumbs = [
    { label: t(texts.title), to: personasPath },
    ...(data ? [{ label: data.name, to: personaPath(personaId) }] : []),
  ]
  const title = data ? t(texts.changeTitle, { name: data.name }) : t(texts.change)
  return (
    <Page title={title} crumbs={crumbs}>
      {data && may('segments.write') ? (
        <PersonaForm key={personaId} persona={data} />
      ) : (
        <Sheet>
          {!may('segments.write') ? (
            <EmptyState>{t(texts.noWrite)}</EmptyState>
          ) : error ? (
            <ErrorState error={error} onRetry={() => void refetch()} />
          ) : (
            <Loading lines={10} />
          )}
        </Sheet>
      )}
    </Page>
  )
}
