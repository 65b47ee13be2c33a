import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { z } from 'zod'
import { call } from '../../../../web/api.ts'
import { queryOf } from '../../../../web/query.ts'
import { useSearchState } from '../../../../web/search-state.ts'
import { useMe } from '../../../../web/session.ts'
import { useT } from '../../../../web/texts.ts'
import { PersonName } from '../../../../web/ui/PersonLink.tsx'
import { PersonSearch } from '../../../../web/ui/PersonSearch.tsx'
import { getPerson, lookUpPeople } from '../../../people/contract.ts'
import { captureTexts as texts } from '../../capture.texts.ts'
import { voicePageTexts } from '../../voice-pages.texts.ts'
import css from './voices.module.css'

const shape = z.object({ personId: z.uuid().optional().catch(undefined) })

/** Who said it; nobody unless one is chosen. Whoever comes from a person's page has chosen them. */
export function WhoField({ onChange }: { onChange: (personId: string | null) => void }) {
  const t = useT()
  const { may } = useMe()
  const [{ personId: given }] = useSearchState(shape)
  const [chosen, setChosen] = useState<string | null>(given ?? null)
  const [name, setName] = useState('')
  const { data } = useQuery({
    ...queryOf(getPerson, { params: { personId: chosen ?? '' } }),
    enabled: chosen !== null && name === '' && may('people.read'),
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: told once each time another is chosen
  useEffect(() => onChange(chosen), [chosen])
  const shown = name || [data?.familyName, data?.givenName].filter(Boolean).join(' ')
  return (
    <fieldset className={css.who}>
      <legend>{t(texts.who)}</legend>
      {chosen ? (
        <div className={css.chosen}>
          <b>{shown ? <PersonName name={shown} /> : t(voicePageTexts.somebody)}</b>
          <Button variant="subtle" size="xs" onClick={() => setChosen(null)}>
            {t(texts.other)}
          </Button>
        </div>
      ) : (
        <>
          <PersonSearch
            label={t(texts.who)}
            hint={t(voicePageTexts.findPerson)}
            nobody={t(voicePageTexts.nobodyFound)}
            find={(q, signal) => call(lookUpPeople, { query: { q, limit: 6 } }, { signal })}
            onPick={(person) => {
              setName(person.name)
              setChosen(person.personId)
            }}
          />
          <p className="small quiet">{t(texts.unknownHelp)}</p>
        </>
      )}
    </fieldset>
  )
}
