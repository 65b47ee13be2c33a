import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useFormOf } from '../../../../web/form.ts'
import { useMutationOf } from '../../../../web/query.ts'
import { useT } from '../../../../web/texts.ts'
import { FormFoot } from '../../../../web/ui/FormFoot.tsx'
import { RadioField } from '../../../../web/ui/fields.tsx'
import { Sheet } from '../../../../web/ui/Sheet.tsx'
import { toast } from '../../../../web/ui/Toasts.tsx'
import {
  changePersona,
  createPersona,
  type Persona,
  personaSheet,
  personaWords,
} from '../../contract.ts'
import { personaTexts as texts } from '../../personas.texts.ts'
import { personaPath, personaRulePath } from '../paths.ts'
import { SegmentField } from '../SegmentField.tsx'
import { PersonaFields } from './PersonaFields.tsx'
import css from './personas.module.css'

type By = 'segment' | 'rule' | 'later'

/** A new persona, of a segment perhaps, or what is said of one. */
export function PersonaForm({ persona, segment }: { persona?: Persona; segment?: string }) {
  const t = useT()
  const navigate = useNavigate()
  const form = useFormOf(personaWords, {
    name: persona?.name ?? '',
    sheet: persona?.sheet ?? personaSheet.parse({}),
  })
  const whom = useWhom(persona, segment)
  const saved = ({ personaId }: { personaId: string }) => {
    toast(t(texts.saved, { name: form.getValues().name.trim() }))
    const isBuilt = whom.by === 'rule' && whom.rule === null
    void navigate({ to: isBuilt ? personaRulePath(personaId) : personaPath(personaId) })
  }
  const create = useMutationOf(createPersona, { onSuccess: saved, onError: form.showRefusal })
  const change = useMutationOf(changePersona, { onSuccess: saved, onError: form.showRefusal })
  const unnamed = form.values.name.trim() === '' ? texts.needsName : undefined
  const missing = unnamed ?? (whom.isMissing ? texts.needsSegment : undefined)
  return (
    <Sheet>
      <form
        className={css.form}
        onSubmit={form.onSubmit((words) => {
          const body = { ...words, rule: whom.rule }
          if (persona) change.mutate({ params: { personaId: persona.personaId }, body })
          else create.mutate({ body })
        })}
      >
        <PersonaFields form={form} />
        <WhomFields whom={whom} hasRule={whom.kept !== null} />
        <FormFoot
          verb={t(texts.save)}
          saving={create.isPending || change.isPending}
          error={create.error ?? change.error}
          blocked={missing && t(missing)}
        />
      </form>
    </Sheet>
  )
}

/** Whom she stands for: a segment, the rule that is there or is built next, or nobody yet. */
function useWhom(persona: Persona | undefined, segment: string | undefined) {
  const [segmentId, setSegmentId] = useState(persona?.segmentId ?? segment ?? null)
  const kept = persona?.segmentId ? null : (persona?.rule ?? null)
  const start: By = segmentId ? 'segment' : kept ? 'rule' : 'later'
  const [by, setBy] = useState(start)
  const ofSegment = segmentId
    ? { version: 1 as const, root: { kind: 'segment' as const, segmentId } }
    : null
  const rule = { segment: ofSegment, rule: kept, later: null }[by]
  return { by, setBy, segmentId, setSegmentId, kept, rule, isMissing: by === 'segment' && !rule }
}

function WhomFields({ whom, hasRule }: { whom: ReturnType<typeof useWhom>; hasRule: boolean }) {
  const t = useT()
  const { by, setBy, segmentId, setSegmentId } = whom
  const ways = ['segment', 'rule', 'later'] as const
  const words = {
    segment: [texts.bySegment, texts.bySegmentHelp],
    rule: [texts.byRule, hasRule ? texts.byRuleKept : texts.byRuleHelp],
    later: [texts.later, texts.laterHelp],
  } as const
  return (
    <section className={css.fields}>
      <RadioField
        label={t(texts.matching)}
        value={by}
        onChange={(value) => {
          const way = ways.find((one) => one === value)
          if (way) setBy(way)
        }}
        options={ways.map((way) => ({
          value: way,
          label: t(words[way][0]),
          help: t(words[way][1]),
        }))}
      />
      {by === 'segment' && <SegmentField value={segmentId} onChange={setSegmentId} />}
    </section>
  )
}
