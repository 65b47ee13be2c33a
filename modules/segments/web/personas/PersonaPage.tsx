import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useFormat } from '../../../../web/format.ts'
import { queryOf } from '../../../../web/query.ts'
import { useT } from '../../../../web/texts.ts'
import { ErrorState } from '../../../../web/ui/ErrorState.tsx'
import { Loading } from '../../../../web/ui/Loading.tsx'
import { Page } from '../../../../web/ui/Page.tsx'
import { Sheet, Stack } from '../../../../web/ui/Sheet.tsx'
import { getPersona, type Persona } from '../../contract.ts'
import { personaTexts as texts } from '../../personas.texts.ts'
import { Composition } from '../composition/Composition.tsx'
import { personasPath } from '../paths.ts'
import { useWho } from '../tag-words.ts'
import { Beside } from './Beside.tsx'
import { PersonaActions } from './PersonaActions.tsx'
import { PersonaSheet } from './PersonaSheet.tsx'
import css from './personas.module.css'
import { RealPeople } from './RealPeople.tsx'
import { useFewWords } from './useFewWords.ts'

/** The sheet for the wall, and beside it the real people whom it stands for. */
export default function PersonaPage() {
  const t = useT()
  const { personaId = '' } = useParams({ strict: false })
  const { data, error, refetch } = useQuery(queryOf(getPersona, { params: { personaId } }))
  if (data) return <Whole key={personaId} persona={data} />
  return (
    <Page title={t(texts.title)} crumbs={[{ label: t(texts.title), to: personasPath }]}>
      <Sheet>
        {error ? (
          <ErrorState
            error={error}
            title={error.code === 'not_found' ? null : undefined}
            onRetry={error.code === 'not_found' ? undefined : () => void refetch()}
          />
        ) : (
          <Loading lines={10} />
        )}
      </Sheet>
    </Page>
  )
}

function Whole({ persona }: { persona: Persona }) {
  const t = useT()
  const { name, rule, sheet, archivedAt } = persona
  return (
    <Page
      title={name}
      crumbs={[{ label: t(texts.title), to: personasPath }]}
      lead={useFewWords(sheet)}
      actions={<PersonaActions persona={persona} />}
    >
      <Stack>
        {archivedAt && <p className={css.archived}>{t(texts.isArchived)}</p>}
        <PersonaSheet persona={persona} />
        {archivedAt === null && <RealPeople persona={persona} />}
        {rule && archivedAt === null && (
          <>
            <Beside persona={persona} rule={rule} />
            <div className="no-print">
              <Composition rule={rule} name={name} />
            </div>
          </>
        )}
        <Made persona={persona} />
      </Stack>
    </Page>
  )
}

function Made({
  persona: { createdBy, createdByName, createdAt, updatedAt },
}: {
  persona: Persona
}) {
  const t = useT()
  const format = useFormat()
  const who = useWho()
  const made = t(texts.madeOn, { who: who(createdBy, createdByName), day: format.day(createdAt) })
  const changed = t(texts.changedOn, { day: format.day(updatedAt) })
  const isChanged = updatedAt.getTime() !== createdAt.getTime()
  return <p className="note num">{isChanged ? `${made}・${changed}` : made}</p>
}
