import { Button } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { type ApiError, call } from '../../../../web/api.ts'
import { useFormat } from '../../../../web/format.ts'
import { useMe } from '../../../../web/session.ts'
import { useT } from '../../../../web/texts.ts'
import { EmptyState } from '../../../../web/ui/EmptyState.tsx'
import { ErrorState } from '../../../../web/ui/ErrorState.tsx'
import { BigFigure } from '../../../../web/ui/NumberTile.tsx'
import { PersonLink } from '../../../../web/ui/PersonLink.tsx'
import { Sentence } from '../../../../web/ui/Sentence.tsx'
import { Sheet } from '../../../../web/ui/Sheet.tsx'
import type { Rule } from '../../builder.rules.ts'
import { type Persona, previewRule, type RulePreview } from '../../contract.ts'
import { personaTexts as texts } from '../../personas.texts.ts'
import { useRulePeople } from '../builder/people.ts'
import { useComposition } from '../composition/useComposition.ts'
import { personaRulePath, segmentPath } from '../paths.ts'
import css from './personas.module.css'

/** How many real people there are, and a few of them; the names stay off the printed sheet. */
export function RealPeople({ persona }: { persona: Persona }) {
  const t = useT()
  const { rule, sentence, segmentId } = persona
  return (
    <Sheet title={t(texts.realPeople)} actions={<RuleButton persona={persona} />}>
      {rule ? (
        <>
          {segmentId ? (
            <Link to={segmentPath(segmentId)} className="link">
              <Sentence size="m">{sentence}</Sentence>
            </Link>
          ) : (
            <Sentence size="m">{sentence}</Sentence>
          )}
          <Found persona={persona} rule={rule} />
        </>
      ) : (
        <EmptyState>{t(texts.noRule)}</EmptyState>
      )}
    </Sheet>
  )
}

function RuleButton({ persona: { personaId, rule } }: { persona: Persona }) {
  const t = useT()
  const { may } = useMe()
  const words = t(rule ? texts.changeRule : texts.buildRule)
  if (!may('segments.write'))
    return (
      <Button variant="default" disabled title={t(texts.noWrite)}>
        {words}
      </Button>
    )
  return (
    <Button component={Link} to={personaRulePath(personaId)} variant="default">
      {words}
    </Button>
  )
}

function Found({ persona: { name, sentence }, rule }: { persona: Persona; rule: Rule }) {
  const t = useT()
  const format = useFormat()
  const [sample, setSample] = useState(0)
  const { data, error, refetch } = useQuery<RulePreview, ApiError>({
    queryKey: [previewRule.path, 'persona', rule, sample],
    queryFn: ({ signal }) => call(previewRule, { body: { rule, sample } }, { signal }),
    placeholderData: keepPreviousData,
  })
  const { data: composition } = useComposition(rule)
  const list = useRulePeople(rule, undefined, sentence ?? '')
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return null
  const { count, sample: people } = data
  return (
    <div className={css.found}>
      <div>
        <BigFigure
          size="l"
          figure={format.figure(count, 'people')}
          opens={count > 0 ? { people: { ...list('in', count), title: name } } : undefined}
        />
        {composition && composition.everybody > 0 && (
          <p className="small quiet num">
            {t(texts.ofEverybody, { share: format.percent(count / composition.everybody, 1) })}
          </p>
        )}
      </div>
      <div className="no-print">
        <div className={css.sampleHead}>
          <h3>{t(texts.sample)}</h3>
          {count > people.length && (
            <Button variant="subtle" size="compact-sm" onClick={() => setSample(sample + 1)}>
              {t(texts.others)}
            </Button>
          )}
        </div>
        {people.length === 0 && <p className="small quiet">{t(texts.sampleNone)}</p>}
        <ul className={css.sample}>
          {people.map(({ personId, name, place }) => (
            <li key={personId}>
              <PersonLink id={personId} name={name} detail={place ?? undefined} />
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}
