import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { z } from 'zod'
import { queryOf } from '../../../../web/query.ts'
import { useSearchState } from '../../../../web/search-state.ts'
import { useMe } from '../../../../web/session.ts'
import { useT } from '../../../../web/texts.ts'
import { EmptyState } from '../../../../web/ui/EmptyState.tsx'
import { ErrorState } from '../../../../web/ui/ErrorState.tsx'
import { Icon } from '../../../../web/ui/Icon.tsx'
import { Loading } from '../../../../web/ui/Loading.tsx'
import { Page } from '../../../../web/ui/Page.tsx'
import { Segmented } from '../../../../web/ui/Segmented.tsx'
import { Sheet } from '../../../../web/ui/Sheet.tsx'
import { listPersonas } from '../../contract.ts'
import { personaTexts as texts } from '../../personas.texts.ts'
import { newPersonaPath } from '../paths.ts'
import { PersonaCard } from './PersonaCard.tsx'
import css from './personas.module.css'

const shape = z.object({ state: z.enum(['current', 'archived']).default('current') })

/** Every persona, each with how many real people it stands for. */
export default function PersonasPage() {
  const t = useT()
  const [{ state }, setFilter] = useSearchState(shape)
  const { data, error, refetch } = useQuery(queryOf(listPersonas, { query: { state } }))
  return (
    <Page title={t(texts.title)} lead={t(texts.lead)} actions={<Make />}>
      <div className={css.filter}>
        <Segmented
          label={t(texts.which)}
          value={state}
          onChange={(state) => setFilter({ state })}
          options={[
            { value: 'current', label: t(texts.current) },
            { value: 'archived', label: t(texts.archived) },
          ]}
        />
      </div>
      {data && data.items.length > 0 ? (
        <ul className={css.cards}>
          {data.items.map((persona) => (
            <PersonaCard key={persona.personaId} persona={persona} />
          ))}
        </ul>
      ) : (
        <Sheet>
          {error ? (
            <ErrorState error={error} onRetry={() => void refetch()} />
          ) : !data ? (
            <Loading lines={6} />
          ) : state === 'archived' ? (
            <EmptyState>{t(texts.noneArchived)}</EmptyState>
          ) : (
            <EmptyState action={<Make variant="default" />}>{t(texts.none)}</EmptyState>
          )}
        </Sheet>
      )}
    </Page>
  )
}

function Make({ variant }: { variant?: 'default' }) {
  const t = useT()
  const { may } = useMe()
  if (!may('segments.write'))
    return (
      <Button variant={variant} disabled title={t(texts.noWrite)}>
        {t(texts.make)}
      </Button>
    )
  return (
    <Button
      component={Link}
      to={newPersonaPath}
      variant={variant}
      leftSection={<Icon name="plus" />}
    >
      {t(texts.make)}
    </Button>
  )
}
