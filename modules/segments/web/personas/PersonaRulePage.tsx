import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useMemo } from 'react'
import { queryOf, useMutationOf } from '../../../../web/query.ts'
import { useT } from '../../../../web/texts.ts'
import { toast } from '../../../../web/ui/Toasts.tsx'
import { type CatalogueWords, changePersona, getPersona, type Persona } from '../../contract.ts'
import { personaTexts as texts } from '../../personas.texts.ts'
import { BuilderPage } from '../builder/BuilderPage.tsx'
import { RuleBuilder } from '../builder/RuleBuilder.tsx'
import { EMPTY, rootFrom } from '../builder/tree.ts'
import { personaPath, personasPath } from '../paths.ts'

/** Whom a persona stands for, in the rule builder. */
export default function PersonaRulePage() {
  const t = useT()
  const { personaId = '' } = useParams({ strict: false })
  const persona = useQuery(queryOf(getPersona, { params: { personaId } }))
  return (
    <BuilderPage
      title={t(texts.buildRule)}
      crumbs={[{ label: t(texts.title), to: personasPath }]}
      of={persona}
      noWrite={t(texts.noWrite)}
    >
      {(catalogue, persona) => (
        <PersonaBuilder key={personaId} catalogue={catalogue} persona={persona} />
      )}
    </BuilderPage>
  )
}

function PersonaBuilder({ catalogue, persona }: { catalogue: CatalogueWords; persona: Persona }) {
  const t = useT()
  const navigate = useNavigate()
  const change = useMutationOf(changePersona)
  const { personaId, name, rule } = persona
  const saved = useMemo(
    () => ({ name, note: '', root: rule ? rootFrom(rule.root) : EMPTY }),
    [name, rule],
  )
  return (
    <RuleBuilder
      catalogue={catalogue}
      subject={{
        key: `persona-${personaId}`,
        saved,
        isNamed: false,
        title: name,
        crumbs: [
          { label: t(texts.title), to: personasPath },
          { label: name, to: personaPath(personaId) },
        ],
        isPending: change.isPending,
        error: change.error,
        decide: ({ rule, done }) =>
          change.mutate(
            { params: { personaId }, body: { rule } },
            {
              onSuccess: () => {
                done()
                toast(t(texts.ruleDecided, { name }))
                void navigate({ to: personaPath(personaId) })
              },
            },
          ),
      }}
    />
  )
}
